# Objects compose: what a cmdlet gives goes into the next, into PowerShell's own, and into errors that name their target.
BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'What comes out' {
    BeforeAll {
        $project = New-TestProject
        Add-TestLine $project
        $files = @{ MigrationPath = $project.MigrationPath }
        $quiet = @{ InformationAction = 'Ignore' }

        # Names of all types in an object, and in what it holds.
        function Get-TypeNames($Value, [int] $Depth = 0) {
            if ($null -eq $Value -or $Depth -gt 6) { return }
            $Value.GetType().FullName
            if ($Value -is [string] -or $Value -is [ValueType] -or $Value -is [IO.FileSystemInfo]) { return }
            if ($Value -is [Collections.IEnumerable]) { foreach ($item in $Value) { Get-TypeNames $item ($Depth + 1) } }
            else { foreach ($property in $Value.PSObject.Properties) { Get-TypeNames $property.Value ($Depth + 1) } }
        }
    }

    It 'is what [OutputType] says, and plain: <Call>' -ForEach @(
        @{ Call = 'Invoke-DbUpgrade @project @quiet' }
        @{ Call = 'Get-DbRevision @project' }
        @{ Call = 'Get-DbRevision -Graph @project' }
        @{ Call = 'Get-DbMigrationPlan base -Direction Downgrade @project' }
        @{ Call = 'Get-DbMigrationLog @project' }
        @{ Call = 'Test-DbRevision @project' }
        @{ Call = 'Test-DbRevision -Detailed @project' }
        @{ Call = 'Test-DbConnection @project' }
        @{ Call = 'Test-DbConnection -PassThru @project' }
        @{ Call = 'Export-DbMigrationSql -From base @files' }
        @{ Call = 'Export-DbMigrationSql -From base -Path "$TestDrive/out.sql" @files' }
        @{ Call = 'New-DbRevision more @files' }
        @{ Call = 'New-DbRevision side -Head base @files' }
        @{ Call = 'Merge-DbHead @files' }
        @{ Call = 'Compress-DbRevision bbbb @files @quiet' }
        @{ Call = 'Set-DbRevision head -Force @project @quiet' }
        @{ Call = 'Invoke-DbDowngrade base -Force @project @quiet' }
        @{ Call = 'Initialize-DbMigration "$TestDrive/new"' }
        @{ Call = 'Start-DbSandbox -OutVariable started; $started | Stop-DbSandbox' }
    ) {
        $output = @(& ([scriptblock]::Create($Call)))
        $output | Should -Not -BeNullOrEmpty
        $declared = (Get-Command ($Call -split ' ')[0]).OutputType.Type
        foreach ($item in $output) { $item.GetType() | Should -BeIn $declared }
        $foreign = @(Get-TypeNames $output | Sort-Object -Unique) -notmatch '^(System|PSMigrate)\.' -notmatch '^PSMigrate\.Engine'
        $foreign | Should -BeNullOrEmpty
        @(Get-TypeNames $output) -match 'Npgsql|PSMigrate\.Engine' | Should -BeNullOrEmpty
    }
}

