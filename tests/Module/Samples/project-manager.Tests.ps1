# A web application: parallel branches, an estimate that becomes a float, and the container that migrates before it serves.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sample = Start-TestSample project-manager
    $db = $sample.Arguments
}

AfterAll { Stop-TestSandbox }

Describe 'project-manager' {
    It 'runs with one command' {
        $run = Invoke-TestScript "$SampleRoot/project-manager/runbook.ps1"
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Text | Should -Match '(?s)== Server.*== Plan.*== Backup.*== Upgrade.*a7c4e1f83b06 +Upgrade +Done.*roles +3'
    }

    It 'changes nothing with -WhatIf, or with a parameter that is not there' {
        Assert-TestWhatIf $sample '(?s)== Server.*upgrade a7c4e1f83b06'
    }

    It 'has histories that leave nothing behind, each revision by itself' {
        Get-TestUnevenRevisions (Copy-TestSample $sample) | Should -BeNullOrEmpty
    }

    It 'comes to the same online, by psql, and after going back' {
        $ways = Get-TestWays (Copy-TestSample $sample)
        $ways.Up.Schema | Should -Match 'estimated_hours double precision'
        $ways.Up.Schema | Should -Match 'FOREIGN KEY \(user_id\) REFERENCES public.users\(id\)'
        Assert-TestWays $ways a7c4e1f83b06
    }

    Context 'A walk with psmigrate' {
        It '1: goes two revisions up, and finds the roles' {
            $up = Invoke-TestPsmigrate $sample upgrade '+2'
            $up.ExitCode | Should -Be 0
            $up.Text | Should -Match '(?s)b3f1a90c2d47 initial schema.*c81d5e4f6a20 seed roles.*now at c81d5e4f6a20'
            $up.Error | Should -Match '^database t\d+ on .+ \(from DATABASE_URL\)'
            Invoke-TestSql $sample.Url 'SELECT name FROM roles ORDER BY name' | Should -Be 'admin', 'manager', 'member'
        }

        It '2: is told of a fork where +2 could mean two ways' {
            $fork = Invoke-TestPsmigrate $sample upgrade '+2'
            $fork.ExitCode | Should -Be 1
            $fork.Error | Should -Match 'error AmbiguousTarget: .*a5d9c17e3f08, e6f03c8d5b72'
            $fork.Error | Should -Match 'hint: .*a5d9c17e3f08@\+1'
        }

        It '3: goes up one side, then to the head, and draws the history' {
            (Invoke-TestPsmigrate $sample upgrade e6f0).Text | Should -Match 'now at e6f03c8d5b72'
            (Invoke-TestPsmigrate $sample current).Text | Should -Be 'e6f03c8d5b72 (current) add notifications'
            (Invoke-TestPsmigrate $sample upgrade head).ExitCode | Should -Be 0
            (Invoke-TestPsmigrate $sample history).Text | Should -BeLike ('@ a7c4e1f83b06 (current, head) estimate parts of an hour',
                '* f19b2d7a4e85 (merge) merge notifications and tags', '|\', '| * e6f03c8d5b72 add notifications', '* | a5d9c17e3f08 add project tags', '|/',
                '* d24a7b9e0c13 (branch point) add webhook events', '* c81d5e4f6a20 seed roles', '* b3f1a90c2d47 initial schema*' -join "`n")
            (Invoke-TestPsmigrate $sample heads).Text | Should -Be 'a7c4e1f83b06 (current, head) estimate parts of an hour'
        }

        It '4: keeps half hours up, and rounds them down' {
            Invoke-TestSql $sample.Url "INSERT INTO users (email, name) VALUES ('a@b', 'A'); INSERT INTO projects (name, owner_id, tags) VALUES ('p', 1, '{red,green}'); INSERT INTO tasks (project_id, title, estimated_hours) VALUES (1, 't', 2.5), (1, 'u', NULL)"
            Invoke-TestSql $sample.Url "INSERT INTO notifications (user_id, title) VALUES (1, 'n') RETURNING created_at <= now()" | Should -Be 't'
            (Invoke-TestPsmigrate $sample downgrade '-1' --allow-data-loss).Text | Should -Match 'a7c4e1f83b06'
            Invoke-TestSql $sample.Url 'SELECT estimated_hours FROM tasks ORDER BY id' | Should -Be '3', ''
        }

        It '5: takes the merge back with -1, and stands on both branches again' {
            (Invoke-TestPsmigrate $sample downgrade '-1' --allow-data-loss).Text | Should -Match '(?s)f19b2d7a4e85.*now at a5d9c17e3f08, e6f03c8d5b72'
            (Invoke-TestPsmigrate $sample downgrade '-1' --allow-data-loss).Error | Should -Match 'error (AmbiguousTarget|MultipleHeads): .*a5d9c17e3f08, e6f03c8d5b72'
            (Invoke-TestPsmigrate $sample downgrade 'e6f0@-1' --allow-data-loss).Text | Should -Match 'now at a5d9c17e3f08\.'
            (Invoke-TestPsmigrate $sample upgrade head).ExitCode | Should -Be 0
            Invoke-TestSql $sample.Url 'SELECT tags FROM projects' | Should -Be '{red,green}'
        }

        It '6: is told of what there is not' {
            $none = Invoke-TestPsmigrate $sample upgrade beef
            $none.ExitCode | Should -Be 1
            $none.Error | Should -Match "error RevisionNotFound: No revision has the id or branch label 'beef'"
            $none.Error | Should -Match 'hint: .*psmigrate history'
            $lost = Invoke-TestPsmigrate $sample current --config elsewhere/psmigrate.yaml
            $lost.ExitCode | Should -Be 1
            $lost.Error | Should -Match "error ConfigurationInvalid: There is no file '.+elsewhere/psmigrate\.yaml'"
            $lost.Error | Should -Match 'hint: .*--config'
        }

        It '7: stamps, checks, and goes all the way down' {
            (Invoke-TestPsmigrate $sample stamp f19b --yes).Text | Should -Match 'now at f19b2d7a4e85'
            (Invoke-TestPsmigrate $sample check).ExitCode | Should -Be 3
            (Invoke-TestPsmigrate $sample stamp head --yes).ExitCode | Should -Be 0
            (Invoke-TestPsmigrate $sample check).ExitCode | Should -Be 0
            (Invoke-TestPsmigrate $sample downgrade base --allow-data-loss).Text | Should -Match 'now at base'
            Get-TestTables @{ ConnectionString = $sample.Url } | Should -Be 'psmigrate_history', 'psmigrate_version'
        }
    }

    Context 'Its operator' {
        BeforeAll {
            $own = New-TestSample project-manager
            $db = $own.Arguments
        }

        It 'has the URL of the configuration, with a SQLAlchemy driver, unless DATABASE_URL says another' {
            $env:PROJECT_MANAGER_HOST = $TestSandbox.Directory -replace '/', '%2F'
            try {
                Invoke-TestSql $TestSandbox.ConnectionString 'CREATE ROLE project_manager LOGIN'
                Invoke-TestSql $TestSandbox.ConnectionString 'CREATE DATABASE project_manager OWNER project_manager'
                $target = Test-DbConnection -PassThru -Config $own.Config
                $target.Database, $target.User, $target.Source | Should -Be 'project_manager', 'project_manager', 'psmigrate.yaml'
                $run = Invoke-TestRunbook "$($own.Folder)/runbook.ps1" '-BackupFolder', $TestDrive
                $run.Failed | Should -BeFalse -Because $run.Text
                Get-ChildItem $TestDrive -Filter project_manager_*.dump | Should -HaveCount 1
                $env:DATABASE_URL = $own.Url
                (Test-DbConnection -PassThru -Config $own.Config).Source | Should -Be 'DATABASE_URL'
            }
            finally { Remove-Item Env:PROJECT_MANAGER_HOST, Env:DATABASE_URL -ErrorAction Ignore }
        }

        It 'has an upgrade undone that ends in an error' {
            Invoke-DbUpgrade f19b @db | Out-Null
            $wrong = Add-TestFailure $own 'SELECT 1 / 0;'
            $run = Invoke-TestFailing $own
            $run.Text | Should -Match "(?s)a7c4e1f83b06 +Upgrade +Done.*WARNING: .*division by zero.*== Back.*a7c4e1f83b06 +Downgrade +Done.*roles +3 +3"
            (Get-DbMigrationPlan -FromFile "$($own.Folder)/backups/plan.json" @db).Approvals.Comment | Should -Match '^after the backup .+\.dump$'
            Get-TestKept $own | Should -BeNullOrEmpty
            Remove-Item $wrong.Path
        }

        It 'has the backup restored where rows are gone, which an undo does not bring back' {
            Add-TestFailure $own "DELETE FROM roles WHERE name = 'member';" | Out-Null
            $run = Invoke-TestFailing $own
            $run.Text | Should -Match '(?s)roles +3 +2.*Rows are missing in roles.*== Back.*Downgrade +Done.*WARNING: Rows are missing in roles\. The backup is restored'
            Invoke-TestSql $own.Url 'SELECT count(*) FROM roles' | Should -Be 3
            Get-TestKept $own | Should -HaveCount 1
        }
    }

    Context 'Its container' {
        BeforeAll {
            $container = New-TestSample project-manager
            $bin = Join-Path $TestDrive bin
            New-Item -ItemType Directory $bin | Out-Null
            Set-Content "$bin/psmigrate" '#!/bin/sh', "exec dotnet '$(Get-TestToolPath)' `"`$@`""
            & chmod +x "$bin/psmigrate"

            function Start-Container([string[]] $Command, [string] $Url) {
                Push-Location $container.Folder
                $path = $env:PATH
                $env:PATH = "$bin$([IO.Path]::PathSeparator)$path"
                $env:DATABASE_URL = $Url
                try {
                    $lines = @($null | & sh ./entrypoint.sh @Command 2>&1 | ForEach-Object { "$_" })
                    @{ ExitCode = $LASTEXITCODE; Text = $lines -join "`n" }
                }
                finally { $env:PATH = $path; Remove-Item Env:DATABASE_URL; Pop-Location }
            }
        }

        It 'migrates, then becomes the application, whose exit code is its own' -Skip:$IsWindows {
            $first = Start-Container 'sh', '-c', 'echo serving; exit 7' $container.Url
            $first.ExitCode | Should -Be 7
            $first.Text | Should -Match '(?s)now at a7c4e1f83b06.*serving'
            $second = Start-Container 'echo', 'serving', 'again' $container.Url
            $second.Text | Should -Match '(?s)Nothing to do.*serving again'
        }

        It 'waits for another container that migrates' -Skip:$IsWindows {
            $late = Copy-TestSample $container
            $other = Start-TestSession $late $RunLock
            try {
                $busy = Invoke-TestPsmigrate $late upgrade head --lock-wait 300ms
                $busy.ExitCode | Should -Be 1
                $busy.Error | Should -Match 'error LockUnavailable: Another run holds the lock of public\.psmigrate_version: process \d+ as postgres.*psql'
                $busy.Error | Should -Match 'hint: .*--lock-wait 10m'
                $other.StandardInput.WriteLine('SELECT pg_sleep(1); SELECT pg_advisory_unlock_all();')
                (Start-Container 'echo', 'serving' $late.Url).Text | Should -Match '(?s)now at a7c4e1f83b06.*serving'
            }
            finally { Stop-TestSession $other }
        }

        It 'does not serve where the migration fails' -Skip:$IsWindows {
            $refused = Start-Container @('echo', 'serving') 'postgresql://nobody@127.0.0.1/none?application_name=x&port=x'
            $refused.ExitCode | Should -Not -Be 0
            $refused.Text | Should -Match 'error ConfigurationInvalid'
            $refused.Text | Should -Not -Match 'serving'
        }

        It 'is built from files that are there, and runs the entrypoint' {
            $lines = Get-Content "$($container.Folder)/Dockerfile" | Where-Object { $_ -and $_ -notmatch '^#' }
            $lines | Should -Contain 'ENTRYPOINT ["./entrypoint.sh"]'
            foreach ($line in $lines -match '^COPY ') {
                # The published tool comes from the build; everything else is in the sample.
                foreach ($source in ($line -split ' ')[1..(($line -split ' ').Count - 2)] -ne 'psmigrate/psmigrate') { Join-Path $container.Folder $source | Should -Exist }
            }
        }
    }
}
