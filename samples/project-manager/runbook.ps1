<#
.SYNOPSIS
Backs the database up, brings it to the head, and compares the number of rows before and after. When any are missing, everything goes back.
.DESCRIPTION
The database is -ConnectionString, DATABASE_URL, the URL of psmigrate.yaml when PROJECT_MANAGER_HOST says where it is, or a sandbox.
psql takes a password from PGPASSWORD or .pgpass. With PSMIGRATE_APPROVAL_KEY set the plan is signed with it.
.PARAMETER BackupFolder
Where the backup and the plan go.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
#Requires -Version 7.4
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $ConnectionString,
    [string] $BackupFolder = "$PSScriptRoot/backups"
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is an error here
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

function Assert-Row {
    $now = Get-RowCount
    $now.Keys | ForEach-Object { [pscustomobject] @{ Table = $_; Before = $before[$_]; Now = $now[$_] } } | Format-Table | Out-Host
    $lost = @($before.Keys | Where-Object { $now[$_] -lt $before[$_] })
    if ($lost) { throw "Rows are missing in $($lost -join ', ')." }
}

try {
    Write-Host '== Server'
    $checks = Test-DbConnection -Detailed -Wait 30s @db
    $checks | Out-Host
    if ($checks.Status -contains 'Fail') { throw 'A run would fail on this server. Nothing has run.' }
    if ($WhatIfPreference) { Invoke-DbUpgrade @db | Out-Host; return }

    Write-Host '== Plan'
    New-Item -ItemType Directory $BackupFolder -Force | Out-Null
    $plan = Get-DbMigrationPlan -Path "$BackupFolder/plan.json" @db
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; return }
    $plan.Steps | Out-Host

    Write-Host '== Backup'
    $backup = Backup-DbDatabase $BackupFolder @db
    if (-not $backup) { return }                      # answered no: without a backup there is no upgrade
    $backup | Out-Host
    if ($env:PSMIGRATE_APPROVAL_KEY) { $plan | Approve-DbMigrationPlan -Comment "after the backup $backup" | Out-Null }

    Write-Host '== Upgrade, and rows'
    $target = Test-DbConnection -PassThru @db
    $server = '--no-password', '--host', $target.Host, '--port', $target.Port, '--username', $target.User, '--dbname', $target.Database
    $before = Get-RowCount
    try { Invoke-DbUpgrade -Plan $plan.Path -Verify { Assert-Row } @db | Out-Host }
    catch {
        $failure = $_
        if (-not $failure.Exception.Run) { throw }    # it never began
        Write-Warning "$failure"
        Write-Host '== Back'
        try {
            Undo-DbRun $failure.Exception.Run.RunId -Force @db | Out-Host
            Assert-Row                                # an undo brings the schema back; rows that were deleted only the backup has
        }
        catch [PSMigrate.HeadsChangedException], [PSMigrate.LockUnavailableException] { throw }    # another run is at work: not over its head
        catch {
            Write-Warning "$_ The backup is restored."
            $backup | Restore-DbDatabase -KeepOld -Force @db | Out-Host
        }

        throw $failure
    }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
