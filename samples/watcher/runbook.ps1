<#
.SYNOPSIS
Upgrades an environment: a backup, a plan that somebody has approved, rows and orphans counted before and after.
.DESCRIPTION
The database is -ConnectionString, that of -Environment, or DATABASE_URL; without any it is a sandbox. Production also wants -ConfirmDatabase, and
a plan that somebody else has approved: without -Plan the runbook writes one there and ends. Elsewhere it goes on by itself, and signs the plan
where PSMIGRATE_APPROVAL_KEY is set. psql takes a password from PGPASSWORD or .pgpass.
.PARAMETER Plan
The plan file to run, which an earlier call has written and Approve-DbMigrationPlan has signed.
.PARAMETER BackupFolder
Where backups and plans go. The last seven backups are kept.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -Environment production -Plan backups/plan.json -ConfirmDatabase watcher
On the database of WATCHER_PRODUCTION_URL, exactly what was approved.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
#Requires -Version 7.4
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateSet('dev', 'test', 'production')] [string] $Environment,
    [string] $ConnectionString,
    [string] $ConfirmDatabase,
    [string] $Plan,
    [string] $BackupFolder = "$PSScriptRoot/backups"
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is an error here
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
    Write-Host '== Server'
    $checks = Test-DbConnection -Detailed -Wait 30s @db
    $checks | Out-Host
    if ($checks.Status -contains 'Fail') { throw 'A run would fail on this server. Nothing has run.' }
    if ($WhatIfPreference) { Invoke-DbUpgrade @db @confirm | Out-Host; return }

    Write-Host '== Plan'
    New-Item -ItemType Directory $BackupFolder -Force | Out-Null
    if (-not $Plan) {
        $made = Get-DbMigrationPlan -Path "$BackupFolder/plan.json" @db
        if ($made.IsEmpty) { Write-Host 'Nothing to do.'; return }
        $Plan = $made.Path
        if ($Environment -eq 'production') {
            Write-Host "Somebody else: Approve-DbMigrationPlan '$Plan'. Then: ./runbook.ps1 -Environment production -Plan '$Plan' -ConfirmDatabase $($made.Database)"
            return
        }

        if ($env:PSMIGRATE_APPROVAL_KEY) { Approve-DbMigrationPlan $Plan -Comment 'by the runbook' | Out-Null }
    }

    $approved = Get-DbMigrationPlan -FromFile $Plan @db
    $approved.Steps | Out-Host
    $approved.Approvals | ForEach-Object { Write-Host "Approved by $($_.Name): $($_.Comment)" }

    Write-Host '== Backup'
    $backup = Backup-DbDatabase $BackupFolder -Keep 7 @db
    if (-not $backup) { return }                      # answered no: without a backup there is no upgrade
    Write-Host "$backup"

    Write-Host '== Before'
    $target = Test-DbConnection -PassThru @db
    $server = '--no-password', '--host', $target.Host, '--port', $target.Port, '--username', $target.User, '--dbname', $target.Database
    $before = Get-Count
    $before | Out-Host

    Write-Host '== Upgrade, and after'
    $verify = {
        $after = Get-Count
        $after | Out-Host
        if ($before -and "$before" -ne "$after") { throw "The counts differ: '$before' before, '$after' after" }
    }
    try { Invoke-DbUpgrade -Plan $Plan -Verify $verify @db @confirm | Out-Host }
    catch {
        $failure = $_
        if (-not $failure.Exception.Run) { throw }    # it never began
        Write-Warning "$failure"
        Write-Host '== Back'
        $isBack = $false
        try {
            Undo-DbRun $failure.Exception.Run.RunId -Force @db @confirm | Out-Host
            $isBack = "$(Get-Count)" -eq "$before"    # an undo brings the schema back; rows that were deleted only the backup has
        }
        catch [PSMigrate.DataLossException], [PSMigrate.IrreversibleException], [PSMigrate.StatementFailedException] { Write-Warning "$_" }

        if (-not $isBack) { $backup | Restore-DbDatabase -KeepOld @db @confirm | Out-Host }    # asks: you are there
        throw $failure
    }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
