<#
.SYNOPSIS
What a pull request has to pass: one head, every script runs up, down and up again and leaves nothing behind, and nothing is left to write.
.DESCRIPTION
Needs PostgreSQL's server programs and no server: it starts a sandbox, or takes -ConnectionString, an empty database of yours.
.EXAMPLE
./check.ps1
On a throwaway PostgreSQL.
.EXAMPLE
./check.ps1 -WhatIf
Shows what the upgrade would run, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param([string] $ConnectionString)

$ErrorActionPreference = 'Stop'
$clone = "$PSScriptRoot/../../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/../psmigrate.yaml" }
$heads = @(Get-DbRevision -Head -From base @db)
if ($heads.Count -gt 1) { throw "There are $($heads.Count) heads: $($heads.Id -join ', '). Rebase, or join them: Merge-DbHead." }

$sandbox = $ConnectionString ? $null : (Start-DbSandbox -WhatIf:$false)
$db.ConnectionString = $ConnectionString ? $ConnectionString : $sandbox.ConnectionString
try {
    Invoke-DbUpgrade @db | Out-Host
    if ($WhatIfPreference) { return }                   # a way down would start from what is not there
    Invoke-DbDowngrade base -AllowDataLoss -Force @db | Out-Host
    $left = @(Compare-DbSchema revisions:base database @db)
    if ($left) { throw "The downgrades leave something behind: $($left.Object -join ', ')." }
    Invoke-DbUpgrade @db | Out-Host

    $answers = @(Test-DbRevision -Detailed @db)
    $answers | Out-Host
    if ($answers.Passed -contains $false) { throw 'The check failed.' }
}
finally {
    if ($sandbox) { $sandbox | Stop-DbSandbox -WhatIf:$false }
}
