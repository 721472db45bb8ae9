BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Get-DbMigrationLog' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
    }

    It 'is empty before anything ran' { Get-DbMigrationLog @project | Should -BeNullOrEmpty }

    It 'has what ran, newest first' {
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        $log = @(Get-DbMigrationLog @project)
        $log | ForEach-Object { $_ | Should -BeOfType PSMigrate.LogEntry }
        @($log | Where-Object Kind -EQ step).Revision | Should -Be 'cccc', 'bbbb', 'aaaa'
        $log[0].Id | Should -BeGreaterThan $log[-1].Id
        @(Get-DbMigrationLog -First 2 @project).Id | Should -Be $log[0].Id, $log[1].Id
        @(Get-DbMigrationLog -Limit 1 @project).Count | Should -Be 1
        $log | Out-String -Width 80 | Should -Match 'Started +Outcome +Kind +Revision +What'
        $log | Out-String -Width 80 | Should -Match 'Z done +step +cccc +upgrade, \d+\.\d{3} s'
        $log | Out-String -Width 100 | Should -Match "Z done +run +upgrade, \d+\.\d{3} s, $("$($log[-1].RunId)".Substring(0, 8))"
    }

    It 'selects by run, revision, time and failure' {
        $first = Invoke-DbUpgrade aaaa @project -InformationAction Ignore
        Add-TestRevision $project bbbb -Down aaaa -Up 'SELECT nothing;'
        { Invoke-DbUpgrade @project -InformationAction Ignore } | Should -Throw
        @(Get-DbMigrationLog -RunId $first.RunId @project | Where-Object Kind -EQ step).Revision | Should -Be 'aaaa'
        @(Get-DbMigrationLog -RunId "$($first.RunId)".Substring(0, 8) @project | Where-Object Kind -EQ step).Revision | Should -Be 'aaaa'
        (Get-TestError { Get-DbMigrationLog -RunId soon @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
        @(Get-DbMigrationLog -Revision bbbb @project).Outcome | Should -Be 'Failed'
        @(Get-DbMigrationLog -Failed @project | Where-Object Kind -EQ step).SqlState | Should -Be '42703'
        Get-DbMigrationLog -Since (Get-Date).AddHours(1) @project | Should -BeNullOrEmpty
        @(Get-DbMigrationLog -Since (Get-Date).AddHours(-1) @project).Count | Should -Be @(Get-DbMigrationLog @project).Count
        @(Get-DbMigrationLog -Kind run @project).Kind | Select-Object -Unique | Should -Be 'run'
        Invoke-TestSql $project.ConnectionString "UPDATE psmigrate_history SET context = '{`"git_commit`": `"abc`"}' WHERE kind = 'run'"
        (Get-DbMigrationLog -Kind run -First 1 @project).Context.git_commit | Should -Be 'abc'
        Invoke-TestSql $project.ConnectionString "UPDATE psmigrate_history SET context = NULL, outcome = outcome || ''"
        @($first | Get-DbMigrationLog @project).Revision | Should -Be 'aaaa'
    }

    It 'wants at least one row' { (Get-TestError { Get-DbMigrationLog -First 0 @project }).Exception.Message | Should -Match 'First' }
}
