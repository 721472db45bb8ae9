<#
.SYNOPSIS
Deploys the schema where nobody watches: plan, upgrade, health check. What fails is taken back, and somebody is told.
.DESCRIPTION
The database is -ConnectionString or DATABASE_URL; without either it is a sandbox. With PSMIGRATE_APPROVAL_KEY set the plan is signed with it.
ALERT_URL, if set, is sent a message when a deployment fails.
.PARAMETER LockWait
How long to wait for another deployment.
.PARAMETER BackupFolder
Where the plan and the backup go.
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
    [string] $ConnectionString = $env:DATABASE_URL,
    [string] $LockWait = '1m',
    [string] $BackupFolder = "$PSScriptRoot/backups"
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is a failed deployment
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$sandbox = $null
if (-not $ConnectionString) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $ConnectionString = $sandbox.ConnectionString
    $BackupFolder = $sandbox.Directory                # goes with it
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

# Takes a run back; what became of it, in words.
function Undo-Deployment([guid] $RunId) {
    try {
        Undo-DbRun $RunId -LockWait $LockWait -Force @db | Out-Host
        'the deployment was taken back'
    }
    catch [PSMigrate.DataLossException], [PSMigrate.IrreversibleException], [PSMigrate.StatementFailedException] {
        Write-Warning "$_"
        $restored = Get-DbMigrationLog -RunId $RunId -Kind run @db | Restore-DbDatabase -KeepOld -LockWait $LockWait -Force @db
        "the backup from before the deployment was restored, and the database it left is kept as $($restored.KeptAs)"
    }
}

try {
    Write-Host '== Server'
    $checks = Test-DbConnection -Detailed -Wait 30s @db
    $checks | Out-Host
    if ($WhatIfPreference) { Invoke-DbUpgrade @db | Out-Host; return }     # a plan that fails is no failed deployment: no alert

    $end = 'nothing was deployed'
    try {
        if ($checks.Status -contains 'Fail') { throw "A run would fail on this server: $(($checks | Where-Object Status -EQ Fail).Message -join ' ')" }

        Write-Host '== Plan'
        New-Item -ItemType Directory $BackupFolder -Force | Out-Null
        $plan = Get-DbMigrationPlan -Path "$BackupFolder/plan.json" @db
        $plan.Steps | Out-Host
        if ($env:PSMIGRATE_APPROVAL_KEY) { $plan | Approve-DbMigrationPlan -Comment 'by the pipeline' | Out-Null }

        Write-Host '== Upgrade'
        if ($plan.IsEmpty) { Assert-Health }              # -Verify is asked where something was done
        Invoke-DbUpgrade -Plan $plan.Path -Backup Dump -BackupPath $BackupFolder -Verify { Assert-Health } -LockWait $LockWait @db | Out-Host
    }
    catch {
        $failure = $_
        if ($failure.Exception.Run) {
            Write-Host '== Back'
            try { $end = Undo-Deployment $failure.Exception.Run.RunId } catch { $end = "the deployment could not be taken back ($_)" }
        }

        Send-Alert "autopr: $end. $failure"
        throw $failure
    }

    Write-Host '== Healthy. The slowest revisions:'
    Get-DbMigrationLog @db | Where-Object Kind -EQ step | Sort-Object Duration -Descending | Select-Object -First 3 | Out-Host
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
