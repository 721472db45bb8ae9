# The metrics database: the application's own connection, its operator's runbook, a developer's first branch.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sample = Start-TestSample webhook-metrics
    $db = $sample.Arguments
    $event = "INSERT INTO webhook_events (delivery_id, repository, event_type, pr_number, payload, status) VALUES (gen_random_uuid(), 'a/b', 'push', 1, '{}', '{0}')"
}

AfterAll { Stop-TestSandbox }

Describe 'webhook-metrics' {
    It 'runs with one command' {
        $run = Invoke-TestScript "$SampleRoot/webhook-metrics/runbook.ps1"
        $run.Text | Should -Match '(?s)== Server.*== Plan.*d52b6a90c7e4.*== Upgrade.*d52b6a90c7e4 +Upgrade +Done.*deliveries +True'
        $run.ExitCode | Should -Be 0
    }

    It 'changes nothing with -WhatIf, or with a parameter that is not there' {
        Assert-TestWhatIf $sample '(?s)== Server.*upgrade d52b6a90c7e4.*ADD COLUMN token_spend integer'
        (Invoke-TestRunbook "$($sample.Folder)/health-check.ps1" '-Nonsense').Text | Should -Match "parameter name 'Nonsense'"
    }

    It 'has histories that leave nothing behind, each revision by itself' {
        Get-TestUnevenRevisions (Copy-TestSample $sample) | Should -BeNullOrEmpty
    }

    It 'comes to the same online, by psql, and after going back' {
        $ways = Get-TestWays (Copy-TestSample $sample)
        $ways.Up.Schema | Should -Match 'CREATE INDEX idx_webhook_events_failed ON public.webhook_events USING btree \(received_at\) WHERE'
        Assert-TestWays $ways d52b6a90c7e4
    }

    Context 'An operator' {
        It 'says that the database is behind, with exit code 3' {
            $check = Invoke-TestPsmigrate $sample check
            $check.ExitCode | Should -Be 3
            $check.Text | Should -Match 'no +pending +Not applied, 4 revisions: a1f4c27be3d0'
            Test-DbRevision @db | Should -BeExactly $false
        }

        It 'upgrades with a runbook in a copy of the sample, and the module installed' {
            $run = Invoke-TestScript "$($sample.Folder)/runbook.ps1" '-ConnectionString', $sample.Url
            $run.ExitCode | Should -Be 0 -Because $run.Text
            Test-DbRevision @db | Should -BeExactly $true
            Get-TestHeads $sample | Should -Be 'd52b6a90c7e4'
        }

        It 'looks' {
            (Get-DbRevision -Current @db).Id | Should -Be 'd52b6a90c7e4'
            (Get-DbRevision -Head @db).Message | Should -Be 'record API usage: token spend and rate limit'
            (Invoke-TestPsmigrate $sample current).Text | Should -Be 'd52b6a90c7e4 (current, head) record API usage: token spend and rate limit'
            $plain = (Invoke-TestPsmigrate $sample history).Text -split "`n"
            $plain[0] | Should -Be '@ d52b6a90c7e4 (current, head) record API usage: token spend and rate limit'
            $plain[3] | Should -Be '* a1f4c27be3d0 add webhook events table'
            (Invoke-TestPsmigrate $sample history -v).Text | Should -Match '(?s)c3e85d17f6a2 .*parents +b7d09e4a51c8.*state +applied, applied \d{4}.*created +2025-02-18 16:40:00Z'
            (Invoke-TestPsmigrate $sample show c3e8).Text | Should -Match 'path +.+20250218_1640_c3e85d17f6a2_index_webhook_events.sql'
        }

        It 'counts what comes in, by the trigger' {
            Invoke-TestSql $sample.Url ("INSERT INTO pull_request_metrics (repository, pr_number, title, author, opened_at) VALUES ('a/b', 1, 't', 'me', now()); " + ($event -replace '\{0\}', 'success'))
            Invoke-TestSql $sample.Url 'SELECT webhook_count FROM pull_request_metrics' | Should -Be '1'
        }

        It 'has a health check that says no, by its exit code' {
            (Invoke-TestRunbook "$($sample.Folder)/health-check.ps1" '-ConnectionString', $sample.Url).Failed | Should -BeFalse
            Invoke-TestSql $sample.Url ($event -replace '\{0\}', 'error')
            $ill = Invoke-TestScript "$($sample.Folder)/health-check.ps1" '-ConnectionString', $sample.Url
            $ill.ExitCode | Should -Be 1
            $ill.Text | Should -Match '1 of 7 answers are no: deliveries'
        }

        It 'is stopped by a precondition, and told where it stands' {
            Invoke-DbDowngrade -1 -AllowDataLoss -Force @db | ForEach-Object Revision | Should -Be 'd52b6a90c7e4'
            Invoke-TestSql $sample.Url "UPDATE webhook_events SET processed_at = received_at - interval '1 hour'"
            $stopped = Get-TestError { Invoke-DbUpgrade @db }
            $stopped.Exception | Should -BeOfType PSMigrate.PreconditionFailedException
            $stopped.Exception.Position.Line | Should -Be 7
            Get-TestHeads $sample | Should -Be 'c3e85d17f6a2'
            Invoke-TestSql $sample.Url 'UPDATE webhook_events SET processed_at = NULL'
            (Invoke-DbUpgrade @db).Revision | Should -Be 'd52b6a90c7e4'
        }
    }

    Context 'An upgrade that fails' {
        BeforeAll {
            $ill = New-TestSample webhook-metrics
            $db = $ill.Arguments
            Invoke-DbUpgrade c3e8 @db | Out-Null
        }

        It 'is undone where nothing is lost by that, after a plan that was signed' {
            Invoke-TestSql $ill.Url "CREATE TABLE other (id int); CREATE INDEX other_id ON other (id); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'other_id'::regclass"
            $run = Invoke-TestFailing $ill
            $run.Text | Should -Match '(?s)WARNING: .*answers are no: indexes.*== Back.*d52b6a90c7e4 +Downgrade +Done'
            $plan = Get-DbMigrationPlan -FromFile "$($ill.Folder)/backups/plan.json" @db
            $plan.Approvals.Comment | Should -Be 'by the runbook'
            (Get-DbMigrationLog -Kind run @db)[1].Plan | Should -Be $plan.Hash
            Get-TestKept $ill | Should -BeNullOrEmpty
            Invoke-TestSql $ill.Url 'DROP TABLE other'
        }

        It 'gives way to its backup where an undo would lose values' {
            Invoke-TestSql $ill.Url ($event -replace '\{0\}', 'error')
            $run = Invoke-TestFailing $ill
            $run.Text | Should -Match '(?s)answers are no: deliveries.*== Back.*WARNING: This would lose data: 1 value of token_spend'
            Invoke-TestSql $ill.Url 'SELECT status FROM webhook_events' | Should -Be error
            Get-TestKept $ill | Should -HaveCount 1
        }
    }

    Context 'The connection' {
        BeforeAll {
            # The application's folder, somewhere else, and the database that its config.yaml names.
            $data = Join-Path $TestDrive 'webhook data'
            New-Item -ItemType Directory $data | Out-Null
            Move-Item "$($sample.Folder)/config.yaml", "$($sample.Folder)/migrations" $data
            Invoke-TestSql $TestSandbox.ConnectionString 'CREATE ROLE webhook_user LOGIN'
            Invoke-TestSql $TestSandbox.ConnectionString 'CREATE DATABASE webhook_metrics OWNER webhook_user'
            $env:WEBHOOK_SERVER_DATA_DIR = $data
            $env:METRICS_DB_HOST = $TestSandbox.Directory
        }

        AfterAll { Remove-Item Env:WEBHOOK_SERVER_DATA_DIR, Env:METRICS_DB_HOST }

        It 'is the section metrics-database of a config.yaml elsewhere' {
            $target = Test-DbConnection -PassThru -Config $sample.Config
            $target.Database, $target.User | Should -Be 'webhook_metrics', 'webhook_user'
            $target.Source | Should -Match 'metrics-database in .*config\.yaml'
        }

        It 'is what the runbook takes then' {
            $run = Invoke-TestRunbook "$($sample.Folder)/runbook.ps1"
            $run.Failed | Should -BeFalse -Because $run.Text
            $run.Text | Should -Match 'd52b6a90c7e4 +Upgrade +Done.*webhook_metrics'
        }

        It 'gives way to DATABASE_URL and to -ConnectionString' {
            $env:DATABASE_URL = $sample.Url
            try {
                (Test-DbConnection -PassThru -Config $sample.Config).Source | Should -Be 'DATABASE_URL'
                (Test-DbConnection -PassThru -Config $sample.Config -ConnectionString $TestSandbox.ConnectionString).Database | Should -Be 'postgres'
            }
            finally { Remove-Item Env:DATABASE_URL }
        }

        It 'is an error with its file where the section is missing' {
            Set-Content "$data/config.yaml" 'log-level: INFO'
            $wrong = Get-TestError { Test-DbConnection -PassThru -Config $sample.Config }
            $wrong.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
            $wrong.Exception.Message | Should -Match 'metrics-database'
        }
    }

    Context 'A developer' {
        BeforeAll {
            $dev = New-TestSample webhook-metrics
            $db = $dev.Arguments
            Invoke-DbUpgrade @db | Out-Null
        }

        It 'writes a revision named after the day and the hour' {
            $script:mine = New-DbRevision 'add review comments' @db
            Split-Path -Leaf $mine.Path | Should -Match "^\d{8}_\d{4}_$($mine.Id)_add_review_comments\.sql$"
            Split-Path $mine.Path | Should -Be (Resolve-Path "$($dev.Folder)/migrations/versions").Path
            $mine.DownRevision | Should -Be 'd52b6a90c7e4'
            Test-DbRevision @db | Should -BeExactly $false
        }

        It 'branches, is told of two heads, and merges' {
            $other = New-DbRevision 'count reactions' -Head d52b6a90c7e4 -Splice -BranchLabel reactions @db
            $two = Get-TestError { Invoke-DbUpgrade @db }
            $two.FullyQualifiedErrorId | Should -Be 'MultipleHeads,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $two.ErrorDetails.RecommendedAction | Should -Match 'Merge-DbHead'
            (Invoke-DbUpgrade reactions@head @db).Revision | Should -Be $other.Id
            $merge = Merge-DbHead -Message 'comments and reactions' @db
            $merge.DownRevision | Sort-Object | Should -Be @($mine.Id, $other.Id | Sort-Object)
            (Invoke-DbUpgrade @db).Revision | Should -Be $mine.Id, $merge.Id
        }

        It 'stamps a database that was made by hand' {
            $made = Copy-TestSample $dev
            $db = $made.Arguments
            (Set-DbRevision c3e8 -Force @db).Direction | Select-Object -Unique | Should -Be 'Stamp'
            Get-TestHeads $made | Should -Be 'c3e85d17f6a2'
            Get-TestTables @{ ConnectionString = $made.Url } | Should -Be 'psmigrate_history', 'psmigrate_version'
        }
    }
}
