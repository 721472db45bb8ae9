BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Test-DbRevision' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
    }

    It 'is true only where all is applied' {
        Test-DbRevision @project | Should -BeExactly $false
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Test-DbRevision @project | Should -BeExactly $true
    }

    It 'is false where a script was edited' {
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Add-TestRevision $project aaaa -Up 'CREATE TABLE other (id int);'
        Test-DbRevision @project | Should -BeExactly $false
    }

    It 'gives every answer with -Detailed' {
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
        $answers = @(Test-DbRevision -Detailed @project)
        $answers | ForEach-Object { $_ | Should -BeOfType PSMigrate.CheckAnswer }
        $answers.Name | Should -Be 'pending', 'heads', 'edited', 'todo'
        $answers.Passed | Should -Be $false, $true, $true, $true
        $answers[0].Revisions | Should -Be 'bbbb', 'cccc'
        $answers | Out-String -Width 80 | Should -Match 'Name +Passed +Message'
    }

    It 'asks with -Drift whether the database still is what its revisions build' {
        Invoke-DbUpgrade bbbb @project -InformationAction Ignore | Out-Null
        $drift = { @(Test-DbRevision -Drift -Detailed @args @project)[-1] }
        (& $drift).Name | Should -Be drift
        (& $drift).Passed | Should -BeTrue -Because 'what is pending is no drift'
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int); ALTER TABLE t_aaaa ADD COLUMN more text' | Out-Null
        $answer = & $drift
        $answer.Passed | Should -BeFalse
        $answer.Differences.Object | Should -Be 'table public.by_hand', 'column public.t_aaaa.more'
        $answer.Message | Should -Match 'by_hand'
        (& $drift -Exclude by_*, more).Passed | Should -BeTrue
        (& $drift -Kind index).Passed | Should -BeTrue
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Test-DbRevision @project | Should -BeExactly $true
        Test-DbRevision -Drift @project | Should -BeExactly $false
        Test-DbRevision -Drift -Exclude by_*, more @project | Should -BeExactly $true
    }

    It 'does not take another owner or the order of columns for drift where that is not wanted' {
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Invoke-TestSql $project.ConnectionString "DO 'BEGIN CREATE ROLE somebody; EXCEPTION WHEN duplicate_object THEN END'; ALTER TABLE t_aaaa OWNER TO somebody" | Out-Null
        Test-DbRevision -Drift @project | Should -BeExactly $true
        Invoke-TestSql $project.ConnectionString 'GRANT SELECT ON t_bbbb TO PUBLIC' | Out-Null
        Test-DbRevision -Drift @project | Should -BeExactly $false
        Test-DbRevision -Drift -NoPrivilege @project | Should -BeExactly $true
    }

    It 'takes no filter without -Drift' {
        $wrong = Get-TestError { Test-DbRevision -Kind table @project }
        $wrong.Exception | Should -BeOfType PSMigrate.TargetInvalidException
        $wrong.Exception.Message | Should -Be '-Kind goes with -Drift or -Autogenerate.'
    }

    It 'fails where no database answers' {
        $wrong = Get-TestError { Test-DbRevision -MigrationPath $project.MigrationPath -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' }
        $wrong.Exception | Should -BeOfType PSMigrate.ConnectionFailedException
    }
}
