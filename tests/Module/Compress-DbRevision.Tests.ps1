BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }

AfterAll { Stop-TestSandbox }

Describe 'Compress-DbRevision' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Add-TestRevision $project dddd -Down cccc -Up "INSERT INTO t_cccc VALUES (1), (2);" -Revert 'DELETE FROM t_cccc;'
        $quiet = @{ InformationAction = 'Ignore' }
    }

    It 'folds everything into one revision, which a new database goes through' {
        $squash = Compress-DbRevision @project @quiet -Message 'until one' -RevisionId ffff
        $squash | Should -BeOfType PSMigrate.Revision
        $squash.Replaces | Should -Be aaaa, bbbb, cccc, dddd
        $squash.IsReversible | Should -BeFalse
        $squash.Path | Should -Exist
        (Invoke-DbUpgrade @project @quiet).Revision | Should -Be ffff
        Get-TestRows $project | Should -Be ffff
        Invoke-TestSql $project.ConnectionString 'SELECT id FROM t_cccc ORDER BY 1' | Should -Be 1, 2
        @(Get-ChildItem $project.MigrationPath).Count | Should -Be 5
    }

    It 'is what a database at its end has already: the next upgrade records it and runs nothing' {
        Invoke-DbUpgrade @project @quiet | Out-Null
        Compress-DbRevision @project @quiet -RevisionId ffff -RemoveReplaced | Out-Null
        (Get-ChildItem $project.MigrationPath).Count | Should -Be 1
        (Get-DbRevision -Current @project @quiet).Id | Should -Be ffff
        Test-DbRevision @project @quiet | Should -BeTrue
        $what = Invoke-Answering Yes "Invoke-DbUpgrade -WhatIf -InformationAction Ignore -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        "$($what.Person.Lines)" | Should -Match 'from dddd to ffff: 1 revision\s+stamp ffff'
        $step = Invoke-DbUpgrade @project @quiet
        "$($step.Direction) $($step.Revision) $($step.StatementCount)" | Should -Be 'Stamp ffff 0'
        Invoke-DbUpgrade @project @quiet | Should -BeNullOrEmpty
        Test-DbRevision -Drift @project @quiet | Should -BeTrue
    }

    It 'lets a database in the middle go on with the files, and says what is missing without them' {
        Invoke-DbUpgrade bbbb @project @quiet | Out-Null
        $old = Join-Path $TestDrive "old$(New-Guid)"
        Copy-Item $project.MigrationPath $old -Recurse
        Compress-DbRevision @project @quiet -RevisionId ffff -RemoveReplaced | Out-Null
        $caught = Get-TestError { Invoke-DbUpgrade @project @quiet }
        $caught.Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
        $caught.ErrorDetails.RecommendedAction | Should -Match 'upgrade to dddd first'
        Copy-Item "$old/*" $project.MigrationPath
        (Invoke-DbUpgrade @project @quiet).Revision | Should -Be cccc, dddd, ffff
        Get-TestRows $project | Should -Be ffff
    }

    It 'folds up to a target, also one that comes by its property, and what follows stays' {
        $named = [pscustomobject]@{ Id = 'cccc' }
        $squash = Compress-DbRevision $named @project @quiet -RevisionId ffff
        $squash.Replaces | Should -Be aaaa, bbbb, cccc
        $squash.IsHead | Should -BeFalse
        (Get-DbRevision dddd -From base @project).DownRevision | Should -Be ffff
        (Invoke-DbUpgrade @project @quiet).Revision | Should -Be ffff, dddd
    }

    It 'tries everything and writes nothing under -WhatIf' {
        $what = Invoke-Answering Yes "Compress-DbRevision -RemoveReplaced -WhatIf -Verbose -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $what.Error | Should -BeNullOrEmpty
        $what.Output | Should -BeNullOrEmpty
        "$($what.Person.Lines)" | Should -Match 'Fold into one revision, and delete the files'
        "$($what.Person.Lines)" | Should -Match 'the 2 rows of public.t_cccc'
        (Get-ChildItem $project.MigrationPath).Count | Should -Be 4
    }

    It 'needs no database of the project' {
        (Compress-DbRevision -MigrationPath $project.MigrationPath @quiet).Replaces.Count | Should -Be 4
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'a middle on which others build'; Target = 'bbbb'; Id = 'TargetInvalid'; Arrange = { Add-TestRevision $project eeee -Down aaaa } }
        @{ Name = 'one revision'; Target = 'aaaa'; Id = 'TargetInvalid'; Arrange = { } }
        @{ Name = 'what no file has'; Target = 'zzzz'; Id = 'RevisionNotFound'; Arrange = { } }
        @{ Name = 'several heads for one'; Target = 'head'; Id = 'MultipleHeads'; Arrange = { Add-TestRevision $project eeee -Down aaaa } }
        @{ Name = 'roles'; Target = 'head'; Id = 'TargetInvalid'; Arrange = { Add-TestRevision $project eeee -Down dddd -Up 'CREATE ROLE squash_app;' } }
        @{ Name = 'PowerShell'; Target = 'head'; Id = 'TargetInvalid'; Arrange = { Set-Content "$($project.MigrationPath)/eeee.ps1" '# revision: eeee', '# down_revision: dddd', '', 'function upgrade { }' } }
    ) {
        & $Arrange
        $before = (Get-ChildItem $project.MigrationPath).Count
        (Get-TestError { Compress-DbRevision $Target @project @quiet }).FullyQualifiedErrorId | Should -BeLike "$Id,*"
        (Get-ChildItem $project.MigrationPath).Count | Should -Be $before
    }

    It 'completes -Target' {
        $text = "Compress-DbRevision -MigrationPath '$($project.MigrationPath)' -Target "
        (TabExpansion2 $text $text.Length).CompletionMatches.CompletionText | Should -Contain cccc
    }
}
