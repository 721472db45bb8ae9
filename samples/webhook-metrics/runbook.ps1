<#
.SYNOPSIS
Brings the metrics database to the head and asks whether it is well. When it is not, everything goes back.
.DESCRIPTION
The database is, in this order: -ConnectionString; DATABASE_URL; the section metrics-database of config.yaml, when METRICS_DB_HOST says where
it is; a sandbox. psql takes a password from PGPASSWORD or .pgpass. With PSMIGRATE_APPROVAL_KEY set the plan is signed with it.
.PARAMETER BackupFolder
Where the plan and the backup go.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
$env:METRICS_DB_HOST = 'metrics-db'; ./runbook.ps1
On the application's database.
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
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml" }
$sandbox = $null
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }
elseif (-not ($env:DATABASE_URL -or $env:METRICS_DB_HOST)) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $db.ConnectionString = $sandbox.ConnectionString
    $BackupFolder = $sandbox.Directory                # goes with it
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
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; & "$PSScriptRoot/health-check.ps1" @db | Format-Table | Out-Host; return }
    $plan.Steps | Out-Host
    if ($env:PSMIGRATE_APPROVAL_KEY) { $plan | Approve-DbMigrationPlan -Comment 'by the runbook' | Out-Null }

    Write-Host '== Upgrade, and health'
    $verify = { & "$PSScriptRoot/health-check.ps1" @db | Format-Table | Out-Host }
    try { Invoke-DbUpgrade -Plan $plan.Path -Backup Dump -BackupPath $BackupFolder -Verify $verify @db | Out-Host }
    catch {
        $failure = $_
        if (-not $failure.Exception.Run) { throw }    # it never began
        Write-Warning "$failure"
        Write-Host '== Back'
        try { Undo-DbRun $failure.Exception.Run.RunId -Force @db | Out-Host }
        catch [PSMigrate.DataLossException], [PSMigrate.IrreversibleException], [PSMigrate.StatementFailedException] {
            Write-Warning "$_"
            Get-DbMigrationLog -RunId $failure.Exception.Run.RunId -Kind run @db | Restore-DbDatabase -KeepOld -Force @db | Out-Host
        }

        throw $failure
    }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
