BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Import-DbMigration' {
    BeforeEach {
        $root = Join-Path $TestDrive ([guid]::NewGuid().ToString('n'))
        $source = New-Item -ItemType Directory (Join-Path $root 'old')
        $target = Join-Path $root 'migrations'
        Set-Content (Join-Path $source '1_shelves.up.sql') "BEGIN;`nCREATE TABLE shelves (id int);`nCOMMIT;"
        Set-Content (Join-Path $source '2_fill.up.sql') 'INSERT INTO shelves VALUES (1);'
        Set-Content (Join-Path $source '2_fill.down.sql') 'DELETE FROM shelves;'
    }

    It 'writes revision files and emits their revisions' {
        $revisions = @(Import-DbMigration $source -MigrationPath $target)
        $revisions | ForEach-Object { $_ | Should -BeOfType PSMigrate.Revision }
        $revisions.Id | Should -Be '1', '2'
        $revisions[1].DownRevision | Should -Be '1'
        $revisions.IsReversible | Should -Be $false, $true
        Get-Content $revisions[0].Path -Raw | Should -BeLike "*-- migrate: upgrade`nCREATE TABLE shelves (id int);*"
    }

    It 'takes paths relative to the current location, and the name of the tool' {
        Push-Location $root
        try { @(Import-DbMigration old -Format golang-migrate -MigrationPath migrations).Count | Should -Be 2 }
        finally { Pop-Location }
        @(Get-ChildItem $target).Count | Should -Be 2
    }

    It 'says with -Verbose what it changed, and warns of what has to be looked at' {
        Set-Content (Join-Path $source '3_orphan.down.sql') 'SELECT 1;'
        $said = Import-DbMigration $source -MigrationPath $target -Verbose -WarningVariable warned 3> $null 4>&1
        "$($said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })" | Should -BeLike '*1: BEGIN and COMMIT around the script were removed*'
        "$warned" | Should -BeLike '*3_orphan.down.sql*left out*'
    }

    It 'writes nothing with -WhatIf, and emits what it would write' {
        @(Import-DbMigration $source -MigrationPath $target -WhatIf).Id | Should -Be '1', '2'
        Test-Path $target | Should -BeFalse
    }

    It 'ends the statement where it knows no layout' {
        $empty = New-Item -ItemType Directory (Join-Path $root 'empty')
        { Import-DbMigration $empty -MigrationPath $target } | Should -Throw -ErrorId 'ConfigurationInvalid*'
    }
}
