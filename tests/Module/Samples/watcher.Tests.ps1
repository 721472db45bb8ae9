# A data platform: environments, timestamp ids that are not in the order of time, orphans, a backup and the way back, and a check in CI.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sample = Start-TestSample watcher
    $db = $sample.Arguments
    $data = "INSERT INTO pipeline (id, name, pipeline_type) VALUES (1, 'p', 'extraction'); INSERT INTO pipeline_execution (pipeline_id, start_date) VALUES (1, now()), (1, now())"
}

AfterAll { Stop-TestSandbox }

Describe 'watcher' {
    It 'runs with one command' {
        $run = Invoke-TestScript "$SampleRoot/watcher/runbook.ps1"
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Text | Should -Match '(?s)== Server.*== Plan.*== Backup.*== Before.*== Upgrade.*20250128000000 +Upgrade +Done.*executions without a pipeline\|0'
    }

    It 'changes nothing with -WhatIf, or with a parameter that is not there' {
        Assert-TestWhatIf $sample '(?s)== Server.*upgrade 20250128000000'
        Assert-TestWhatIf $sample 'upgrade 20250128000000' -Script ci/check.ps1
    }

    It 'has histories that leave nothing behind, each revision by itself' {
        Get-TestUnevenRevisions (Copy-TestSample $sample) | Should -BeNullOrEmpty
    }

    It 'comes to the same online, by psql, and after going back' {
        $ways = Get-TestWays (Copy-TestSample $sample)
        $ways.Up.Schema | Should -Match 'FOREIGN KEY \(pipeline_id\) REFERENCES public.pipeline\(id\);'
        Assert-TestWays $ways 20250128000000
    }

    Context 'Ids that are timestamps' {
        It 'are followed from parent to child, whatever their numbers' {
            (Get-DbRevision -Pending @db).Id | Should -Be '20250909185058', '20250927222116', '20250128000000'
            (Get-DbRevision -Head @db).Id | Should -Be '20250128000000'
        }

        It 'may be typed without quotes' {
            (Invoke-DbUpgrade 20250909185058 @db).Revision | Should -Be '20250909185058'
            (Get-DbRevision 20250909185058 @db).State | Should -Be 'Current'
            (Invoke-DbUpgrade +1 @db).Revision | Should -Be '20250927222116'
            (Invoke-DbDowngrade 20250909185058 -AllowDataLoss -Force @db).Revision | Should -Be '20250927222116'
        }

        It 'are made in a new file, which is named after the id alone' {
            $made = New-DbRevision 'add address' @db
            $made.Id | Should -Match '^20\d{12}$'
            Split-Path -Leaf $made.Path | Should -Be "$($made.Id)_add_address.sql"
            $made.DownRevision | Should -Be '20250128000000'
            $next = New-DbRevision 'add another' @db
            $next.DownRevision | Should -Be $made.Id
            Remove-Item $made.Path, $next.Path
        }

        It 'are shown by the tool, plain and in full' {
            (Invoke-TestPsmigrate $sample history).Text | Should -BeLike "o 20250128000000 (head) add watermarks`no 20250927222116 reference pipelines`n@ 20250909185058 (current) initial*"
            (Invoke-TestPsmigrate $sample history -v).Text | Should -Match '(?s)20250128000000 .*parents +20250927222116.*state +pending.*created +2025-09-28 09:12:44Z'
            (Invoke-TestPsmigrate $sample current -v).Text | Should -Match '(?s)20250909185058 \(current\) initial.*reversible +yes'
        }
    }

    Context 'An operator' {
        It 'is stopped by orphans before anything runs' {
            Invoke-TestSql $sample.Url 'INSERT INTO pipeline_execution (pipeline_id, start_date) VALUES (99, now())'
            $stopped = Get-TestError { Invoke-DbUpgrade @db }
            $stopped.FullyQualifiedErrorId | Should -Be 'PreconditionFailed,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $stopped.Exception.Position.ToString() | Should -Match '20250927222116_reference_pipelines\.sql:9'
            Get-TestHeads $sample | Should -Be '20250909185058'
            Invoke-TestSql $sample.Url 'DELETE FROM pipeline_execution'
        }

        It 'upgrades with counts before and after, and can have the backup back' {
            Invoke-TestSql $sample.Url $data
            $before = Get-TestState $sample
            $run = Invoke-TestRunbook "$($sample.Folder)/runbook.ps1" '-ConnectionString', $sample.Url
            $run.Failed | Should -BeFalse -Because $run.Text
            $run.Text | Should -Match '(?s)== Before\s+pipelines\|1\s+executions\|2\s+executions without a pipeline\|0.*== Upgrade, and after.*pipelines\|1\s+executions\|2'
            Get-TestHeads $sample | Should -Be '20250128000000'

            Invoke-TestSql $sample.Url 'CREATE TABLE made_later (id int); DELETE FROM pipeline_execution'
            Get-ChildItem "$($sample.Folder)/backups" -Filter *.dump | Restore-DbDatabase -KeepOld -Force @db | Out-Null
            Get-TestState $sample | Should -BeExactly $before
            Get-TestKept $sample | Should -HaveCount 1
            Invoke-TestSql $sample.Url 'SELECT count(*) FROM pipeline_execution' | Should -Be '2'
        }

        It 'has an upgrade undone that ends in an error' {
            $wrong = Add-TestFailure $sample 'SELECT 1 / 0;'
            $run = Invoke-TestFailing $sample
            $run.Text | Should -Match '(?s)Approved by .*: by the runbook.*20250128000000 +Upgrade +Done.*WARNING: .*division by zero.*== Back.*20250128000000 +Downgrade +Done'
            Get-TestKept $sample | Should -HaveCount 1 -Because 'nothing was restored but the one before'
            Remove-Item $wrong.Path
        }

        It 'is asked whether to restore the backup where an undo does not bring the counts back' {
            $wrong = Add-TestFailure $sample 'DELETE FROM pipeline_execution;'
            $run = Invoke-TestFailing $sample
            $run.Text | Should -Match '(?s)The counts differ.*== Back.*Downgrade +Done'
            Invoke-TestSql $sample.Url 'SELECT count(*) FROM pipeline_execution' | Should -Be '2'
            Get-TestKept $sample | Should -HaveCount 2
            Remove-Item $wrong.Path
        }

        It 'stamps what was restored elsewhere' {
            $copy = Copy-TestSample $sample
            $there = $copy.Arguments
            Set-DbRevision 20250927222116 -Force @there | Out-Null
            Get-TestHeads $copy | Should -Be '20250927222116'
            (Get-DbRevision -Pending @there).Id | Should -Be '20250128000000'
            Set-DbRevision base -Force @there | Out-Null
            Get-DbRevision -Current @there | Should -BeNullOrEmpty
        }

        It 'is told of a revision that these files do not have' {
            $copy = Copy-TestSample $sample
            $there = $copy.Arguments
            Set-DbRevision head -Force @there | Out-Null
            Invoke-TestSql $copy.Url "UPDATE psmigrate_version SET version_num = '20991231000000'"
            (Get-DbRevision -Current @there).State | Should -Be 'Unknown'
            $unknown = Get-TestError { Invoke-DbUpgrade @there }
            $unknown.FullyQualifiedErrorId | Should -Be 'RevisionNotFound,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $unknown.Exception.Requested | Should -Be '20991231000000'
            $unknown.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }
    }

    Context 'Environments' {
        BeforeAll {
            foreach ($name in 'dev', 'test', 'production') {
                Invoke-TestSql $TestSandbox.ConnectionString "CREATE DATABASE watcher_$name"
                Set-Item "Env:WATCHER_$($name.ToUpperInvariant())_URL" ($TestSandbox.ConnectionString -replace '/postgres\?', "/watcher_$name`?")
            }

            $env:DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'       # an environment that is named comes first
            $files = @{ Config = $sample.Config }
        }

        AfterAll { Remove-Item Env:WATCHER_*, Env:DATABASE_URL }

        It '<_> has its own database' -ForEach 'dev', 'test', 'production' {
            (Test-DbConnection -PassThru -Environment $_ @files).Database | Should -Be "watcher_$_"
        }

        It 'are upgraded one by one' {
            (Invoke-DbUpgrade -Environment dev @files).Count | Should -Be 3
            (Invoke-DbUpgrade +1 -Environment test @files).Database | Should -Be 'watcher_test'
            'dev', 'test' | ForEach-Object { Test-DbRevision -Environment $_ @files } | Should -Be $true, $false
            (Invoke-TestPsmigrate $sample check --env test).ExitCode | Should -Be 3
        }

        It 'production wants to be named, by its database' {
            $asked = Get-TestError { Invoke-DbUpgrade -Force -Environment production @files }
            $asked.FullyQualifiedErrorId | Should -Be 'ConfirmationRequired,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $asked.ErrorDetails.RecommendedAction | Should -Be 'Add -ConfirmDatabase watcher_production (--confirm-database watcher_production).'
            $tool = Invoke-TestPsmigrate $sample upgrade --env production --yes
            $tool.ExitCode | Should -Be 1
            $tool.Error | Should -Match 'error ConfirmationRequired: The environment production is protected'
            (Get-TestError { Invoke-DbUpgrade -ConfirmDatabase watcher_dev -Environment production @files }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
            Get-DbRevision -Current -Environment production @files | Should -BeNullOrEmpty
        }

        It 'production runs what somebody else has approved, confirmed' {
            $runbook = "$($sample.Folder)/runbook.ps1"
            $plan = "$($sample.Folder)/backups/plan.json"
            $key = @{ PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123456789abcdef' }
            (Invoke-TestRunbook $runbook '-Environment', 'production').Text | Should -Match "Approve-DbMigrationPlan '.+plan\.json'"
            $words = '-Environment', 'production', '-Plan', $plan, '-ConfirmDatabase', 'watcher_production'
            (Invoke-TestRunbook $runbook $words $key).Text | Should -Match 'needs 1 approval, and .+ has none'
            Get-DbRevision -Current -Environment production @files | Should -BeNullOrEmpty

            Invoke-WithEnvironment $key { Approve-DbMigrationPlan $plan -Name anna -Comment 'looked at it' | Out-Null }
            $run = Invoke-TestRunbook $runbook $words $key
            $run.Failed | Should -BeFalse -Because $run.Text
            $run.Text | Should -Match 'Approved by anna: looked at it'
            Test-DbRevision -Environment production @files | Should -BeTrue
        }

        It 'are an error where there is none of that name, or its variable is not set' {
            (Get-TestError { Test-DbConnection -PassThru -Environment staging @files }).Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
            $env:WATCHER_PRODUCTION_URL = $null
            $unset = Get-TestError { Test-DbConnection -PassThru -Environment production @files }
            $unset.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
            $unset.Exception.Message | Should -Match 'WATCHER_PRODUCTION_URL'
            $unset.Exception.Position.Line | Should -Be 13
        }
    }

    Context 'CI' {
        It 'is YAML whose script is there and passes' {
            $steps = (Read-TestYaml "$SampleRoot/watcher/.github/workflows/migrations.yml")['jobs']['check']['steps']
            $script = @($steps | ForEach-Object { $_['run'] } | Where-Object { $_ -like './*' })
            $script | Should -HaveCount 1
            $run = Invoke-TestRunbook (Join-Path (New-TestSample watcher).Folder $script[0])
            $run.Failed | Should -BeFalse -Because $run.Text
            $run.Text | Should -Match '(?s)20250128000000 +Upgrade +Done.*20250128000000 +Downgrade +Done.*pending +True.*heads +True'
        }

        It 'fails at a second head, and at a downgrade that is not one' {
            $branch = New-TestSample watcher
            $second = New-DbRevision 'forked' -Head 20250927222116 -Splice -Config $branch.Config
            $run = Invoke-TestRunbook "$($branch.Folder)/ci/check.ps1" '-ConnectionString', $branch.Url
            $run.Failed | Should -BeTrue
            $run.Text | Should -Match "There are 2 heads: .*$($second.Id)"
            (Get-Content -Raw $second.Path) -replace '20250927222116', '20250128000000' -replace '(?m)^-- migrate: upgrade$', "-- migrate: upgrade`nCREATE TABLE left_behind (id int);" | Set-Content $second.Path
            $run = Invoke-TestRunbook "$($branch.Folder)/ci/check.ps1" '-ConnectionString', $branch.Url
            $run.Failed | Should -BeTrue
            $run.Text | Should -Match 'leave something behind: table public.left_behind'
        }
    }
}
