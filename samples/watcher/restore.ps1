<#
.SYNOPSIS
Puts a backup of runbook.ps1 back: into a new database, which then changes names with the one there is. Nothing is dropped.
.DESCRIPTION
The database's name has to be typed, nobody else may be connected to it, and the role needs CREATEDB.
.EXAMPLE
./restore.ps1 -Backup /tmp/watcher_20250928_101500.dump -Database watcher -Environment production
.EXAMPLE
./restore.ps1 -Backup /tmp/watcher_20250928_101500.dump -Database watcher -WhatIf
Says which database would change names with which, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
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
$target = Test-DbConnection -PassThru @db
if ($target.Database -ne $Database) { throw "This is $target, not $Database." }

$server = '--no-password', '--host', $target.Host, '--port', $target.Port, '--username', $target.User
$restored = "${Database}_restored"
$old = '{0}_until_{1:yyyyMMdd_HHmmss}' -f $Database, [datetime]::UtcNow

if (-not $PSCmdlet.ShouldProcess($target, "Restore $Backup into $restored, rename $Database to $old and $restored to $Database")) { return }

createdb @server --template template0 $restored
pg_restore @server --exit-on-error --dbname $restored $Backup
'ALTER DATABASE :"now" RENAME TO :"old"; ALTER DATABASE :"restored" RENAME TO :"now";' |
    psql @server --no-psqlrc --quiet --single-transaction --set ON_ERROR_STOP=1 --set "now=$Database" --set "old=$old" --set "restored=$restored" --dbname postgres --file -

Write-Host "What was there is in $old; drop it when it is not needed any more."
Get-DbRevision -Current @db
