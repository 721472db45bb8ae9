<#
.SYNOPSIS
Deploys the schema: plan, upgrade, health check. When anything fails it goes back to where it started, and says so.
.DESCRIPTION
The database is -ConnectionString or DATABASE_URL; without either it is a sandbox. ALERT_URL, if set, is sent a message when a deployment fails.
.PARAMETER LockWait
How long to wait for another deployment.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $ConnectionString = $env:DATABASE_URL,
    [string] $LockWait = '1m'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is a failed deployment
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$sandbox = $null
if (-not $ConnectionString) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $ConnectionString = $sandbox.ConnectionString
}

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml"; ConnectionString = $ConnectionString }

function Send-Alert([string] $Text) {
    Write-Warning $Text
    if (-not $env:ALERT_URL) { return }
    try { Invoke-RestMethod $env:ALERT_URL -Method Post -ContentType application/json -Body (@{ text = $Text } | ConvertTo-Json) -TimeoutSec 10 | Out-Null }
    catch { Write-Warning "The alert was not sent: $_" }
}

function Assert-Health {
    # A row of health.sql is something that is wrong.
    $problems = psql --no-psqlrc --no-align --tuples-only --set ON_ERROR_STOP=1 --dbname $ConnectionString --file "$PSScriptRoot/health.sql"
    if ($problems) { throw "The health check failed: $($problems -join '; ')" }
}

try {
    Write-Host '== Connection and plan'
    Test-DbConnection -PassThru -Wait 30s @db | Out-Host
    $plan = Get-DbMigrationPlan @db
    $plan.Steps | Out-Host
    $start = $plan.StartHeads.Count ? $plan.StartHeads : 'base'

    Write-Host '== Upgrade'
    if ($WhatIfPreference) { Invoke-DbUpgrade @db | Out-Host; return }     # a plan that fails is no failed deployment: no alert
    try {
        Invoke-DbUpgrade -LockWait $LockWait @db | Out-Host
        Assert-Health
    }
    catch [PSMigrate.LockUnavailableException] { Send-Alert "autopr: nothing was deployed. $_"; throw }
    catch {
        Send-Alert "autopr: the deployment failed and goes back to $start. $_"
        if ($start.Count -eq 1) { Invoke-DbDowngrade $start[0] -Force @db | Out-Host }     # several heads: a person has to decide
        throw
    }

    Write-Host '== Healthy. The slowest revisions:'
    Get-DbMigrationLog @db | Where-Object Kind -EQ step | Sort-Object Duration -Descending | Select-Object -First 3 | Out-Host
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
