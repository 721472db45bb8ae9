<#
.SYNOPSIS
Backs the database up, brings it to the head, and compares the number of rows before and after.
.DESCRIPTION
The database is -ConnectionString, DATABASE_URL, the URL of psmigrate.yaml when PROJECT_MANAGER_HOST says where it is, or a sandbox.
psql and pg_dump take a password from PGPASSWORD or .pgpass.
.PARAMETER BackupFolder
Where the backup goes.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $ConnectionString,
    [string] $BackupFolder = [IO.Path]::GetTempPath()
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql or pg_dump that fails ends the runbook
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml" }
$sandbox = $null
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }
elseif (-not ($env:DATABASE_URL -or $env:PROJECT_MANAGER_HOST)) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $db.ConnectionString = $sandbox.ConnectionString
    $BackupFolder = $sandbox.Directory                # goes with it
}

function Get-RowCount {
    $counts = psql @server --no-psqlrc --no-align --tuples-only --set ON_ERROR_STOP=1 --file "$PSScriptRoot/row-counts.sql"
    $table = [ordered] @{}
    foreach ($line in $counts) { $name, $rows = $line -split '\|'; $table[$name] = [long] $rows }
    $table
}

try {
    Write-Host '== Connection'
    $target = Test-DbConnection -PassThru -Wait 30s @db
    $target | Out-Host
    $server = '--no-password', '--host', $target.Host, '--port', $target.Port, '--username', $target.User, '--dbname', $target.Database

    Write-Host '== Plan'
    $plan = Get-DbMigrationPlan @db
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; return }
    $plan.Steps | Out-Host

    Write-Host '== Backup'
    $backup = Join-Path $BackupFolder ('{0}_{1:yyyyMMdd_HHmmss}.dump' -f $target.Database, [datetime]::UtcNow)
    if ($PSCmdlet.ShouldProcess($target.Database, "Back up to $backup")) {
        pg_dump @server --format custom --file $backup
        Write-Host "$backup ($((Get-Item $backup).Length) bytes)"
    }
    elseif (-not $WhatIfPreference) { return }            # answered no: without a backup there is no upgrade

    Write-Host '== Upgrade'
    $before = Get-RowCount
    Invoke-DbUpgrade @db | Out-Host
    if ($WhatIfPreference) { return }

    Write-Host '== Rows'
    $after = Get-RowCount
    $after.Keys | ForEach-Object { [pscustomobject] @{ Table = $_; Before = $before[$_]; After = $after[$_] } } | Format-Table | Out-Host
    $lost = @($before.Keys | Where-Object { $after[$_] -lt $before[$_] })
    if ($lost) { throw "Rows are missing in $($lost -join ', '). The backup is $backup." }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
