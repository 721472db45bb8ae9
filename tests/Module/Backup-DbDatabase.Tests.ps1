BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
}
AfterAll { Stop-TestSandbox }

Describe 'Backup-DbDatabase' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $kept = Join-Path $project.MigrationPath kept
    }

    It 'writes a dump that pg_restore reads, and says what it is' {
        Invoke-DbUpgrade bbbb @project -InformationAction Ignore | Out-Null
        $backup = Backup-DbDatabase $kept @project -InformationAction Ignore -Verbose 4> (Join-Path $TestDrive verbose)
        $backup | Should -BeOfType PSMigrate.DatabaseBackup
        $backup.Revisions, "$backup" | Should -Be bbbb, $backup.Path
        (Get-FileHash $backup.Path).Hash | Should -Be $backup.Hash
        (Get-Item $backup.Path).Length | Should -Be $backup.Size
        "$(Get-Content (Join-Path $TestDrive verbose))" | Should -Match 'pg_dump: dumping contents of table "public.t_aaaa"'
        & pg_restore --list $backup.Path | Select-String 'TABLE DATA public t_bbbb' | Should -Not -BeNullOrEmpty
        $backup | Out-String -Width 120 | Should -Match 'Database +Revisions +Duration +Size +Path'
        { Backup-DbDatabase -Jobs 2 @project } | Should -Throw -ExceptionType ([PSMigrate.TargetInvalidException])
        $folder = Backup-DbDatabase $kept -Format Directory -Jobs 2 -Keep 1 @project -InformationAction Ignore
        $folder.Removed | Should -Be $backup.Path
        Get-ChildItem $folder.Path | Should -Not -BeNullOrEmpty
    }

    It 'writes nothing under -WhatIf, and where the server cannot be reached' {
        Backup-DbDatabase $kept -WhatIf @project
        { Backup-DbDatabase $kept -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' -MigrationPath $project.MigrationPath } | Should -Throw -ExceptionType ([PSMigrate.ConnectionFailedException])
        Test-Path $kept | Should -BeFalse
    }
}

Describe 'Invoke-DbUpgrade -Backup' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        function Get-Backup { (Get-DbMigrationLog -Kind run -First 1 @project).Backup }
    }

    It 'takes a dump where it is told to' {
        $path = Join-Path $project.MigrationPath before.dump
        Invoke-DbUpgrade -Backup Dump -BackupPath $path @project -InformationAction Ignore | Out-Null
        Get-Backup | Should -Be $path
        $path | Should -Exist
    }

    It 'runs a script block, whose output is what the backup is found by' {
        Invoke-DbUpgrade aaaa -Backup { Write-Verbose noise; 'snapshot-7' } @project -InformationAction Ignore | Out-Null
        Get-Backup | Should -Be snapshot-7
        $kept = Join-Path $project.MigrationPath kept
        Invoke-DbUpgrade bbbb -Backup { Backup-DbDatabase $kept @project -InformationAction Ignore } @project -InformationAction Ignore | Out-Null
        Get-Backup | Should -Be (Get-Item "$kept/*.dump").FullName
        { Invoke-DbUpgrade -Backup { throw 'no tape' } @project -InformationAction Ignore } | Should -Throw -ExpectedMessage '*no tape*' -ExceptionType ([PSMigrate.BackupFailedException])
        { Invoke-DbUpgrade -Backup { } @project -InformationAction Ignore } | Should -Throw -ExceptionType ([PSMigrate.BackupFailedException])
        Get-TestRows $project | Should -Be bbbb
        Invoke-DbUpgrade bbbb -Backup { throw 'not asked for' } @project -InformationAction Ignore | Should -BeNullOrEmpty
    }

    It 'is refused without one where one is required, and knows its words' {
        { Invoke-DbUpgrade -Backup required @project -InformationAction Ignore } | Should -Throw -ExceptionType ([PSMigrate.ConfirmationRequiredException])
        { Invoke-DbUpgrade -Backup tape @project } | Should -Throw -ExpectedMessage "*write Dump, RestorePoint, Required, or a script block*"
        (TabExpansion2 'Invoke-DbUpgrade -Backup R' 26).CompletionMatches.CompletionText | Should -Be RestorePoint, Required
    }
}
