<#
.SYNOPSIS
Puts a backup of runbook.ps1 back, all of it or nothing. What was written since is gone, so the database's name has to be typed.
.EXAMPLE
./restore.ps1 -Backup /tmp/watcher_20250928_101500.dump -Database watcher -Environment production
#>
param(
    [Parameter(Mandatory)] [string] $Backup,
    [Parameter(Mandatory)] [string] $Database,
    [ValidateSet('dev', 'test', 'production')] [string] $Environment,
    [string] $ConnectionString
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$clone = "$PSScriptRoot/../../PSMigrate.psd1"
Import-Module ((Test-Path $clone) ? $clone : 'PSMigrate')

$db = @{ Config = "$PSScriptRoot/psmigrate.yaml" }
if ($Environment) { $db.Environment = $Environment }
if ($ConnectionString) { $db.ConnectionString = $ConnectionString }
$target = Test-DbConnection -Detailed @db
if ($target.Database -ne $Database) { throw "This is $target, not $Database." }

# A dump does not know what was made after it, so the whole schema makes way first, in one transaction with the restore.
$script = New-TemporaryFile
try {
    pg_restore --file $script $Backup
    psql --no-psqlrc --quiet --no-password --set ON_ERROR_STOP=1 --single-transaction --host $target.Host --port $target.Port --username $target.User `
        --dbname $target.Database --command 'DROP SCHEMA public CASCADE' --command 'CREATE SCHEMA public AUTHORIZATION pg_database_owner; GRANT USAGE ON SCHEMA public TO PUBLIC' --file $script | Out-Null
}
finally { Remove-Item $script }
Get-DbRevision -Current @db
