BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Set-DbRevision' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $call = "Set-DbRevision bbbb -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
    }

    It 'writes the version table and runs no script' {
        $steps = @(Set-DbRevision bbbb @project -Force -InformationAction Ignore)
        $steps | ForEach-Object { $_ | Should -BeOfType PSMigrate.StepResult; $_.Direction | Should -Be 'Stamp' }
        Get-TestRows $project | Should -Be 'bbbb'
        Get-TestTables $project | Should -Not -Contain 't_aaaa'
    }

    It 'takes several targets, and the heads of the pipeline' {
        Add-TestRevision $project dddd -Header 'branch_labels: billing'
        Set-DbRevision bbbb, billing@head @project -Force -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -Be 'bbbb', 'dddd'
        Get-DbRevision -Head @project | Set-DbRevision @project -Force -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -Be 'cccc', 'dddd'
    }

    It 'forgets unknown rows only with -Purge' {
        Set-DbRevision bbbb @project -Force -InformationAction Ignore | Out-Null
        Invoke-TestSql $project.ConnectionString "INSERT INTO psmigrate_version VALUES ('ffff')" | Out-Null
        Set-DbRevision cccc @project -Purge -Force -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -Be 'cccc'
        Set-DbRevision base @project -Force -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -BeNullOrEmpty
    }

    It 'asks by itself' {
        (Invoke-Answering No $call).Person.Questions.Count | Should -Be 1
        Get-TestTables $project | Should -BeNullOrEmpty
        (Invoke-Answering Yes $call).Error | Should -BeNullOrEmpty
        Get-TestRows $project | Should -Be 'bbbb'
    }

    It 'writes nothing under -WhatIf' {
        (Invoke-Answering Yes "$call -WhatIf").Person.Lines -join "`n" | Should -Match 'What if: stamp database t\d+ from base to bbbb'
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'does not know what no file has' {
        (Get-TestError { Set-DbRevision zzzz @project -Force -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
    }
}
