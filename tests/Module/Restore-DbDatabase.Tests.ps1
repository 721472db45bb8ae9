BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
}
AfterAll { Stop-TestSandbox }

Describe 'Restore-DbDatabase' {
    BeforeEach {
        $project = New-TestProject
        $project.InformationAction = 'Ignore'
        Add-TestLine $project
        Invoke-DbUpgrade aaaa @project | Out-Null
        $backup = Backup-DbDatabase (Join-Path $project.MigrationPath before.dump) @project
        Invoke-DbUpgrade @project | Out-Null
    }

    It 'restores what the pipeline brings, and keeps the old database' {
        $done = $backup | Restore-DbDatabase -KeepOld -Force @project
        $done | Should -BeOfType PSMigrate.RestoredDatabase
        $done.Revisions | Should -Be aaaa
        Get-TestTables $project | Should -Be psmigrate_history, psmigrate_version, t_aaaa
        $old = $project.ConnectionString -replace '/\w+\?', "/$($done.KeptAs)?"
        Invoke-TestSql $old 'SELECT version_num FROM psmigrate_version' | Should -Be cccc
        $done | Out-String -Width 120 | Should -Match 'Database +Revisions +Duration +Old one kept as'
    }

    It 'restores in place' {
        (Restore-DbDatabase $backup.Path -InPlace -Force @project).InPlace | Should -BeTrue
        Get-TestRows $project | Should -Be aaaa
        Get-TestTables $project | Should -Contain t_cccc
    }

    It 'changes nothing under -WhatIf, without a yes, and when the backup is another' {
        Restore-DbDatabase $backup.Path -WhatIf @project | Should -BeNullOrEmpty
        $call = "Restore-DbDatabase '$($backup.Path)' -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $no = Invoke-Answering No $call
        $no.Error | Should -BeNullOrEmpty
        $no.Output | Should -BeNullOrEmpty
        $no.Person.Questions[0] | Should -Match 'at revision aaaa[\s\S]*is DROPPED once the restored one is whole'
        "$(Invoke-Fresh "Import-Module `$ManifestPath; try { $call } catch { `$_.FullyQualifiedErrorId }")" | Should -Match 'ConfirmationRequired'
        (Get-TestError { Restore-DbDatabase $backup.Path -Hash ('0' * 64) -Force @project }).FullyQualifiedErrorId | Should -BeLike 'BackupFailed,*'
        Add-Content $backup.Path x
        (Get-TestError { $backup | Restore-DbDatabase -Force @project -ErrorAction Stop }).FullyQualifiedErrorId | Should -BeLike 'BackupFailed,*'
        Get-TestRows $project | Should -Be cccc
    }

    It 'needs the name of the database in a protected environment' {
        $config = Join-Path $project.MigrationPath psmigrate.yaml
        Set-Content $config 'version_locations: ["."]', "environments: { production: { protected: true, connection: { url: '$($project.ConnectionString)' } } }"
        $db = @{ Config = $config; Environment = 'production'; InformationAction = 'Ignore' }
        { Restore-DbDatabase $backup.Path -Force @db } | Should -Throw -ExceptionType ([PSMigrate.ConfirmationRequiredException])
        Restore-DbDatabase $backup.Path -WhatIf @db
        (Restore-DbDatabase $backup.Path -Force -ConfirmDatabase $backup.Database @db).Revisions | Should -Be aaaa
    }
}
