<#
.SYNOPSIS
What a pull request has to pass: one head, every script runs up, down and up again, and nothing is left to write.
.DESCRIPTION
Needs PostgreSQL's server programs and no server: it starts a sandbox, or takes -ConnectionString, an empty database of yours.
#>
param([string] $ConnectionString)

$ErrorActionPreference = 'Stop'
$clone = "$PSScriptRoot/../../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/../psmigrate.yaml" }
$heads = @(Get-DbRevision -Head -From base @db)
if ($heads.Count -gt 1) { throw "There are $($heads.Count) heads: $($heads.Id -join ', '). Rebase, or join them: Merge-DbHead." }

$sandbox = $ConnectionString ? $null : (Start-DbSandbox)
$db.ConnectionString = $ConnectionString ? $ConnectionString : $sandbox.ConnectionString
try {
    Invoke-DbUpgrade @db | Out-Host
    Invoke-DbDowngrade base -Force @db | Out-Host
    Invoke-DbUpgrade @db | Out-Host

    $answers = @(Test-DbRevision -Detailed @db)
    $answers | Out-Host
    if ($answers.Passed -contains $false) { throw 'The check failed.' }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox }
}
