<#
.SYNOPSIS
Goes one phase, or all the way: plan, upgrade, checks.
.DESCRIPTION
The database is -ConnectionString or DATABASE_URL; without either it is a sandbox. psmigrate.yaml's own connection is for a developer's psmigrate.
.PARAMETER Target
Where to go: head, or +1 for the next phase alone.
.PARAMETER SqlFile
Writes the plan to this file, as SQL for psql, and stops there: for a review, or for whoever runs SQL here.
.EXAMPLE
./runbook.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./runbook.ps1 -Target +1
The next phase on the database of DATABASE_URL. Deploy the release that belongs to it, then go on.
.EXAMPLE
./runbook.ps1 -WhatIf
Shows what would run, with its SQL, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Target = 'head',
    [string] $ConnectionString = $env:DATABASE_URL,
    [string] $SqlFile
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails ends the runbook
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$sandbox = $null
if (-not $ConnectionString) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $ConnectionString = $sandbox.ConnectionString
}

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml"; ConnectionString = $ConnectionString }

try {
    Write-Host '== Connection'
    Test-DbConnection -PassThru -Wait 30s @db | Out-Host

    Write-Host '== Plan'
    $plan = Get-DbMigrationPlan $Target @db
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; return }
    foreach ($step in $plan.Steps) {
        Write-Host "$($step.Revision)  $($step.Message)"
        foreach ($statement in $step.Statements) { Write-Host "    line $($statement.Line): $($statement.Command)" }
    }

    if ($SqlFile) { Export-DbMigrationSql $Target -Path $SqlFile @db | Out-Host; return }

    Write-Host '== Upgrade'
    Invoke-DbUpgrade $Target @db | Out-Host
    if ($WhatIfPreference) { return }

    Write-Host '== Checks'
    $problems = psql --no-psqlrc --no-align --tuples-only --set ON_ERROR_STOP=1 --dbname $ConnectionString --file "$PSScriptRoot/orphans.sql"
    if ($problems) { throw "Rows without their parent: $($problems -join '; ')" }
    $left = @(Get-DbRevision -Pending @db)
    Write-Host ($left ? "No orphans. The next phase is $($left[0].Id), $($left[0].Message)." : 'No orphans, and nothing is left to do.')
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
