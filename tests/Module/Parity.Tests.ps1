# One input to both doors, and the same answer: for every row of the verb table. Where state changes, each door has a database of its own.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox

    # Another run at another time in another database: the values, but not whether there is one.
    $differing = 'run_id', 'database', 'started', 'duration_ms', 'applied_at'

    function New-Pair([scriptblock] $Arrange = { param($project) Add-TestLine $project }) {
        $pair = @{ Module = New-TestProject; Tool = New-TestProject }
        $pair.Module, $pair.Tool | ForEach-Object { & $Arrange $_ }
        # One folder, so that paths are equal too.
        $pair.Tool.MigrationPath = $pair.Module.MigrationPath
        $pair
    }

    function Invoke-PairTool($Pair, [string[]] $Arguments) {
        Invoke-TestTool ($Arguments + '--path', $Pair.Tool.MigrationPath, '--url', $Pair.Tool.ConnectionString)
    }

    function Assert-Same($Objects, $Document, [string[]] $Except = $differing) {
        ConvertTo-ComparableJson (ConvertTo-ToolShape $Objects) $Except | Should -Be (ConvertTo-ComparableJson $Document $Except)
    }

    # The errors of both: the record's exception as the error document.
    function Assert-SameError($ErrorRecord, $Run) {
        $exception = $ErrorRecord.Exception
        $Run.Error | Should -Not -BeNullOrEmpty
        $ErrorRecord.FullyQualifiedErrorId | Should -BeLike "$($Run.Error.id),*"
        # Each door calls its own parameter by its name.
        $exception.Message -replace '-ConnectionString', '--url' | Should -Be $Run.Error.message
        $exception.Hint | Should -Be $Run.Error.hint
        $exception.Position.File | Should -Be $Run.Error.file
        [int] $exception.Position.Line | Should -Be ([int] $Run.Error.line)
        [int] $exception.Position.Column | Should -Be ([int] $Run.Error.column)
    }
}
AfterAll { Stop-TestSandbox }

