<#
.SYNOPSIS
Upgrades an environment: rows and orphans counted before and after, a backup in between.
.DESCRIPTION
The database is -ConnectionString, that of -Environment, or DATABASE_URL; without any it is a sandbox. Production also wants -ConfirmDatabase.
psql and pg_dump take a password from PGPASSWORD or .pgpass.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -Environment production -ConfirmDatabase watcher
On the database of WATCHER_PRODUCTION_URL.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateSet('dev', 'test', 'production')] [string] $Environment,
    [string] $ConnectionString,
    [string] $ConfirmDatabase,
    [string] $BackupFolder = [IO.Path]::GetTempPath()
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql or pg_dump that fails ends the runbook
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml" }
$confirm = @{}
$sandbox = $null
if ($Environment) { $db.Environment = $Environment }
if ($ConfirmDatabase) { $confirm.ConfirmDatabase = $ConfirmDatabase }
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }
elseif (-not ($Environment -or $env:DATABASE_URL)) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $db.ConnectionString = $sandbox.ConnectionString
    $BackupFolder = $sandbox.Directory                # goes with it
}

function Get-Count { psql @server --no-psqlrc --no-align --tuples-only --set ON_ERROR_STOP=1 --file "$PSScriptRoot/counts.sql" }

try {
    Write-Host '== Connection'
    $target = Test-DbConnection -PassThru -Wait 30s @db
    $target | Out-Host
    $server = '--no-password', '--host', $target.Host, '--port', $target.Port, '--username', $target.User, '--dbname', $target.Database

    Write-Host '== Plan'
    $plan = Get-DbMigrationPlan @db
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; return }
    $plan.Steps | Out-Host

    Write-Host '== Before'
    $before = Get-Count
    $before | Out-Host

    Write-Host '== Backup'
    $backup = Join-Path $BackupFolder ('{0}_{1:yyyyMMdd_HHmmss}.dump' -f $target.Database, [datetime]::UtcNow)
    if ($PSCmdlet.ShouldProcess($target.Database, "Back up to $backup")) {
        pg_dump @server --format custom --file $backup
        $way = $Environment ? " -Environment $Environment" : ''
        Write-Host ($sandbox ? 'It goes with the sandbox.' : "./restore.ps1 -Backup '$backup' -Database $($target.Database)$way brings this state back.")
    }
    elseif (-not $WhatIfPreference) { return }            # answered no: without a backup there is no upgrade

    Write-Host '== Upgrade'
    Invoke-DbUpgrade @db @confirm | Out-Host
    if ($WhatIfPreference) { return }

    Write-Host '== After'
    $after = Get-Count
    $after | Out-Host
    if ($before -and "$before" -ne "$after") { throw "The counts differ: '$before' before, '$after' after. The backup is $backup." }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
