BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Merge-DbHead' {
    BeforeEach {
        $files = @{ MigrationPath = Join-Path $TestDrive ([guid]::NewGuid().ToString('N')) }
        New-Item -ItemType Directory $files.MigrationPath | Out-Null
        Add-TestRevision $files aaaa
        Add-TestRevision $files bbbb -Down aaaa
        Add-TestRevision $files cccc -Down aaaa
        Add-TestRevision $files dddd -Header 'branch_labels: billing'
    }

    It 'joins all heads' {
        $merge = Merge-DbHead @files -Message 'all of them' -RevisionId ffff -BranchLabel joined
        $merge | Should -BeOfType PSMigrate.Revision
        $merge.Id | Should -Be 'ffff'
        $merge.IsMergePoint | Should -BeTrue
        $merge.DownRevision | Sort-Object | Should -Be 'bbbb', 'cccc', 'dddd'
        $merge.BranchLabels | Should -Be 'joined'
        (Get-DbRevision -Head @files -From base).Id | Should -Be 'ffff'
    }

    It 'joins what is named, and what comes through the pipeline' {
        (Merge-DbHead bbbb, billing@head @files).DownRevision | Sort-Object | Should -Be 'bbbb', 'dddd'
        $merge = Get-DbRevision -Head @files -From base | Merge-DbHead @files -Message 'the rest'
        $merge | Should -HaveCount 1
        (Get-DbRevision -Head @files -From base).Id | Should -Be $merge.Id
    }

    It 'has nothing to do with one head, nor with an empty pipeline' {
        Get-DbRevision -Head @files -From base | Where-Object Id -eq none | Merge-DbHead @files | Should -BeNullOrEmpty
        Merge-DbHead @files | Out-Null
        Merge-DbHead @files | Should -BeNullOrEmpty
        "$(Merge-DbHead @files -Verbose 4>&1)" | Should -BeLike '*Nothing to merge*'
    }

    It 'writes nothing under -WhatIf' {
        $what = Invoke-Answering Yes "Merge-DbHead -WhatIf -MigrationPath '$($files.MigrationPath)'"
        "$($what.Person.Lines)" | Should -Match 'that joins bbbb, cccc, dddd'
        (Get-ChildItem $files.MigrationPath).Count | Should -Be 4
    }

    It 'does not know what no file has' {
        (Get-TestError { Merge-DbHead bbbb, zzzz @files }).Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
    }
}
