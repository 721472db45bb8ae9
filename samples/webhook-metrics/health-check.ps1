<#
.SYNOPSIS
Asks whether the metrics database is well: one object per question, and an error when an answer is no.
.EXAMPLE
pwsh ./health-check.ps1
For a probe: the exit code is 0 or 1.
#>
[CmdletBinding()]
param(
    [string] $Config = "$PSScriptRoot/psmigrate.yaml",
    [string] $ConnectionString
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true     # psql that fails is an error here
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = $Config }
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }

$target = Test-DbConnection -PassThru @db
$answers = @(Test-DbRevision -Detailed @db | Select-Object Name, Passed, Message)

# Each row of health.sql is a name, t or f, and what was found.
$rows = psql --no-psqlrc --no-password --no-align --tuples-only --field-separator '|' --set ON_ERROR_STOP=1 `
    --host $target.Host --port $target.Port --username $target.User --dbname $target.Database --file "$PSScriptRoot/health.sql"
$answers += $rows | ForEach-Object {
    $name, $passed, $message = $_ -split '\|', 3
    [pscustomobject] @{ Name = $name; Passed = $passed -eq 't'; Message = $message }
}

$answers
$failed = @($answers | Where-Object Passed -EQ $false)
if ($failed) { throw "$($failed.Count) of $($answers.Count) answers are no: $($failed.Name -join ', ')." }
