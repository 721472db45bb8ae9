BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $project = New-TestProject
    Add-TestLine $project
    Add-TestRevision $project dddd -Down aaaa -Header 'branch_labels: billing'
    Invoke-DbUpgrade bbbb @project -InformationAction Ignore | Out-Null
}

AfterAll { Stop-TestSandbox }

Describe 'Get-DbRevision' {
    It 'lists the history newest first, typed and marked' {
        $all = @(Get-DbRevision @project)
        $all | ForEach-Object { $_ | Should -BeOfType PSMigrate.Revision }
        $all.Id[-1] | Should -Be 'aaaa'
        $all.Count | Should -Be 4
        ($all | Where-Object Id -eq 'aaaa').State | Should -Be 'Applied'
        ($all | Where-Object Id -eq 'bbbb').State | Should -Be 'Current'
        ($all | Where-Object Id -eq 'cccc').State | Should -Be 'Pending'
        ($all | Where-Object Id -eq 'bbbb').AppliedAt | Should -Not -BeNullOrEmpty
        ($all | Where-Object Id -eq 'bbbb').DownRevision[0] | Should -Be 'aaaa'
    }

    It 'selects with <Switch>' -ForEach @(
        @{ Switch = '-Current'; Ids = 'bbbb' }, @{ Switch = '-Applied'; Ids = 'bbbb', 'aaaa' }, @{ Switch = '-Head'; Ids = 'cccc', 'dddd' },
        @{ Switch = '-Base'; Ids = 'aaaa' }, @{ Switch = '-BranchPoint'; Ids = 'aaaa' }, @{ Switch = '-Range aaaa:cccc'; Ids = 'aaaa', 'bbbb', 'cccc' }
        @{ Switch = 'bbbb'; Ids = 'bbbb' }, @{ Switch = '-Id aaaa, billing@head'; Ids = 'aaaa', 'dddd' }, @{ Switch = 'current'; Ids = 'bbbb' }
    ) {
        $found = & ([scriptblock]::Create("param(`$project) Get-DbRevision $Switch @project")) $project
        @($found.Id | Sort-Object) | Should -Be @($Ids | Sort-Object)
    }

    It 'lists the pending ones in the order they would run' {
        @((Get-DbRevision -Pending @project).Id | Sort-Object) | Should -Be 'cccc', 'dddd'
        (Get-DbRevision -Pending -From base @project).Id[0] | Should -Be 'aaaa'
    }

    It 'lists a branch' {
        (Get-DbRevision -Branch billing @project).Id | Should -Contain 'dddd'
        (Get-DbRevision -Branch billing @project).Id | Should -Not -Contain 'cccc'
    }

    It 'needs no database for the history, and says so only to who asks' {
        $all = Get-DbRevision -MigrationPath $project.MigrationPath -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' -Verbose 4>&1
        @($all | Where-Object { $_ -is [PSMigrate.Revision] }).Count | Should -Be 4
        "$($all | Where-Object { $_ -is [Management.Automation.VerboseRecord] })" | Should -BeLike '*Without a database*'
        (Get-TestError { Get-DbRevision -Current -MigrationPath $project.MigrationPath -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' }).Exception |
            Should -BeOfType PSMigrate.ConnectionFailedException
    }

    It 'asks no database with -From, where a number is not an id' {
        (Get-DbRevision -From bbbb -MigrationPath $project.MigrationPath | Where-Object State -eq Current).Id | Should -Be 'bbbb'
        (Get-TestError { Get-DbRevision -From 123 -MigrationPath $project.MigrationPath }).ErrorDetails.RecommendedAction | Should -BeLike 'PowerShell read an id as the number 123: quote it*'
    }

    It 'takes ids, revisions and rows through the pipeline, with an error for each that there is not' {
        'aaaa', 'zzzz', 'bbbb' | Get-DbRevision @project -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable failures | ForEach-Object Id | Should -Be 'aaaa', 'bbbb'
        @($failures).Count | Should -Be 1
        Get-DbRevision -Head @project | Get-DbRevision @project | Should -HaveCount 2
        [pscustomobject] @{ Id = 'cccc' } | Get-DbRevision @project | ForEach-Object Id | Should -Be 'cccc'
        [pscustomobject] @{ Revision = 'cccc' } | Get-DbRevision @project | ForEach-Object Id | Should -Be 'cccc'
    }

    It 'has a table readable at 80 columns' {
        $lines = (Get-DbRevision @project | Out-String -Width 80) -split "`n"
        $lines | Where-Object { $_.Trim() } | Select-Object -First 1 | Should -Match '^Id +State +Down +Marks +Message'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        $lines -join "`n" | Should -Match 'dddd +Pending +aaaa +head, billing +does dddd'
    }

    It 'completes ids with their message, labels and words, without a database' {
        $call = "-MigrationPath '$($project.MigrationPath)' -ConnectionString 'postgresql://nobody@127.0.0.1:1/none'"
        $matches = (TabExpansion2 "Invoke-DbUpgrade $call -Target ").CompletionMatches
        $matches.CompletionText | Should -Contain 'billing@head'
        $matches.CompletionText | Should -Contain '+1'
        ($matches | Where-Object CompletionText -eq 'bbbb').ToolTip | Should -Be 'does bbbb'
        (TabExpansion2 "Get-DbRevision $call -Id b").CompletionMatches.CompletionText | Should -Be 'base', 'billing@head', 'bbbb'
        (TabExpansion2 "Get-DbRevision $call -Branch ").CompletionMatches.CompletionText | Should -Be 'billing'
        (TabExpansion2 "New-DbRevision $call -Head ").CompletionMatches.CompletionText | Sort-Object | Should -Be 'base', 'billing@head', 'cccc', 'dddd', 'head'
    }

    It 'completes in the folder of the session, and nothing where there is no project' {
        $folder = Join-Path $TestDrive empty
        New-Item -ItemType Directory $folder | Out-Null
        Push-Location $folder
        try { (TabExpansion2 'Get-DbRevision -Branch x').CompletionMatches | Where-Object ResultType -eq ParameterValue | Should -BeNullOrEmpty }
        finally { Pop-Location }
        Set-Content "$($project.MigrationPath)/psmigrate.yaml" 'version_locations: [.]'
        Push-Location $project.MigrationPath
        try { (TabExpansion2 'Get-DbRevision -Id cc').CompletionMatches.CompletionText | Should -Be 'cccc' }
        finally { Pop-Location; Remove-Item "$($project.MigrationPath)/psmigrate.yaml" }
    }
}
