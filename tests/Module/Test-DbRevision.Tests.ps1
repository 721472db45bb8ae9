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

    It 'fails where no database answers' {
        $wrong = Get-TestError { Test-DbRevision -MigrationPath $project.MigrationPath -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' }
        $wrong.Exception | Should -BeOfType PSMigrate.ConnectionFailedException
    }
}
