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

    Context '-AcceptEdit' {
        BeforeEach {
            Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
            foreach ($id in 'aaaa', 'bbbb') {
                Add-TestRevision $project $id -Down @(if ($id -eq 'bbbb') { 'aaaa' }) -Up "CREATE TABLE other_$id (id int);" -Revert "DROP TABLE t_$id;"
            }
        }

        It 'takes edited scripts as they are, all or those named' {
            @(Get-DbRevision @project | Where-Object IsEdited).Id | Should -Be 'bbbb', 'aaaa'
            (Set-DbRevision -AcceptEdit -Id bbbb, cccc @project -Force -InformationAction Ignore).Revision | Should -Be 'bbbb'
            @(Get-DbRevision @project | Where-Object IsEdited).Id | Should -Be 'aaaa'
            Set-DbRevision -AcceptEdit @project -Force -InformationAction Ignore | Should -BeOfType PSMigrate.StepResult
            Get-DbRevision @project | Where-Object IsEdited | Should -BeNullOrEmpty
            Get-TestRows $project | Should -Be 'cccc'
        }

        It 'takes what comes through the pipeline, and nothing where nothing comes' {
            Get-DbRevision @project | Where-Object Id -EQ 'zzzz' | Set-DbRevision -AcceptEdit @project -Force -InformationAction Ignore | Should -BeNullOrEmpty
            @(Get-DbRevision @project | Where-Object IsEdited | Set-DbRevision -AcceptEdit @project -Force -InformationAction Ignore).Count | Should -Be 2
        }

        It 'names them under -WhatIf and writes nothing' {
            $before = Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM psmigrate_history'
            $call = "Set-DbRevision -AcceptEdit -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
            $lines = (Invoke-Answering Yes "$call -WhatIf").Person.Lines -join "`n"
            $lines | Should -Match 'What if: accept the edited scripts in database t\d+: 2 revisions'
            $lines | Should -Match 'aaaa  does aaaa'
            $lines | Should -Match 'bbbb  does bbbb'
            Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM psmigrate_history' | Should -Be $before
            (Invoke-Answering No $call).Person.Questions.Count | Should -Be 1
            @(Get-DbRevision @project | Where-Object IsEdited).Count | Should -Be 2
        }

        It 'does not go with -Target or -Purge' {
            (Get-TestError { Set-DbRevision -AcceptEdit -Purge @project -Force }).FullyQualifiedErrorId | Should -Match 'AmbiguousParameterSet'
            (Get-TestError { Set-DbRevision -AcceptEdit -Target aaaa @project -Force }).FullyQualifiedErrorId | Should -Match 'AmbiguousParameterSet'
        }
    }
}
