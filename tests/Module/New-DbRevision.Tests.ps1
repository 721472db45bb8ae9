BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DbRevision' {
    BeforeEach {
        $files = @{ MigrationPath = Join-Path $TestDrive ([guid]::NewGuid().ToString('N')) }
        New-Item -ItemType Directory $files.MigrationPath | Out-Null
    }

    It 'writes a file on top of the head, without a database' {
        $first = New-DbRevision 'create users: table #1' @files
        $first | Should -BeOfType PSMigrate.Revision
        $first.IsBase | Should -BeTrue
        $first.Id | Should -Match '^[a-f][0-9a-f]{11}$'
        Get-Content $first.Path | Should -Contain '-- message: create users: table #1'
        $second = New-DbRevision -Message 'add index' @files
        $second.DownRevision | Should -Be $first.Id
        (Get-DbRevision @files -From base).Id | Should -Be $second.Id, $first.Id
    }

    It 'takes an id, labels, dependencies and another head' {
        New-DbRevision one @files -RevisionId aaaa | Out-Null
        New-DbRevision two @files -RevisionId 12e4 -Head aaaa | ForEach-Object Id | Should -Be '12e4'
        $branch = New-DbRevision invoices @files -Head base -BranchLabel billing -DependsOn aaaa
        $branch.IsBase | Should -BeTrue
        $branch.BranchLabels | Should -Be 'billing'
        $branch.DependsOn | Should -Be 'aaaa'
        (New-DbRevision more @files -Head billing@head).DownRevision | Should -Be $branch.Id
        (New-DbRevision side @files -Head aaaa -Splice).DownRevision | Should -Be 'aaaa'
    }

    It 'says which heads there are when it cannot know' {
        New-DbRevision one @files -RevisionId aaaa | Out-Null
        New-DbRevision two @files -Head base -RevisionId bbbb | Out-Null
        $failure = Get-TestError { New-DbRevision three @files }
        $failure.Exception | Should -BeOfType PSMigrate.MultipleHeadsException
        $failure.Exception.Heads[1] | Should -Be 'bbbb'
    }

    It 'wants -Splice for what is no head' {
        New-DbRevision one @files -RevisionId aaaa | Out-Null
        New-DbRevision two @files | Out-Null
        { New-DbRevision three @files -Head aaaa } | Should -Throw
        New-DbRevision three @files -Head aaaa -Splice | Should -HaveCount 1
    }

    It 'writes nothing under -WhatIf, and says what it would' {
        $what = Invoke-Answering Yes "New-DbRevision one -WhatIf -RevisionId aaaa -MigrationPath '$($files.MigrationPath)'"
        $what.Output | Should -BeNullOrEmpty
        "$($what.Person.Lines)" | Should -Match 'Create revision aaaa on top of base'
        Get-ChildItem $files.MigrationPath | Should -BeNullOrEmpty
    }

    It 'asks with -Confirm' {
        (Invoke-Answering No "New-DbRevision one -Confirm -MigrationPath '$($files.MigrationPath)'").Output | Should -BeNullOrEmpty
        Get-ChildItem $files.MigrationPath | Should -BeNullOrEmpty
    }
}

Describe 'New-DbRevision -Baseline' {
    BeforeAll { Start-TestSandbox }
    AfterAll { Stop-TestSandbox }

    BeforeEach {
        $project = New-TestProject
        Invoke-TestSql $project.ConnectionString "CREATE TABLE users (id int PRIMARY KEY, mood text DEFAULT 'ok'); CREATE INDEX ON users (mood)" | Out-Null
    }

    It 'takes over the database: the file rebuilds it, and it is stamped' {
        $revision = New-DbRevision 'what is there' -Baseline @project -InformationAction Ignore
        $revision.IsBase | Should -BeTrue
        $revision.IsReversible | Should -BeFalse
        Get-Content -Raw $revision.Path | Should -Match 'CREATE TABLE public.users'
        Get-TestRows $project | Should -Be $revision.Id
        Test-DbRevision -Drift @project | Should -BeTrue
        $fresh = New-TestProject
        $fresh.MigrationPath = $project.MigrationPath
        (Invoke-DbUpgrade @fresh -InformationAction Ignore).Outcome | Should -Be Done
        Compare-DbSchema $fresh.ConnectionString database @project | Should -BeNullOrEmpty
        (New-DbRevision 'and on' @project).DownRevision | Should -Be $revision.Id
    }

    It 'writes and stamps nothing under -WhatIf, and says what it would' {
        $what = Invoke-Answering Yes "New-DbRevision -Baseline -WhatIf -RevisionId aaaa -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $what.Error | Should -BeNullOrEmpty
        $what.Output | Should -BeNullOrEmpty
        "$($what.Person.Lines)" | Should -Match 'Create revision aaaa of the schema that database t\d+ on .* has, and stamp'
        Get-ChildItem $project.MigrationPath | Should -BeNullOrEmpty
        Get-TestTables $project | Should -Be users
    }

    It 'asks with -Confirm' {
        (Invoke-Answering No "New-DbRevision -Baseline -Confirm -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'").Output | Should -BeNullOrEmpty
        Get-ChildItem $project.MigrationPath | Should -BeNullOrEmpty
        Get-TestTables $project | Should -Be users
    }

    It 'needs the name of a database that is protected' {
        $config = Join-Path $project.MigrationPath psmigrate.yaml
        Set-Content $config 'version_locations: [new]', "connection: { url: '$($project.ConnectionString)' }", 'environments: { production: { protected: true } }'
        $wrong = Get-TestError { New-DbRevision -Baseline -Config $config -Environment production -InformationAction Ignore }
        $wrong.Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        Get-TestTables $project | Should -Be users
        Get-ChildItem "$($project.MigrationPath)/new" -ErrorAction Ignore | Should -BeNullOrEmpty
        $name = (Test-DbConnection -PassThru @project).Database
        $revision = New-DbRevision -Baseline -Config $config -Environment production -ConfirmDatabase $name -InformationAction Ignore
        $revision.Message | Should -Be baseline
        Get-TestRows $project | Should -Be $revision.Id
    }

    It 'says which database it is about to stamp, emits the revision alone, and warns once of what it leaves out' {
        Invoke-TestSql $project.ConnectionString 'CREATE PUBLICATION everything FOR TABLE users' | Out-Null
        $made = @(New-DbRevision -Baseline @project -InformationVariable said -InformationAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue)
        $made.Count | Should -Be 1
        $made[0] | Should -BeOfType PSMigrate.Revision
        "$said" | Should -Match '^database t\d+ on '
        @($warnings).Count | Should -Be 1
        "$warnings" | Should -Match 'publication \(1\)'
    }

    It 'is for the first revision only' {
        Add-TestRevision $project aaaa
        $wrong = Get-TestError { New-DbRevision -Baseline @project -InformationAction Ignore }
        $wrong.Exception | Should -BeOfType PSMigrate.TargetInvalidException
        $wrong.Exception.Hint | Should -Not -BeNullOrEmpty
        Get-TestTables $project | Should -Be users
    }
}
