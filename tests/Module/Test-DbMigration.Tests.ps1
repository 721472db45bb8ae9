BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Test-DbMigration' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
    }

    It 'emits a result for each pending revision, and leaves the database alone' {
        $results = @(Test-DbMigration @project)
        $results | ForEach-Object { $_ | Should -BeOfType PSMigrate.RehearsalResult }
        $results.Revision | Should -Be bbbb, cccc
        $results.Outcome | Should -Be Passed, Passed
        $results[0].Message | Should -Be 'does bbbb'
        Get-TestRows $project | Should -Be aaaa
        Get-TestTables $project | Should -Not -Contain t_bbbb
        Test-DbMigration -Quiet @project | Should -BeExactly $true
    }

    It 'says what a downgrade leaves, and that what is behind was not tried' {
        Add-TestRevision $project bbbb aaaa -Up 'ALTER TABLE t_aaaa ADD n int;' -Revert 'SELECT 1;'
        $results = @(Test-DbMigration -JUnitPath "$TestDrive/reports/rehearsal.xml" @project)
        $results.Outcome | Should -Be Failed, Skipped
        $results[0].Differences.Object | Should -Be 'column public.t_aaaa.n'
        $results | Out-String -Width 80 | Should -Match 'bbbb +Failed +\d+ ms +\d+ ms +The downgrade does not bring back what'
        [xml] $junit = Get-Content -Raw "$TestDrive/reports/rehearsal.xml"
        $junit.testsuites.testsuite.failures | Should -Be 1
        Test-DbMigration -Quiet @project -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeExactly $false
        "$warnings" | Should -Match 'bbbb: The downgrade does not bring back'
    }

    It 'rehearses PowerShell revisions, and a precondition that says no' {
        Set-Content "$($project.MigrationPath)/bbbb.ps1" '# revision: dddd', '# down_revision: cccc', "function upgrade { Invoke-DbSql 'CREATE TABLE d (id int)' }", "function downgrade { Invoke-DbSql 'DROP TABLE d' }"
        Add-TestRevision $project eeee dddd -Up 'SELECT 1;' -Revert "SELECT 1;`n-- migrate: precondition`nSELECT count(*) > 0 FROM d;"
        $results = @(Test-DbMigration @project)
        $results.Outcome | Should -Be Passed, Passed, Passed, Failed
        $results[-1].Error | Should -Match 'The upgrade failed: .*eeee.sql:\d+:1'
    }

    It 'leaves a Pester file that rehearses the same again, with a test for each revision' {
        $file = "$TestDrive/pester/it's.Tests.ps1"
        (Get-Content "$($project.MigrationPath)/cccc.sql") -replace 'DROP TABLE t_cccc', 'SELECT 1' -replace 'does cccc', "it's <b> `$x" | Set-Content "$($project.MigrationPath)/cccc.sql"
        Test-DbMigration -PesterPath $file @project | Out-Null
        Get-Content -Raw $file | Should -Not -Match 'postgresql://'
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; `$r = Invoke-Pester -Path '$($file -replace "'", "''")' -PassThru -Output None; `$r.Tests | ForEach-Object { `$_.ExpandedName; `$_.Result }"
        $lines | Should -Be 'bbbb: does bbbb', Passed, "cccc: it's <b> `$x", Failed
        (Get-TestError { Test-DbMigration -PesterPath x -JUnitPath x @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
    }

    It 'fails before anything runs where a file cannot be written or a range is none' {
        (Get-TestError { Test-DbMigration -JUnitPath $TestDrive @project }).FullyQualifiedErrorId | Should -BeLike 'ConfigurationInvalid,*'
        (Get-TestError { Test-DbMigration -Range nonsense @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
        (Get-TestError { Test-DbMigration zzzz @project }).FullyQualifiedErrorId | Should -BeLike 'RevisionNotFound,*'
    }
}
