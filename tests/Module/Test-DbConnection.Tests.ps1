BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Test-DbConnection' {
    BeforeAll {
        $url = $TestSandbox.ConnectionString
        $nowhere = 'postgresql://nobody:hunter2@127.0.0.1:1/none'
    }

    It 'is true where a database answers, false where none does' {
        Test-DbConnection -ConnectionString $url | Should -BeExactly $true
        Test-DbConnection -ConnectionString $nowhere | Should -BeExactly $false
        $TestSandbox | Test-DbConnection | Should -BeExactly $true
    }

    It 'gives the version as PostgreSQL counts it, without what a packager put behind it' {
        (Test-DbConnection -PassThru -ConnectionString $url).ServerVersion | Should -Match '^\d+(\.\d+|beta\d|rc\d|devel)$'
    }

    It 'says why not in Verbose, without the password' {
        $lines = Test-DbConnection -ConnectionString $nowhere -Verbose 4>&1 | ForEach-Object { "$_" }
        $lines -join "`n" | Should -Match '127\.0\.0\.1'
        $lines -join "`n" | Should -Not -Match 'hunter2'
    }

    It 'gives the database with -PassThru, or the error' {
        $info = Test-DbConnection -PassThru -ConnectionString $url
        $info | Should -BeOfType PSMigrate.DatabaseInfo
        $info.Database | Should -Be 'postgres'
        $info | Out-String -Width 80 | Should -Match 'Database +Server +User +Source +Host'
        (Get-TestError { Test-DbConnection -PassThru -ConnectionString $nowhere }).Exception | Should -BeOfType PSMigrate.ConnectionFailedException
    }

    It 'gives a record per check with -Detailed, a server that cannot be reached included' {
        $checks = Test-DbConnection -Detailed -ConnectionString $url
        $checks | ForEach-Object { $_ | Should -BeOfType PSMigrate.HealthCheck }
        $checks.Name | Should -Contain idle
        $checks | Where-Object Status -EQ Fail | Should -BeNullOrEmpty
        $checks | Out-String -Width 80 | Should -Match 'Name +Status +Message'
        $none = Test-DbConnection -Detailed -ConnectionString $nowhere
        $none.Name, $none.Status | Should -Be reachable, Fail
        "$none" | Should -Not -Match hunter2
        { Test-DbConnection -Detailed -PassThru -ConnectionString $url } | Should -Throw -ErrorId 'AmbiguousParameterSet*'
    }

    It 'takes a wrong configuration as an error, not as an answer' {
        (Get-TestError { Test-DbConnection -Environment nowhere }).Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
    }

    It 'keeps trying for -Wait' {
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Test-DbConnection -ConnectionString $nowhere -Wait 1500ms | Should -BeExactly $false
        $clock.Elapsed.TotalSeconds | Should -BeGreaterThan 1
    }
}