Describe 'One cmdlet into the next' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $files = @{ MigrationPath = $project.MigrationPath }
    }

    It 'pending revisions are the targets of one script' {
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
        $script = @(Get-DbRevision -Pending @project | Export-DbMigrationSql @project -InformationAction Ignore)
        $script | Should -HaveCount 1
        Invoke-TestSql $project.ConnectionString $script[0] | Out-Null
        Get-TestRows $project | Should -Be 'cccc'
        Get-TestLedger $project | Should -Be 'upgrade aaaa done', 'upgrade bbbb done', 'upgrade cccc done'
        Get-DbRevision -Pending @project | Export-DbMigrationSql @project | Should -BeNullOrEmpty
    }

    It 'several databases are no single script' {
        $rows = 1..2 | ForEach-Object { [pscustomobject] @{ ConnectionString = (New-TestProject).ConnectionString; Target = 'head' } }
        (Get-TestError { $rows | Export-DbMigrationSql @files }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        $rows[0], $rows[0] | Export-DbMigrationSql @files -InformationAction Ignore | Should -HaveCount 1
    }

    It 'heads are joined by one merge' {
        Add-TestRevision $project dddd -Down aaaa
        Add-TestRevision $project eeee -Down aaaa
        $merge = @(Get-DbRevision -Head @files -From base | Merge-DbHead @files)
        $merge | Should -HaveCount 1
        $merge[0].DownRevision | Sort-Object | Should -Be 'cccc', 'dddd', 'eeee'
        Get-DbRevision -Head @files -From base | ForEach-Object Id | Should -Be $merge[0].Id
    }

    It 'steps go through Where-Object into a CSV, and back as targets' {
        Add-TestRevision $project bbbb -Down aaaa -Up 'SELECT pg_sleep(1.1);'
        $steps = Invoke-DbUpgrade @project -InformationAction Ignore
        $csv = Join-Path $TestDrive 'slow.csv'
        $steps | Where-Object { $_.Duration.TotalSeconds -gt 1 } | Export-Csv $csv
        $rows = @(Import-Csv $csv)
        $rows.Revision | Should -Be 'bbbb'
        [timespan] $rows[0].Duration | Should -BeGreaterThan ([timespan] '00:00:01')
        $rows | Get-DbRevision @project | ForEach-Object Id | Should -Be 'bbbb'
        ($steps | Measure-Object StatementCount -Sum).Sum | Should -Be 3
        ($steps | Sort-Object Started -Descending)[0].Revision | Should -Be 'cccc'
        ($steps | Group-Object Outcome).Name | Should -Be 'Done'
    }

    It 'a CSV names databases by ConnectionString and Target' {
        $others = @(1..2 | ForEach-Object { New-TestProject })
        $csv = Join-Path $TestDrive 'targets.csv'
        $others | ForEach-Object -Begin { $target = @('aaaa', 'bbbb'); $i = 0 } -Process {
            [pscustomobject] @{ ConnectionString = $_.ConnectionString; Target = $target[$i++] }
        } | Export-Csv $csv
        Import-Csv $csv | Invoke-DbUpgrade @files -InformationAction Ignore | ForEach-Object Revision | Should -Be 'aaaa', 'aaaa', 'bbbb'
        Get-TestRows $others[0] | Should -Be 'aaaa'
        Get-TestRows $others[1] | Should -Be 'bbbb'
        Import-Csv $csv | Select-Object ConnectionString | Get-DbRevision @files -Current | ForEach-Object Id | Should -Be 'aaaa', 'bbbb'
        Import-Csv $csv | Select-Object ConnectionString | Test-DbConnection | Should -Be $true, $true
    }

    It 'a row of a CSV may have empty cells where it names its database' {
        $csv = "ConnectionString,Environment,Config", "$($project.ConnectionString),,", ',,' | ConvertFrom-Csv
        $csv[0] | Get-DbRevision -Head @files | ForEach-Object Id | Should -Be 'cccc'
        $csv[0] | Invoke-DbUpgrade @files -InformationAction Ignore | ForEach-Object Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        (Get-TestError { $csv[1] | Invoke-DbUpgrade @files }).Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
        (Get-TestError { $csv[1] | Select-Object ConnectionString | Invoke-DbUpgrade @files -Environment production }).Exception.Message | Should -BeLike '*-ConnectionString is given without a value*'
    }

    It 'a CSV names them by Environment and Config' {
        $other = New-TestProject
        $config = Join-Path $TestDrive "$(Split-Path -Leaf $project.MigrationPath).yaml"
        Set-Content $config "version_locations: ['$($project.MigrationPath)']", 'environments:',
            "  one: { connection: { url: '$($project.ConnectionString)' } }", "  two: { connection: { url: '$($other.ConnectionString)' } }"
        $steps = "Config,Environment,Target`n$config,one,aaaa`n$config,two,head" | ConvertFrom-Csv | Invoke-DbUpgrade -InformationAction Ignore
        @($steps | ForEach-Object { "$($_.Database) $($_.Revision)" }) |
            Should -Be @("$(Split-Path -Leaf $project.MigrationPath) aaaa"; 'aaaa', 'bbbb', 'cccc' | ForEach-Object { "$(Split-Path -Leaf $other.MigrationPath) $_" })
        $failures = $null
        "Environment`none`nnone`ntwo" | ConvertFrom-Csv | Invoke-DbUpgrade -Config $config -InformationAction Ignore -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction Ignore |
            ForEach-Object Revision | Should -Be 'bbbb', 'cccc'
        @($failures).TargetObject | Should -Be 'none'
        @($failures)[0].ErrorDetails.Message | Should -BeLike '*none*'
    }
}

