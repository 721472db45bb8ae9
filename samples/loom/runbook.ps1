<#
.SYNOPSIS
Goes one phase, or all the way: plan, upgrade, checks. What fails is undone; a backup is restored only when you have said so.
.DESCRIPTION
The database is -ConnectionString or DATABASE_URL; without either it is a sandbox. psmigrate.yaml's own connection is for a developer's psmigrate.
With PSMIGRATE_APPROVAL_KEY set the plan is signed with it.
.PARAMETER Target
Where to go: head, or +1 for the next phase alone.
.PARAMETER SqlFile
Writes the plan to this file, as SQL for psql, and stops there: for a review, or for whoever runs SQL here.
.PARAMETER OrRestore
Where a failed phase cannot be undone without losing data, puts the backup from before it in place of the database, which is kept. The service
has written meanwhile, so without it you are asked to decide.
.PARAMETER BackupFolder
Where the plan and the backup go.
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
#Requires -Version 7.4
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Target = 'head',
    [string] $ConnectionString = $env:DATABASE_URL,
    [string] $SqlFile,
    [switch] $OrRestore,
    [string] $BackupFolder = "$PSScriptRoot/backups"
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is an error here
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$sandbox = $null
if (-not $ConnectionString) {
    $sandbox = Start-DbSandbox -WhatIf:$false
    $ConnectionString = $sandbox.ConnectionString
    $BackupFolder = $sandbox.Directory                # goes with it
}

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml"; ConnectionString = $ConnectionString }

function Assert-NoOrphan {
    $orphans = psql --no-psqlrc --no-align --tuples-only --set ON_ERROR_STOP=1 --dbname $ConnectionString --file "$PSScriptRoot/orphans.sql"
    if ($orphans) { throw "Rows without their parent: $($orphans -join '; ')" }
}

try {
    Write-Host '== Server'
    $checks = Test-DbConnection -Detailed -Wait 30s @db
    $checks | Out-Host
    if ($checks.Status -contains 'Fail') { throw 'A run would fail on this server. Nothing has run.' }
    if ($SqlFile) { Export-DbMigrationSql $Target -Path $SqlFile @db | Out-Host; return }
    if ($WhatIfPreference) { Invoke-DbUpgrade $Target @db | Out-Host; return }

    Write-Host '== Plan'
    New-Item -ItemType Directory $BackupFolder -Force | Out-Null
    $plan = Get-DbMigrationPlan $Target -Path "$BackupFolder/plan.json" @db
    if ($plan.IsEmpty) { Write-Host 'Nothing to do.'; return }
    foreach ($step in $plan.Steps) {
        Write-Host "$($step.Revision)  $($step.Message)"
        foreach ($statement in $step.Statements) { Write-Host "    line $($statement.Line): $($statement.Command), $($statement.Impact)" }
    }

    if ($env:PSMIGRATE_APPROVAL_KEY) { $plan | Approve-DbMigrationPlan -Comment "to $Target" | Out-Null }

    Write-Host '== Upgrade, and checks'
    try { Invoke-DbUpgrade -Plan $plan.Path -Backup Dump -BackupPath $BackupFolder -Verify { Assert-NoOrphan } @db | Out-Host }
    catch {
        $failure = $_
        $run = $failure.Exception.Run
        if (-not $run) { throw }                      # it never began
        Write-Warning "$failure"
        Write-Host '== Back'
        try { Undo-DbRun $run.RunId -Force @db | Out-Host }
        catch [PSMigrate.DataLossException], [PSMigrate.IrreversibleException], [PSMigrate.StatementFailedException] {
            $backup = (Get-DbMigrationLog -RunId $run.RunId -Kind run @db).Backup
            if (-not $OrRestore) { throw "$failure It was not undone: $_ The backup from before it is $backup." }
            Write-Warning "$_"
            Restore-DbDatabase $backup -KeepOld -Force @db | Out-Host
        }

        throw $failure
    }

    $left = @(Get-DbRevision -Pending @db)
    Write-Host ($left ? "No orphans. The next phase is $($left[0].Id), $($left[0].Message)." : 'No orphans, and nothing is left to do.')
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
