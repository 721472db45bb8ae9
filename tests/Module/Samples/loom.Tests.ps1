# A service that must not stop: enum, NOT NULL in two steps, and a column replaced in five phases, with rows in the tables all the way.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sample = Start-TestSample loom
    $db = $sample.Arguments

    function Get-Reviews([hashtable] $Of, [string] $Columns) { Invoke-TestSql $Of.Url "SELECT $Columns FROM reviews ORDER BY id" }
}

AfterAll { Stop-TestSandbox }

Describe 'loom' {
    It 'runs with one command' {
        $run = Invoke-TestScript "$SampleRoot/loom/runbook.ps1"
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Text | Should -Match '(?s)== Server.*== Plan.*line 8: CREATE INDEX CONCURRENTLY.*== Upgrade.*d72a90c4f6b1 +Upgrade +Done.*nothing is left to do'
    }

    It 'changes nothing with -WhatIf, or with a parameter that is not there' {
        $file = Join-Path $TestDrive unwritten.sql
        Assert-TestWhatIf $sample '(?s)== Server.*upgrade d72a90c4f6b1 +status, phase 5'
        (Invoke-TestRunbook "$($sample.Folder)/runbook.ps1" '-WhatIf', '-ConnectionString', $sample.Url, '-SqlFile', $file).Failed | Should -BeFalse
        $file | Should -Not -Exist
    }

    It 'has histories that leave nothing behind, each revision by itself' {
        Get-TestUnevenRevisions (Copy-TestSample $sample) | Should -BeNullOrEmpty
    }

    It 'comes to the same online, by psql, and after going back' {
        $ways = Get-TestWays (Copy-TestSample $sample)
        $ways.Up.Schema | Should -Match "status public.job_status DEFAULT 'pending'::public.job_status NOT NULL"
        $ways.Up.Schema | Should -Match "idx_jobs_pending ON public.jobs USING btree \(created_at\) WHERE \(status = 'pending'::public.job_status\)"
        $ways.Up.Schema | Should -Match "new_status public.review_status DEFAULT 'open'::public.review_status NOT NULL"
        Assert-TestWays $ways d72a90c4f6b1
    }

    Context 'With rows, phase by phase' {
        It 'makes the status of jobs an enum and back, with the default and the index that compare with it' {
            Invoke-DbUpgrade +2 @db | Out-Null
            Invoke-TestSql $sample.Url "INSERT INTO repositories (full_name) VALUES ('me/loom'); INSERT INTO jobs (repository_id, status) VALUES (1, 'pending'), (1, 'failed'), (1, 'lost')"
            $stopped = Get-TestError { Invoke-DbUpgrade +1 @db }
            $stopped.Exception | Should -BeOfType PSMigrate.PreconditionFailedException
            $stopped.Exception.Position.Line | Should -Be 9
            Invoke-TestSql $sample.Url "UPDATE jobs SET status = 'completed' WHERE status = 'lost'"
            (Invoke-DbUpgrade +1 @db).Revision | Should -Be 'c05f23b7e9a4'
            Invoke-TestSql $sample.Url 'INSERT INTO jobs (repository_id) VALUES (1) RETURNING status, pg_typeof(status)' | Should -Be 'pending|job_status'
            (Invoke-DbDowngrade -1 -AllowDataLoss -Force @db).Revision | Should -Be 'c05f23b7e9a4'
            Invoke-TestSql $sample.Url 'SELECT status, pg_typeof(status) FROM jobs ORDER BY id' |
                Should -Be 'pending|character varying', 'failed|character varying', 'completed|character varying', 'pending|character varying'
            (Invoke-DbUpgrade +1 @db).Revision | Should -Be 'c05f23b7e9a4'
        }

        It 'requires pr_url in two steps' {
            Invoke-TestSql $sample.Url 'INSERT INTO reviews (repository_id, pr_number) VALUES (1, 7), (1, 8)'
            Invoke-DbUpgrade +1 @db | Out-Null
            Get-Reviews $sample pr_url | Should -Be 'https://github.com/me/loom/pull/7', 'https://github.com/me/loom/pull/8'
            Invoke-TestSql $sample.Url 'INSERT INTO reviews (repository_id, pr_number) VALUES (1, 9)'
            $early = Get-TestError { Invoke-DbUpgrade +1 @db }
            $early.Exception | Should -BeOfType PSMigrate.PreconditionFailedException
            Invoke-TestSql $sample.Url "UPDATE reviews SET pr_url = 'x' WHERE pr_number = 9"
            $second = @((Get-DbMigrationPlan +1 @db).Steps)[0]
            $second.Segments.Count | Should -Be 4 -Because 'each statement commits by itself'
            Invoke-DbUpgrade +1 @db | Out-Null
            { Invoke-TestSql $sample.Url 'INSERT INTO reviews (repository_id, pr_number) VALUES (1, 10)' } | Should -Throw '*null value in column "pr_url"*'
        }

        It 'phase 2: keeps both columns in step, whoever writes which' {
            (Invoke-DbUpgrade +2 @db).Revision | Should -Be 'f38c56e0b2d7', 'a49d67f1c3e8'
            Invoke-TestSql $sample.Url "INSERT INTO reviews (repository_id, pr_number, pr_url, status) VALUES (1, 20, 'old', 'approved'); INSERT INTO reviews (repository_id, pr_number, pr_url, new_status) VALUES (1, 21, 'new', 'closed')"
            Invoke-TestSql $sample.Url "UPDATE reviews SET status = 'changes_requested' WHERE pr_number = 7; UPDATE reviews SET new_status = 'approved' WHERE pr_number = 21"
            Get-Reviews $sample 'pr_number, status, new_status' | Should -Be '7|changes_requested|changes_requested', '8|open|', '9|open|', '20|approved|approved', '21|approved|approved'
        }

        It 'phase 3: fills more rows than one batch, outside a transaction' {
            Invoke-TestSql $sample.Url "ALTER TABLE reviews DISABLE TRIGGER USER; INSERT INTO reviews (repository_id, pr_number, pr_url) SELECT 1, 1000 + n, 'u' FROM generate_series(1, 2500) AS n; ALTER TABLE reviews ENABLE TRIGGER USER"
            $fill = @((Get-DbMigrationPlan +1 @db).Steps)[0]
            $fill.Segments[0].IsTransactional | Should -BeFalse
            Invoke-DbUpgrade +1 @db | Out-Null
            Invoke-TestSql $sample.Url 'SELECT count(*), count(DISTINCT xmin::text) >= 3 FROM reviews WHERE new_status = ''open''' | Should -Be '2502|t'
        }

        It 'phases 4 and 5: relies on the new one, and lets the old one go' {
            (Invoke-DbUpgrade @db).Revision | Should -Be 'c61f89b3e5a0', 'd72a90c4f6b1'
            Invoke-TestSql $sample.Url "INSERT INTO reviews (repository_id, pr_number, pr_url) VALUES (1, 30, 'v') RETURNING new_status" | Should -Be 'open'
            { Get-Reviews $sample status } | Should -Throw '*column "status" does not exist*'
        }

        It 'goes all the way back with every row' {
            Invoke-DbDowngrade e27b -AllowDataLoss -Force @db | ForEach-Object Revision | Should -Be 'd72a90c4f6b1', 'c61f89b3e5a0', 'b50e78a2d4f9', 'a49d67f1c3e8', 'f38c56e0b2d7'
            Invoke-TestSql $sample.Url "SELECT pr_number, status FROM reviews WHERE pr_number < 1000 ORDER BY pr_number" | Should -Be '7|changes_requested', '8|open', '9|open', '20|approved', '21|approved', '30|open'
            Invoke-DbUpgrade @db | Out-Null
            (Get-DbRevision -Current @db).Id | Should -Be 'd72a90c4f6b1'
        }
    }

    Context 'An operator' {
        BeforeAll {
            $live = New-TestSample loom
            $env:DATABASE_URL = $live.Url
            $files = @{ Config = $live.Config }
        }

        AfterAll { Remove-Item Env:DATABASE_URL }

        It 'has DATABASE_URL before the URL of the file' {
            (Test-DbConnection -PassThru @files).Source | Should -Be 'DATABASE_URL'
            Remove-Item Env:DATABASE_URL
            try { (Get-TestError { Test-DbConnection -PassThru @files }).Exception.Message | Should -Match 'database loom on localhost.* as loom \(from psmigrate\.yaml\)' }
            finally { $env:DATABASE_URL = $live.Url }
        }

        It 'goes one phase at a time, and is told what comes next' {
            Invoke-DbUpgrade e27b @files | Out-Null
            $run = Invoke-TestRunbook "$($live.Folder)/runbook.ps1" '-Target', '+1'
            $run.Failed | Should -BeFalse -Because $run.Text
            $run.Text | Should -Match 'The next phase is a49d67f1c3e8, status, phase 2: write both\.'
            (Get-DbRevision -Current @files).Id | Should -Be 'f38c56e0b2d7'
        }

        It 'hands the next phases to a DBA, whose psql does what a run does' {
            $file = Join-Path $TestDrive 'phases.sql'
            $run = Invoke-TestRunbook "$($live.Folder)/runbook.ps1" '-Target', 'c61f', '-SqlFile', $file
            $run.Failed | Should -BeFalse -Because $run.Text
            (Get-DbRevision -Current @files).Id | Should -Be 'f38c56e0b2d7'
            Invoke-TestFile $live $file
            (Get-DbRevision -Current @files).Id | Should -Be 'c61f89b3e5a0'
            { Invoke-TestFile $live $file } | Should -Throw '*c61f89b3e5a0*' -Because 'it starts from f38c56e0b2d7'
            (Invoke-DbUpgrade @files).Revision | Should -Be 'd72a90c4f6b1'
            Test-DbRevision @files | Should -BeTrue
        }

        It 'looks with the tool' {
            (Invoke-TestPsmigrate $live history -r c05f:d16a).Text | Should -Match '(?s)d16a34c8f0b5 add pr_url to reviews.*c05f23b7e9a4 make job status an enum'
            (Invoke-TestPsmigrate $live show d72a).Text | Should -Match 'status, phase 5: drop status'
            (Invoke-TestPsmigrate $live heads).Text | Should -Match '^d72a90c4f6b1 \(current, head\)'
        }
    }

    Context 'A phase that fails' {
        BeforeAll {
            $bad = New-TestSample loom
            $db = $bad.Arguments
            Invoke-DbUpgrade e27b @db | Out-Null
            Invoke-TestSql $bad.Url "ALTER TABLE jobs DROP CONSTRAINT jobs_repository_id_fkey; INSERT INTO jobs (repository_id) VALUES (99)"
        }

        It 'is undone' {
            $run = Invoke-TestFailing $bad '-Target', '+1'
            $run.Text | Should -Match '(?s)f38c56e0b2d7 +Upgrade +Done.*WARNING: .*job 1: no repository 99.*== Back.*f38c56e0b2d7 +Downgrade +Done'
            Get-TestKept $bad | Should -BeNullOrEmpty
        }

        It 'gives way to its backup where an undo would lose values, if that was said' {
            Invoke-TestSql $bad.Url "INSERT INTO repositories (full_name) VALUES ('me/loom'); INSERT INTO reviews (repository_id, pr_number, pr_url) VALUES (1, 7, 'u')"
            $run = Invoke-TestFailing $bad '-Target', 'c61f', '-OrRestore'
            $run.Text | Should -Match '(?s)== Back.*WARNING: This would lose data: 1 value of new_status in public\.reviews'
            Get-TestKept $bad | Should -HaveCount 1
            (Get-DbMigrationPlan -FromFile "$($bad.Folder)/backups/plan.json" @db).Approvals.Comment | Should -Be 'to c61f'

            $asked = Invoke-TestRunbook "$($bad.Folder)/runbook.ps1" '-Target', 'c61f', '-ConnectionString', $bad.Url
            $asked.Failed | Should -BeTrue
            $asked.Text | Should -Match '(?s)It was not undone: This would lose data.*The backup from before it is \S+\.dump\.'
            Get-TestHeads $bad | Should -Be 'c61f89b3e5a0'
        }
    }

    Context 'A developer' {
        It 'finds the checklist in every new file, which is a revision all the same' {
            $made = New-DbRevision 'add owners: who answers' @db
            Split-Path -Leaf $made.Path | Should -Match "^\d{8}_\d{4}_$($made.Id)_add_owners_who_answers\.sql$"
            $text = Get-Content -Raw $made.Path
            $text | Should -Match '# \[ \] indexes on tables in use are built CONCURRENTLY'
            $text | Should -Match '(?m)^-- message: add owners: who answers$'
            $branch = New-DbRevision 'try something' -Head d72a -Splice -BranchLabel trial @db
            $branch.BranchLabels | Should -Be 'trial'
            Get-Content -Raw $branch.Path | Should -Match '# \[ \] the downgrade was tried'
            (Invoke-DbUpgrade trial@head @db).Revision | Should -Be $branch.Id
            (Merge-DbHead -Message 'trial into main' @db).DownRevision | Sort-Object | Should -Be @($made.Id, $branch.Id | Sort-Object)
            Get-Content -Raw (Get-DbRevision -Head @db).Path | Should -Match '# \[ \]'
            Set-DbRevision d72a -Force @db | Out-Null
            (Test-DbRevision -Detailed @db | Where-Object Passed -EQ $false).Name | Should -Be 'pending'
        }

        It 'is told where no configuration is' {
            Push-Location $TestDrive
            try { $none = Get-TestError { Invoke-DbUpgrade -ConnectionString $sample.Url } } finally { Pop-Location }
            $none.FullyQualifiedErrorId | Should -Be 'ConfigurationInvalid,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $none.ErrorDetails.RecommendedAction | Should -Match '-MigrationPath'
            (Get-TestError { Invoke-DbUpgrade -Config "$TestDrive/none.yaml" }).Exception.Message | Should -Match 'There is no file .*none\.yaml'
        }
    }
}
