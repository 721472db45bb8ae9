BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Edit-DbRevision' -Skip:$IsWindows {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $editors = $env:VISUAL, $env:EDITOR
        $env:VISUAL = ''

        # An editor that writes down what it was given.
        $opened = Join-Path $TestDrive 'opened.txt'
        $editor = Join-Path $TestDrive 'editor'
        Remove-Item $opened -ErrorAction Ignore
        Set-Content $editor "#!/bin/sh", "for file; do echo `"`$file`" >> '$opened'; done"
        chmod +x $editor
        $env:EDITOR = "$editor --wait"
    }

    AfterEach { $env:VISUAL, $env:EDITOR = $editors }

    It 'opens the file, with the editor''s own arguments first' {
        (Edit-DbRevision head @project).Id | Should -Be 'cccc'
        Get-Content $opened | Should -Be '--wait', (Join-Path $project.MigrationPath 'cccc.sql')
    }

    It 'opens all of the pipeline at once' {
        @(Get-DbRevision aaaa, bbbb @project | Edit-DbRevision @project).Id | Should -Be 'aaaa', 'bbbb'
        @(Get-Content $opened).Count | Should -Be 3
        Get-DbRevision -Applied @project | Edit-DbRevision @project | Should -BeNullOrEmpty
        @(Get-Content $opened).Count | Should -Be 3
    }

    It 'opens nothing under -WhatIf' {
        Edit-DbRevision aaaa @project -WhatIf | Should -BeNullOrEmpty
        Test-Path $opened | Should -BeFalse
    }

    It 'has nothing to open where no file is meant' {
        (Get-TestError { Edit-DbRevision current @project }).Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
        (Get-TestError { Edit-DbRevision zzzz @project }).Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
        Test-Path $opened | Should -BeFalse
    }

    It 'names the files where there is no editor' {
        $env:EDITOR = ''
        $wrong = Get-TestError { Edit-DbRevision aaaa @project }
        $wrong.Exception | Should -BeOfType PSMigrate.ToolMissingException
        $wrong.Exception.Hint | Should -Match 'aaaa\.sql'
    }
}
