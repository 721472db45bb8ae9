BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Export-DbMigrationSql' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $offline = @{ MigrationPath = $project.MigrationPath; ConnectionString = 'postgresql://127.0.0.1:1/nowhere' }
    }

    It 'emits one text, which psql runs and which records what a run does' {
        $sql = Export-DbMigrationSql @project -InformationAction Ignore
        $sql | Should -BeOfType string
        Get-TestTables $project | Should -BeNullOrEmpty
        Invoke-TestSql $project.ConnectionString $sql | Out-Null
        Get-TestRows $project | Should -Be 'cccc'
        Get-TestLedger $project | Should -Be 'upgrade aaaa done', 'upgrade bbbb done', 'upgrade cccc done'
        (Get-DbRevision -Current @project -InformationAction Ignore).Id | Should -Be 'cccc'
    }

    It 'writes a file and emits it, relative to the location, and needs no database with -From' {
        Push-Location $TestDrive
        try { $file = Export-DbMigrationSql bbbb -From base -Path up.txt @offline } finally { Pop-Location }
        $file | Should -BeOfType IO.FileInfo
        $file.FullName | Should -Be (Join-Path (Resolve-Path $TestDrive).ProviderPath 'up.txt')
        Invoke-TestSql $project.ConnectionString (Get-Content -Raw $file) | Out-Null
        Get-TestRows $project | Should -Be 'bbbb'
    }

    It 'goes down, and takes a range' {
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Invoke-TestSql $project.ConnectionString (Export-DbMigrationSql head:aaaa -Downgrade @offline) | Out-Null
        Get-TestRows $project | Should -Be 'aaaa'
        (Get-TestError { Export-DbMigrationSql -Downgrade -From head @offline }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
    }

    It 'takes the piped revisions together' {
        Add-TestRevision $project dddd -Down aaaa -Up 'CREATE TABLE t_dddd (id int);'
        $all = @(Get-DbRevision -Head @offline -InformationAction Ignore | Export-DbMigrationSql -From base @offline)
        $all.Count | Should -Be 1
        $all[0] | Should -Match 'from base to cccc, dddd, 4 revisions'
        @() | Export-DbMigrationSql -From base @offline | Should -BeNullOrEmpty
    }

    It 'has a form without commands of psql, and one that may be run again' {
        $plain = Export-DbMigrationSql -From base -Plain @offline
        $plain | Should -Not -Match '(?m)^\\'
        $again = Export-DbMigrationSql -From base -Idempotent @offline
        1..2 | ForEach-Object { Invoke-TestSql $project.ConnectionString $again } | Out-Null
        (Get-TestLedger $project).Count | Should -Be 3
    }

    It 'writes nothing under -WhatIf' {
        Export-DbMigrationSql -From base -Path (Join-Path $TestDrive 'never.txt') -WhatIf @offline | Should -BeNullOrEmpty
        Join-Path $TestDrive 'never.txt' | Should -Not -Exist
    }

    It 'says how to do without a database, and leaves no file' {
        $failed = Get-TestError { Export-DbMigrationSql -Path (Join-Path $TestDrive 'none.txt') @offline }
        $failed.Exception | Should -BeOfType PSMigrate.ConnectionFailedException
        $failed.Exception.Hint | Should -Match '-From base'
        Join-Path $TestDrive 'none.txt' | Should -Not -Exist
    }
}
