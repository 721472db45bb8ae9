<#
.SYNOPSIS
Brings the metrics database to the head and asks whether it is well.
.DESCRIPTION
The database is, in this order: -ConnectionString; DATABASE_URL; the section metrics-database of config.yaml, when METRICS_DB_HOST says where
it is; a sandbox. psql takes a password from PGPASSWORD or .pgpass.
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
[CmdletBinding(SupportsShouldProcess)]
param([string] $ConnectionString)

$ErrorActionPreference = 'Stop'
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml" }
$sandbox = $null
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }
elseif (-not ($env:DATABASE_URL -or $env:METRICS_DB_HOST)) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $db.ConnectionString = $sandbox.ConnectionString
}

try {
    Write-Host '== Connection'
    Test-DbConnection -PassThru -Wait 30s @db | Out-Host

    Write-Host '== Plan'
    $plan = Get-DbMigrationPlan @db
    $plan.Steps | Out-Host

    Write-Host '== Upgrade'
    Invoke-DbUpgrade @db | Out-Host
    if ($WhatIfPreference) { return }

    Write-Host '== Health'
    & "$PSScriptRoot/health-check.ps1" @db | Format-Table | Out-Host
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
