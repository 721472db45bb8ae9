@{
    # NestedModules, not RootModule: Get-Help then also looks beside the dll (module/bin/en-US).
    NestedModules        = @('module/bin/PSMigrate.Cmdlets.dll')
    FormatsToProcess     = @('module/PSMigrate.Format.ps1xml')
    ModuleVersion        = '0.1.0'
    GUID                 = '5b0f3d0e-6a0c-4a58-9f0f-1c7f3c2d8a61'
    Author               = 'The PSMigrate authors'
    Description          = 'PostgreSQL schema migrations for people who live in PowerShell: a graph of revisions with upgrades and downgrades, as in Alembic.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    CmdletsToExport      = @(
        'Approve-DbMigrationPlan'
        'Backup-DbDatabase'
        'Compare-DbSchema'
        'Compress-DbRevision'
        'Edit-DbRevision'
        'Export-DbMigrationSql'
        'Export-DbSchema'
        'Get-DbBlocker'
        'Get-DbMigrationLog'
        'Get-DbMigrationPlan'
        'Get-DbRevision'
        'Import-DbMigration'
        'Initialize-DbMigration'
        'Invoke-DbBackfill'
        'Invoke-DbDowngrade'
        'Invoke-DbSql'
        'Invoke-DbUpgrade'
        'Merge-DbHead'
        'New-DbRevision'
        'Restore-DbDatabase'
        'Set-DbRevision'
        'Start-DbSandbox'
        'Stop-DbBlocker'
        'Stop-DbSandbox'
        'Test-DbConnection'
        'Test-DbMigration'
        'Test-DbRevision'
        'Undo-DbRun'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('PostgreSQL', 'migration', 'schema', 'database', 'Alembic', 'DevOps')
            ReleaseNotes = 'CHANGELOG.md in the repository says what each version brought.'
        }
    }
}