Describe 'Both doors' {
    It 'init' {
        $folders = 'module', 'tool' | ForEach-Object { Join-Path $TestDrive $_ }
        $files = @(Initialize-DbMigration $folders[0] -VersionLocation db/versions)
        $run = Invoke-TestTool init, $folders[1], '--location', 'db/versions'
        @($files.FullName | ForEach-Object { [IO.Path]::GetRelativePath($folders[0], $_) }) |
            Should -Be @($run.Document | ForEach-Object { [IO.Path]::GetRelativePath($folders[1], $_) })
        foreach ($i in 0..2) { Get-Content -Raw $files[$i].FullName | Should -Be (Get-Content -Raw $run.Document[$i]) }
        $folders[1] = $folders[0]
        Assert-SameError (Get-TestError { Initialize-DbMigration $folders[0] }) (Invoke-TestTool init, $folders[1])
    }

    It 'revision and merge' {
        $projects = 1..2 | ForEach-Object { New-TestProject }
        $projects | ForEach-Object { Add-TestLine $_ }
        $module = $projects[0]
        $tool = { param($arguments) Invoke-TestTool ($arguments + '--path', $projects[1].MigrationPath, '--url', $projects[1].ConnectionString) }
        $except = 'created', 'path'
        $made = New-DbRevision 'a branch' -RevisionId dddd -Head aaaa -Splice -BranchLabel left -DependsOn bbbb @module
        $options = '--rev-id', 'dddd', '--head', 'aaaa', '--splice', '--branch-label', 'left', '--depends-on', 'bbbb'
        Assert-Same $made (& $tool (@('revision', '-m', 'a branch') + $options)).Document $except
        Assert-SameError (Get-TestError { New-DbRevision x -Head zzzz @module }) (& $tool @('revision', '-m', 'x', '--head', 'zzzz'))
        Assert-Same (Merge-DbHead -RevisionId ffff @module) (& $tool @('merge', '--rev-id', 'ffff')).Document $except
        $none = & $tool @('merge')
        $none.ExitCode | Should -Be 0
        Assert-Same (Merge-DbHead @module) $none.Document
    }

    It 'squash' {
        $projects = 1..2 | ForEach-Object { New-TestProject }
        $projects | ForEach-Object { Add-TestLine $_ }
        $module = $projects[0]
        $tool = { param($arguments) Invoke-TestTool ($arguments + '--path', $projects[1].MigrationPath, '--url', $projects[1].ConnectionString) }
        Assert-Same (Compress-DbRevision bbbb -RevisionId ffff -Message all @module) (& $tool @('squash', 'bbbb', '--rev-id', 'ffff', '-m', 'all')).Document 'created', 'path'
        Assert-SameError (Get-TestError { Compress-DbRevision zzzz @module }) (& $tool @('squash', 'zzzz'))
    }

    It 'revision --baseline' {
        $pair = New-Pair { param($project) Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int)' | Out-Null }
        $pair.Tool.MigrationPath = Join-Path $TestDrive baseline
        New-Item -ItemType Directory $pair.Tool.MigrationPath | Out-Null
        $module = $pair.Module
        $made = New-DbRevision first -Baseline -RevisionId aaaa @module -InformationAction Ignore
        $run = Invoke-PairTool $pair revision, '--baseline', '-m', 'first', '--rev-id', 'aaaa'
        Assert-Same $made $run.Document @('created', 'path')
        $plain = { param($path) (Get-Content -Raw $path) -replace '(?m)^-- created: .*$' -replace '\bt\d+ on' }
        & $plain $made.Path | Should -Be (& $plain $run.Document.path)
        Get-TestRows $pair.Tool | Should -Be (Get-TestRows $module)
        Assert-SameError (Get-TestError { New-DbRevision -Baseline @module }) (Invoke-PairTool @{ Tool = $module } revision, '--baseline')
    }

    It 'upgrade and downgrade' {
        $pair = New-Pair
        $module = $pair.Module
        $quiet = @{ InformationAction = 'Ignore' }
        foreach ($target in 'bbbb', 'head', 'head') {
            $run = Invoke-PairTool $pair upgrade, $target
            $run.ExitCode | Should -Be 0
            Assert-Same @(Invoke-DbUpgrade $target @module @quiet) $run.Document.steps
        }

        Assert-Same @(Invoke-DbDowngrade -1 @module @quiet -Force) (Invoke-PairTool $pair downgrade, '-1').Document.steps
        Assert-SameError (Get-TestError { Invoke-DbUpgrade zzzz @module @quiet }) (Invoke-PairTool $pair upgrade, zzzz)
        Assert-SameError (Get-TestError { Invoke-DbDowngrade -9 @module @quiet -Force }) (Invoke-PairTool $pair downgrade, '-9')
        Get-TestRows $pair.Tool | Should -Be (Get-TestRows $module)
        Get-TestLedger $pair.Tool | Should -Be (Get-TestLedger $module)
    }

    It 'a statement that fails' {
        $pair = New-Pair { param($project) Add-TestRevision $project aaaa; Add-TestRevision $project bbbb -Down aaaa -Up 'SELECT nothing;' }
        $module = $pair.Module
        $wrong = Get-TestError { Invoke-DbUpgrade @module -InformationAction Ignore }
        $run = Invoke-PairTool $pair @('upgrade')
        Assert-SameError $wrong $run
        $wrong.Exception.SqlState | Should -Be $run.Error.sql_state
        $wrong.Exception.Revision | Should -Be $run.Error.revision
        $wrong.Exception.Excerpt | Should -Be $run.Error.excerpt
        Get-TestLedger $pair.Tool | Should -Be (Get-TestLedger $module)
        Assert-Same @(Get-DbMigrationLog -Failed @module) (Invoke-PairTool $pair log, '--failed').Document
    }

    It 'stamp, and accepting edits' {
        $pair = New-Pair
        $module = $pair.Module
        $quiet = @{ InformationAction = 'Ignore'; Force = $true }
        Assert-Same @(Set-DbRevision head @module @quiet) (Invoke-PairTool $pair stamp, head).Document.steps
        Add-TestRevision $module aaaa -Up 'CREATE TABLE other (id int);'
        Assert-Same @(Set-DbRevision -AcceptEdit aaaa @module @quiet) (Invoke-PairTool $pair stamp, '--accept-edit', 'aaaa').Document.steps
        Assert-Same @(Set-DbRevision -AcceptEdit @module @quiet) (Invoke-PairTool $pair stamp, '--accept-edit').Document.steps
        Assert-Same @(Set-DbRevision base -Purge @module @quiet) (Invoke-PairTool $pair stamp, base, '--purge').Document.steps
        Assert-SameError (Get-TestError { Set-DbRevision zzzz @module @quiet }) (Invoke-PairTool $pair stamp, zzzz)
    }

    It 'undo' {
        $pair = New-Pair
        $module = $pair.Module
        $quiet = @{ InformationAction = 'Ignore'; Force = $true }
        Invoke-DbUpgrade aaaa @module -InformationAction Ignore | Out-Null
        Invoke-DbUpgrade @module -InformationAction Ignore | Out-Null
        Invoke-PairTool $pair upgrade, aaaa | Out-Null
        Invoke-PairTool $pair @('upgrade') | Out-Null
        $pair.Module, $pair.Tool | ForEach-Object { Invoke-TestSql $_.ConnectionString 'INSERT INTO t_cccc VALUES (1)' }
        $run = Invoke-PairTool $pair undo, '--yes'
        $refused = Get-TestError { Undo-DbRun @module @quiet }
        $refused.Exception.Losses | ForEach-Object { "$_" } | Should -Be '1 row of public.t_cccc'
        $run.Error.id | Should -Be DataLoss
        $run.Error.message | Should -Be $refused.Exception.Message
        Assert-Same @(Undo-DbRun -AllowDataLoss @module @quiet) (Invoke-PairTool $pair undo, '--allow-data-loss', '--yes').Document.steps
        Assert-Same @(Undo-DbRun @module @quiet) (Invoke-PairTool $pair undo, '--yes').Document.steps
        Assert-SameError (Get-TestError { Undo-DbRun 'no run' @module @quiet }) (Invoke-PairTool $pair undo, 'no run', '--yes')
        Get-TestLedger $pair.Tool | Should -Be (Get-TestLedger $module)
    }

    It 'backup and restore' {
        $pair = New-Pair
        $module = $pair.Module
        Invoke-DbUpgrade aaaa @module -InformationAction Ignore | Out-Null
        Invoke-PairTool $pair upgrade, aaaa | Out-Null
        $folders = 'module', 'tool' | ForEach-Object { Join-Path $TestDrive "backups-$_" }
        $made = Backup-DbDatabase $folders[0] @module -InformationAction Ignore
        $run = Invoke-PairTool $pair backup, '-o', $folders[1]
        $except = $differing + 'path', 'hash', 'created', 'size', 'kept_as'
        Assert-Same $made $run.Document $except
        Assert-Same (Restore-DbDatabase $made.Path -KeepOld -Force @module -InformationAction Ignore) (Invoke-PairTool $pair restore, $run.Document.path, '--keep-old', '--yes').Document $except
        Assert-SameError (Get-TestError { Restore-DbDatabase nowhere.dump -Force @module }) (Invoke-PairTool $pair restore, nowhere.dump, '--yes')
        Get-TestRows $pair.Tool | Should -Be (Get-TestRows $module)
    }

    Context 'that only read' {
        BeforeAll {
            $pair = New-Pair {
                param($project)
                Add-TestLine $project
                Add-TestRevision $project dddd -Down aaaa -Header 'branch_labels: left', 'created: 2026-01-18T12:00:00Z'
            }
            $module = $pair.Module
            Invoke-DbUpgrade bbbb @module -InformationAction Ignore | Out-Null
            Invoke-PairTool $pair upgrade, bbbb | Out-Null
            $env:EDITOR, $editor = 'true', $env:EDITOR
        }

        AfterAll { $env:EDITOR = $editor }

        It '<Name>' -ForEach @(
            @{ Name = 'current'; Arguments = , 'current'; Call = { Get-DbRevision -Current @module } }
            @{ Name = 'history'; Arguments = , 'history'; Call = { Get-DbRevision @module } }
            @{ Name = 'history of a range'; Arguments = 'history', '-r', 'aaaa:cccc'; Call = { Get-DbRevision -Range aaaa:cccc @module } }
            @{ Name = 'history of a branch'; Arguments = 'history', '--branch', 'left'; Call = { Get-DbRevision -Branch left @module } }
            @{ Name = 'heads'; Arguments = , 'heads'; Call = { Get-DbRevision -Head @module } }
            @{ Name = 'branches'; Arguments = , 'branches'; Call = { Get-DbRevision -BranchPoint @module } }
            @{ Name = 'show'; Arguments = 'show', 'left@head', 'aaaa'; Call = { Get-DbRevision left@head, aaaa @module } }
            @{ Name = 'edit'; Arguments = 'edit', 'aaaa', 'cccc'; Call = { Edit-DbRevision aaaa, cccc @module } }
            @{ Name = 'log'; Arguments = , 'log'; Call = { Get-DbMigrationLog @module } }
            @{ Name = 'log of a kind'; Arguments = 'log', '--kind', 'run', '--since', '2020-01-01'; Call = { Get-DbMigrationLog -Kind run -Since '2020-01-01T00:00:00Z' @module } }
            @{ Name = 'log of a revision'; Arguments = 'log', '--revision', 'bbbb', '--limit', '1'; Call = { Get-DbMigrationLog -Revision bbbb -First 1 @module } }
        ) { Assert-Same @(& $Call) (Invoke-PairTool $pair $Arguments).Document }

        It 'plan' {
            Assert-Same (Get-DbMigrationPlan heads @module) (Invoke-PairTool $pair plan, heads).Document
            Assert-Same (Get-DbMigrationPlan base -Direction Downgrade @module) (Invoke-PairTool $pair plan, base, '--direction', 'downgrade').Document
            foreach ($way in 'downgrade', 'stamp') { Assert-SameError (Get-TestError { Get-DbMigrationPlan -Direction $way @module }) (Invoke-PairTool $pair plan, '--direction', $way) }
            Assert-Same (Get-DbMigrationPlan base -Direction Stamp -Purge @module) (Invoke-PairTool $pair plan, base, '--direction', 'stamp', '--purge').Document
            Assert-Same (Get-DbMigrationPlan bbbb -From base @module) (Invoke-PairTool $pair plan, bbbb, '--from', base).Document
            Assert-SameError (Get-TestError { Get-DbMigrationPlan @module }) (Invoke-PairTool $pair @('plan'))
        }

        It 'check' {
            $run = Invoke-PairTool $pair @('check')
            $run.ExitCode | Should -Be 3
            Test-DbRevision @module | Should -BeFalse
            Assert-Same @(Test-DbRevision -Detailed @module) $run.Document
        }

        It 'check --drift' {
            $run = Invoke-PairTool $pair check, '--drift', '--exclude', 't_bbbb'
            Assert-Same @(Test-DbRevision -Drift -Exclude t_bbbb -Detailed @module) $run.Document
            $run.ExitCode | Should -Be 3 -Because 'not all is applied'
            $run.Document[-1].passed | Should -BeTrue
        }

        It 'diff' {
            foreach ($sides in @('revisions:aaaa', 'revisions:heads'), @('revisions:bbbb', 'database')) {
                $run = Invoke-PairTool $pair (@('diff') + $sides + '--kind', 'table')
                $comparison = Compare-DbSchema @sides -Kind table -Detailed @module
                Assert-Same $comparison $run.Document @('to')
                $run.ExitCode | Should -Be ($comparison.IsEqual ? 0 : 3)
            }

            $run.Document.is_equal | Should -BeTrue
            Assert-SameError (Get-TestError { Compare-DbSchema nonsense @module }) (Invoke-PairTool $pair diff, nonsense)
            Assert-SameError (Get-TestError { Compare-DbSchema revisions:zzzz @module }) (Invoke-PairTool $pair diff, 'revisions:zzzz')
            Assert-SameError (Get-TestError { Compare-DbSchema -Kind tabel @module }) (Invoke-PairTool $pair diff, '--kind', 'tabel')
        }

        It 'test' {
            $run = Invoke-PairTool $pair @('test', '--range', 'base:aaaa')
            Assert-Same @(Test-DbMigration -Range base:aaaa @module) $run.Document ($differing + 'up_duration_ms', 'down_duration_ms')
            $run.ExitCode | Should -Be 0
            Assert-SameError (Get-TestError { Test-DbMigration -Range nonsense @module }) (Invoke-PairTool $pair @('test', '--range', 'nonsense'))
        }

        It 'schema' {
            $plain = { param($text) $text -replace 'database t\d+' }
            $run = Invoke-PairTool $pair schema, '--exclude', 't_bbbb'
            & $plain (Export-DbSchema -Exclude t_bbbb @module) | Should -Be (& $plain $run.Document.text)
            Export-DbSchema revisions:heads -Form Json @module | Should -Be (Invoke-PairTool $pair schema, 'revisions:heads', '--form', 'json').Document.text
            $folders = 'module', 'tool' | ForEach-Object { Join-Path $TestDrive "schema-$_" }
            $files = @(Export-DbSchema -Path $folders[0] -Form Folder @module)
            $run = Invoke-PairTool $pair schema, '-o', $folders[1], '--form', 'folder'
            @($files.FullName | ForEach-Object { [IO.Path]::GetRelativePath($folders[0], $_) }) |
                Should -Be @($run.Document.files | ForEach-Object { [IO.Path]::GetRelativePath($folders[1], $_) })
            foreach ($i in 0..($files.Count - 1)) { & $plain (Get-Content -Raw $files[$i]) | Should -Be (& $plain (Get-Content -Raw $run.Document.files[$i])) }
        }

        It 'export' {
            $plain = { param($text) $text -replace '(?m)^-- .*$' -replace $module.ConnectionString }
            & $plain (Export-DbMigrationSql cccc -From aaaa @module) | Should -Be (& $plain (Invoke-PairTool $pair upgrade, cccc, '--sql', '--from', 'aaaa').Document.sql)
            & $plain (Export-DbMigrationSql base -Downgrade @module) | Should -Be (& $plain (Invoke-PairTool $pair downgrade, base, '--sql').Document.sql)
        }

        It 'blockers' {
            $module = New-TestProject
            Invoke-TestSql $module.ConnectionString 'CREATE TABLE orders (id int)' | Out-Null
            $other = Start-Job { param($url) "BEGIN; LOCK TABLE orders;`n\! sleep 60" | psql --no-psqlrc --dbname $url --file - } -ArgumentList $module.ConnectionString
            try {
                Wait-TestSql $module.ConnectionString "SELECT count(*) > 0 FROM pg_locks WHERE relation = 'orders'::regclass AND granted AND pid <> pg_backend_pid()"
                $tool = { param($arguments) Invoke-TestTool (@('blockers') + $arguments + '--path', $module.MigrationPath, '--url', $module.ConnectionString) }
                $ages = 'transaction_age_ms', 'state_age_ms', 'query_age_ms'
                Assert-Same @(Get-DbBlocker @module) (& $tool @()).Document $ages
                $seen = @(Get-DbBlocker orders -IncludeQuery @module)
                $seen.Count | Should -Be 1
                Assert-Same $seen (& $tool @('--table', 'orders', '--query')).Document $ages
                Assert-SameError (Get-TestError { Get-DbBlocker nowhere @module }) (& $tool @('--table', 'nowhere'))
                Assert-Same (Stop-DbBlocker $seen[0].ProcessId -Cancel -Force @module) (& $tool @('--cancel', $seen[0].ProcessId)).Document $ages
                $seen | Stop-DbBlocker -Force @module | Out-Null
                Assert-SameError (Get-TestError { Stop-DbBlocker $seen[0].ProcessId -Force @module }) (& $tool @('--stop', $seen[0].ProcessId))
            } finally { $other | Remove-Job -Force }
        }

        It 'ping' {
            Assert-Same (Test-DbConnection -PassThru @module) (Invoke-PairTool $pair @('ping')).Document ($differing + 'source')
            (Test-DbConnection -Detailed @module).Name | Should -Be (Invoke-PairTool $pair @('ping', '--detailed')).Document.name
            $nowhere = 'postgresql://nobody@127.0.0.1:1/none'
            Assert-SameError (Get-TestError { Test-DbConnection -PassThru -ConnectionString $nowhere }) (Invoke-TestTool ping, '--url', $nowhere)
        }
    }

    It 'import' {
        $source = Join-Path $TestDrive 'old'
        New-Item -ItemType Directory (Join-Path $source '2024-01-02-000000_first') | Out-Null
        Set-Content (Join-Path $source '2024-01-02-000000_first/up.sql') 'CREATE TABLE x (id int);'
        $projects = 1..2 | ForEach-Object { New-TestProject }
        $module = $projects[0]
        $run = Invoke-TestTool import, $source, '--path', $projects[1].MigrationPath
        Assert-Same @(Import-DbMigration $source @module) $run.Document.revisions @('path')
    }
}

Describe 'The sandbox' {
    It 'is the same thing at both doors' {
        # The tool's runs until it is stopped, so only what it prints is read: its fields.
        $start = [Diagnostics.ProcessStartInfo]::new('dotnet', [string[]] ((Get-TestToolPath), 'sandbox', '--format', 'json'))
        $start.RedirectStandardOutput = $true
        $process = [Diagnostics.Process]::Start($start)
        try {
            $lines = do { $line = $process.StandardOutput.ReadLine(); $line } until ($null -eq $line -or $line -eq '}')
            @(($lines | ConvertFrom-Json -AsHashtable).Keys) | Sort-Object | Should -Be @((ConvertTo-ToolShape $TestSandbox).Keys | Sort-Object)
        }
        finally { $process.Kill($true); $process.WaitForExit(); $process.Dispose() }
    }
}
