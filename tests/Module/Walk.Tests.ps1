# A developer's first days, command by command: create, upgrade, history, downgrade, branch, merge.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $project = New-TestProject
    Set-Content "$($project.MigrationPath)/psmigrate.yaml" @'
connection: { url: "${WALK_URL}" }
version_locations: [versions]
file_template: "{date}_{time}_{rev}_{slug}"
'@
    New-Item -ItemType Directory "$($project.MigrationPath)/versions" | Out-Null
    $env:WALK_URL = $project.ConnectionString
    Push-Location $project.MigrationPath
    $InformationPreference = 'Ignore'

    function Write-Section([string] $Path, [string] $Up, [string] $Down) {
        $header = @(Get-Content $Path | Where-Object { $_ -match '^-- \w+:' -and $_ -notmatch '^-- migrate:' })
        Set-Content $Path ($header + '', '-- migrate: upgrade', $Up, '', '-- migrate: downgrade', $Down)
    }
}

AfterAll {
    Pop-Location
    Remove-Item Env:WALK_URL
    Stop-TestSandbox
}

Describe 'A walk' {
    It '1: creates revisions' {
        $script:users = New-DbRevision 'create users'
        Write-Section $users.Path 'CREATE TABLE users (id bigint PRIMARY KEY, email text);' 'DROP TABLE users;'
        $script:projects = New-DbRevision 'create projects'
        Write-Section $projects.Path 'CREATE TABLE projects (id bigint PRIMARY KEY, owner bigint REFERENCES users);' 'DROP TABLE projects;'
        Split-Path -Leaf $users.Path | Should -Match "^\d{8}_\d{4}_$($users.Id)_create_users\.sql$"
        (Get-DbRevision -Pending).Id | Should -Be $users.Id, $projects.Id
    }

    It '2: upgrades step by step, then to the head' {
        (Invoke-DbUpgrade +1).Revision | Should -Be $users.Id
        (Invoke-DbUpgrade).Revision | Should -Be $projects.Id
        Invoke-DbUpgrade | Should -BeNullOrEmpty
        Get-TestTables $project | Should -Be 'projects', 'psmigrate_history', 'psmigrate_version', 'users'
    }

    It '3: looks at the history' {
        (Get-DbRevision).Id | Should -Be $projects.Id, $users.Id
        (Get-DbRevision -Current).Id | Should -Be $projects.Id
        (Get-DbRevision -Range "$($users.Id):").Count | Should -Be 2
        (Get-DbRevision $users.Id.Substring(0, 6)).Message | Should -Be 'create users'
    }

    It '4: goes down and up again' {
        (Invoke-DbDowngrade -1 -Force).Revision | Should -Be $projects.Id
        Get-TestTables $project | Should -Not -Contain 'projects'
        (Invoke-DbDowngrade base -Force).Revision | Should -Be $users.Id
        Get-DbRevision -Current | Should -BeNullOrEmpty
        (Invoke-DbUpgrade).Revision | Should -Be $users.Id, $projects.Id
    }

    It '5: branches, and meets several heads' {
        $script:invoices = New-DbRevision 'create invoices' -Head $users.Id -Splice -BranchLabel billing
        Write-Section $invoices.Path 'CREATE TABLE invoices (id bigint PRIMARY KEY, payer bigint REFERENCES users);' 'DROP TABLE invoices;'
        (Get-DbRevision -Head).Id | Sort-Object | Should -Be @($projects.Id, $invoices.Id | Sort-Object)
        (Get-DbRevision -BranchPoint).Id | Should -Be $users.Id
        $caught = try { Invoke-DbUpgrade } catch [PSMigrate.MultipleHeadsException] { $_ }
        $caught.FullyQualifiedErrorId | Should -Be 'MultipleHeads,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
        $caught.ErrorDetails.RecommendedAction | Should -Match 'Merge-DbHead'
        (Invoke-DbUpgrade billing@head).Revision | Should -Be $invoices.Id
    }

    It '6: merges' {
        $script:merge = Get-DbRevision -Head | Merge-DbHead -Message 'billing meets main'
        $merge.DownRevision.Count | Should -Be 2
        (Invoke-DbUpgrade).Revision | Should -Be $merge.Id
        (Get-DbRevision -Current).Id | Should -Be $merge.Id
        (Invoke-DbDowngrade -1 -Force).Revision | Should -Be $merge.Id
        (Get-DbRevision -Current).Count | Should -Be 2
        (Invoke-DbUpgrade head).Revision | Should -Be $merge.Id
    }

    It '7: stamps' {
        (Set-DbRevision $users.Id -Force).Direction | Select-Object -Unique | Should -Be 'Stamp'
        (Get-DbRevision -Current).Id | Should -Be $users.Id
        Set-DbRevision head -Force | Out-Null
        (Get-DbRevision -Current).Id | Should -Be $merge.Id
    }

    It '8: goes all the way down, and only the bookkeeping stays' {
        (Invoke-DbDowngrade base -Force).Count | Should -Be 4
        Get-TestTables $project | Should -Be 'psmigrate_history', 'psmigrate_version'
    }
}