Describe 'Failures' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $files = @{ MigrationPath = $project.MigrationPath }
        $name = Split-Path -Leaf $project.MigrationPath
        $bad = "-MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' -InformationAction Ignore"
    }

    It 'of one among several databases name it, go on, and are counted at the end' {
        $other = New-TestProject
        Invoke-TestSql $other.ConnectionString 'CREATE TABLE t_bbbb (id int)' | Out-Null
        $rows = @($other.ConnectionString; 'postgresql://nobody:geheim@127.0.0.1:1/gone'; ''; $project.ConnectionString) | ForEach-Object { [pscustomobject] @{ ConnectionString = $_ } }
        $failures = $warnings = $null
        $steps = $rows | Invoke-DbUpgrade @files -InformationAction Ignore -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue -WarningVariable warnings
        @($steps | Where-Object Database -EQ $name).Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        $otherName = Split-Path -Leaf $other.MigrationPath
        @($failures).Count | Should -Be 3
        @($failures).FullyQualifiedErrorId -replace ',.*' | Should -Be 'StatementFailed', 'ConnectionFailed', 'ConfigurationInvalid'
        $failures[0].TargetObject | Should -BeLike "$otherName at *"
        $failures[0].ErrorDetails.Message | Should -BeLike "$otherName at *: *bbbb.sql:6:*already exists*"
        $failures[1].TargetObject | Should -Be 'gone at 127.0.0.1:1'
        $failures[2].TargetObject | Should -Be 'object 3 of the pipeline'
        "$warnings" | Should -Be '3 of 4 failed.'
        "$($failures | Format-List * -Force | Out-String)" | Should -Not -Match 'geheim'
    }

    It 'set $?, fill -ErrorVariable, and are caught by type' {
        $lines = Invoke-Fresh @"
            Import-Module `$ManifestPath
            `$ErrorActionPreference = 'Continue'
            Invoke-DbUpgrade zzzz $bad -ErrorVariable failures 2>&1 | Out-Null
            Invoke-DbUpgrade zzzz $bad
            "alone: `$?"
            'zzzz', 'aaaa' | Invoke-DbUpgrade $bad -ErrorAction SilentlyContinue -WarningAction Ignore | ForEach-Object Revision
            'zzzz' | Invoke-DbUpgrade $bad -ErrorAction SilentlyContinue -ErrorVariable failures
            "piped: `$? `$(`$failures.Count)"
            Invoke-DbUpgrade bbbb $bad | Out-Null
            "fine: `$?"
            try { 'zzzz', 'cccc' | Invoke-DbUpgrade $bad -ErrorAction Stop; 'not here' }
            catch [PSMigrate.RevisionNotFoundException] { "stopped: `$(`$_.TargetObject)" }
            try { Invoke-DbUpgrade zzzz $bad }
            catch [PSMigrate.MultipleHeadsException] { 'not here' }
            catch [PSMigrate.MigrationException] { "caught: `$(`$_.Exception.ErrorId)" }
"@
        @($lines) -match '^(alone|aaaa|piped|fine|stopped|caught|not here)' |
            Should -Be 'alone: False', 'aaaa', 'piped: False 1', 'fine: True', 'stopped: zzzz', 'caught: RevisionNotFound'
        Get-TestRows $project | Should -Be 'bbbb'
    }

    It 'end a runbook that pwsh -File runs, with an exit code and without its next line' {
        Add-TestRevision $project dddd -Down cccc -Up 'SELECT nothing;'
        $runbook = Join-Path $TestDrive 'runbook.ps1'
        $body = "Import-Module '$ManifestPath'", "Invoke-DbUpgrade $bad | ForEach-Object Revision", "Set-Content '$TestDrive/next.txt' reached"
        Set-Content $runbook (@("`$ErrorActionPreference = 'Stop'") + $body)
        $lines = $null | & $PwshPath -NoProfile -File $runbook 2>&1 | ForEach-Object { "$_" }
        $LASTEXITCODE | Should -Be 1
        "$TestDrive/next.txt" | Should -Not -Exist
        @($lines)[0..2] | Should -Be 'aaaa', 'bbbb', 'cccc'
        "$lines" | Should -Match 'dddd\.sql:6:8'
        Get-TestRows $project | Should -Be 'cccc'

        # Several databases: Stop makes the first failure the last.
        Set-Content $runbook "`$ErrorActionPreference = 'Stop'", "Import-Module '$ManifestPath'",
            "'zzzz', 'dddd' | Invoke-DbUpgrade $bad", "Set-Content '$TestDrive/next.txt' reached"
        $null | & $PwshPath -NoProfile -File $runbook 2>&1 | Out-Null
        $LASTEXITCODE | Should -Be 1
        "$TestDrive/next.txt" | Should -Not -Exist
    }
}
