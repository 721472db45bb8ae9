BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Undo-DbRun' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
        $run = @(Invoke-DbUpgrade @project -InformationAction Ignore)[0].RunId
        $call = "Undo-DbRun -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
    }

    It 'takes back the run that <Named>' -ForEach @(
        @{ Named = 'was the last'; Arguments = {} }, @{ Named = 'has this id'; Arguments = { $run } }, @{ Named = 'begins like this'; Arguments = { "$run".Substring(0, 8) } }
    ) {
        $id = @(& $Arguments)
        $steps = @(Undo-DbRun @id @project -Force -InformationAction Ignore)
        $steps | ForEach-Object { $_ | Should -BeOfType PSMigrate.StepResult }
        $steps.Revision | Should -Be 'cccc', 'bbbb'
        Get-TestRows $project | Should -Be 'aaaa'
        Get-TestLedger $project | Select-Object -Last 2 | Should -Be 'downgrade cccc done', 'downgrade bbbb done'
    }

    It 'takes a run from the pipeline once, as its steps have it' {
        $undone = @(Get-DbMigrationLog -RunId $run -Kind step @project -InformationAction Ignore | Undo-DbRun @project -Force -InformationAction Ignore)
        $undone.Revision | Should -Be 'cccc', 'bbbb'
    }

    It 'asks by itself, with what would be lost, and -WhatIf only says it' {
        Invoke-TestSql $project.ConnectionString 'INSERT INTO t_cccc VALUES (1), (2)' | Out-Null
        $no = Invoke-Answering No "$call -AllowDataLoss"
        $no.Person.Questions.Count | Should -Be 1
        $no.Person.Questions[0] | Should -Match '(?s)downgrade database t\d+ from cccc to aaaa: 2 revisions.*lost, as counted now:\s+2 rows of public.t_cccc \(revision cccc\)'
        $what = Invoke-Answering Yes "$call -WhatIf"
        $what.Person.Questions | Should -BeNullOrEmpty
        $what.Person.Lines -join "`n" | Should -Match '(?s)What if: downgrade .*2 rows of public.t_cccc'
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'loses nothing that nobody meant to lose' {
        Invoke-TestSql $project.ConnectionString 'INSERT INTO t_cccc VALUES (1)' | Out-Null
        $failure = Get-TestError { Undo-DbRun @project -Force -InformationAction Ignore }
        $failure.FullyQualifiedErrorId | Should -BeLike 'DataLoss,*'
        $failure.CategoryInfo.Category | Should -Be PermissionDenied
        $failure.Exception.Losses[0].Table | Should -Be 'public.t_cccc'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-AllowDataLoss*'
        Get-TestRows $project | Should -Be 'cccc'
        Undo-DbRun @project -Force -AllowDataLoss -InformationAction Ignore | Should -HaveCount 2
    }

    It 'needs -ConfirmDatabase in a protected environment' {
        Set-Content "$($project.MigrationPath)/psmigrate.yaml" 'version_locations: [.]', 'protected: true'
        $target = @{ Config = "$($project.MigrationPath)/psmigrate.yaml"; ConnectionString = $project.ConnectionString; InformationAction = 'Ignore' }
        (Get-TestError { Undo-DbRun @target -Force }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'says what is no run' {
        (Get-TestError { Undo-DbRun 'not a run' @project -Force -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        (Get-TestError { Undo-DbRun 00000000 @project -Force -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        $first = @(Get-DbMigrationLog -Kind run @project -InformationAction Ignore)[-1].RunId
        $later = Get-TestError { Undo-DbRun $first @project -Force -InformationAction Ignore }
        $later.Exception | Should -BeOfType PSMigrate.HeadsChangedException
        $later.Exception.Message | Should -BeLike "*upgrade bbbb, upgrade cccc (run $("$run".Substring(0, 8)))*"
    }
}
