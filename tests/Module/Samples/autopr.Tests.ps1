# A service deployed by a pipeline: labelled branches, bounded locks, and a deployment that takes itself back.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sample = Start-TestSample autopr
    $db = $sample.Arguments
    $workflow = "INSERT INTO users (email) VALUES ('a@b') ON CONFLICT DO NOTHING; INSERT INTO workflows (owner_id, name, status) SELECT id, 'w', '{0}' FROM users"
}

AfterAll { Stop-TestSandbox }

Describe 'autopr' {
    It 'runs with one command, and without a change with -WhatIf' {
        $run = Invoke-TestScript "$SampleRoot/autopr/runbook.ps1"
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Text | Should -Match '(?s)== Server.*== Plan.*f62b9d4e8a17 +Upgrade +0.*== Upgrade.*f62b9d4e8a17 +Upgrade +Done.*== Healthy.*(step +[0-9a-f]{12} +upgrade.*){3}'
        Assert-TestWhatIf $sample "(?s)upgrade d40f7b2c6e95.*UPDATE workflows SET status = 'archived'"
    }

    It 'has histories that leave nothing behind, each revision by itself' {
        Get-TestUnevenRevisions (Copy-TestSample $sample) | Should -BeNullOrEmpty
    }

    It 'comes to the same online, by psql, and after going back' {
        $ways = Get-TestWays (Copy-TestSample $sample)
        $ways.Up.Schema | Should -Match 'version integer NOT NULL,'
        $ways.Up.Schema | Should -Match 'CREATE INDEX idx_workflows_status'
        Assert-TestWays $ways f62b9d4e8a17
    }

    It 'keeps every status on the way up and down' {
        $rows = Copy-TestSample $sample
        $db = $rows.Arguments
        $statuses = "SELECT string_agg(status, ' ' ORDER BY status) FROM workflows"
        Invoke-DbUpgrade a10c @db | Out-Null
        foreach ($status in 'deprecated', 'active', 'draft', 'deprecated') { Invoke-TestSql $rows.Url ($workflow -replace '\{0\}', $status) }
        Invoke-DbUpgrade @db | Out-Null
        Invoke-TestSql $rows.Url $statuses | Should -Be 'active archived archived draft'
        Invoke-TestSql $rows.Url 'SELECT DISTINCT version FROM workflows' | Should -Be '1'
        { Invoke-TestSql $rows.Url ($workflow -replace '\{0\}', 'draft') } | Should -Throw '*null value in column "version"*'
        Invoke-DbDowngrade a10c -AllowDataLoss -Force @db | Out-Null
        Invoke-TestSql $rows.Url $statuses | Should -Be 'active deprecated deprecated draft'
    }

    Context 'Branches, before they are merged' {
        BeforeAll {
            $fork = New-TestSample autopr
            Remove-Item "$($fork.Folder)/migrations/*f62b9d4e8a17*"
            $db = $fork.Arguments
        }

        It 'have two heads, and an upgrade says so' {
            (Get-DbRevision -Head @db).BranchLabels | Sort-Object | Should -Be 'feature', 'main'
            (Get-DbRevision -BranchPoint @db).Id | Should -Be 'c39e6a1f5d84'
            $two = Get-TestError { Invoke-DbUpgrade @db }
            $two.FullyQualifiedErrorId | Should -Be 'MultipleHeads,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
            $two.Exception.Heads | Should -Be 'd40f7b2c6e95', 'e51a8c3d7f06'
            $two.ErrorDetails.RecommendedAction | Should -Match 'heads.*Merge-DbHead|Merge-DbHead.*heads'
            (Test-DbRevision -Detailed @db | Where-Object Name -EQ heads).Passed | Should -BeFalse
        }

        It 'go up and down by their labels' {
            (Invoke-DbUpgrade main@head @db).Revision | Should -Be 'a10c5e7b9d31', 'b27d4f8e0c62', 'c39e6a1f5d84', 'd40f7b2c6e95'
            (Invoke-DbUpgrade feature@+1 @db).Revision | Should -Be 'e51a8c3d7f06'
            Get-TestHeads $fork | Should -Be 'd40f7b2c6e95', 'e51a8c3d7f06'
            (Invoke-DbDowngrade feature@-1 -AllowDataLoss -Force @db).Revision | Should -Be 'e51a8c3d7f06'
            (Get-DbRevision -Current @db).BranchLabels | Should -Be 'main'
        }

        It 'grow by -Head' {
            $more = New-DbRevision 'pause triggers' -Head feature@head @db
            $more.DownRevision | Should -Be 'e51a8c3d7f06'
            (Get-DbRevision -Branch feature @db).Id | Should -Contain $more.Id
            (Get-TestError { New-DbRevision 'neither' @db }).Exception | Should -BeOfType PSMigrate.MultipleHeadsException
            Remove-Item $more.Path
        }

        It 'merge by label, with either door' {
            $merge = Merge-DbHead main@head, feature@head -Message 'merge feature into main' @db
            $merge.DownRevision | Sort-Object | Should -Be 'd40f7b2c6e95', 'e51a8c3d7f06'
            Remove-Item $merge.Path
            (Invoke-TestPsmigrate $fork merge main@head feature@head -m 'merge feature into main').ExitCode | Should -Be 0
            (Invoke-DbUpgrade @db).Revision | Should -Be 'e51a8c3d7f06', (Get-DbRevision -Head @db).Id
            (Get-DbRevision -Current @db).IsMergePoint | Should -BeTrue
        }
    }

    Context 'A deployment' {
        BeforeAll {
            $live = New-TestSample autopr
            $db = $live.Arguments
            (Get-Content -Raw $live.Config) -replace 'lock_timeout: 2s', "lock_timeout: 200ms`nlock_retry_for: 1s" | Set-Content $live.Config
            Invoke-DbUpgrade b27d @db | Out-Null
        }

        It 'waits for another one only so long, and says who it is' {
            $other = Start-TestSession $live $RunLock
            try {
                $busy = Get-TestError { Invoke-DbUpgrade -LockWait 300ms -WarningAction SilentlyContinue @db }
                $busy.FullyQualifiedErrorId | Should -Be 'LockUnavailable,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
                $busy.Exception.Holder | Should -Match 'process \d+ as postgres.*psql'
                $busy.ErrorDetails.RecommendedAction | Should -Match '-LockWait'
                $run = Invoke-TestRunbook "$($live.Folder)/runbook.ps1" '-LockWait', '300ms' @{ DATABASE_URL = $live.Url }
                $run.Failed | Should -BeTrue
                $run.Text | Should -Match 'WARNING: autopr: nothing was deployed\. Another run holds the lock'
            }
            finally { Stop-TestSession $other }
            Get-TestHeads $live | Should -Be 'b27d4f8e0c62'
        }

        It 'gives way to traffic that holds a table' {
            Invoke-DbUpgrade c39e @db | Out-Null
            $traffic = Start-TestSession $live 'BEGIN; LOCK TABLE workflows IN ACCESS SHARE MODE;'
            try {
                $refused = Get-TestError { Invoke-DbUpgrade main@head -WarningAction SilentlyContinue @db }
                $refused.FullyQualifiedErrorId | Should -Be 'LockUnavailable,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
                $refused.Exception.Blockers | Should -Match 'process \d+, role postgres, psql, idle in transaction'
                $refused.Exception.Position.Line | Should -Be 9
                $refused.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            }
            finally { Stop-TestSession $traffic }
            Get-TestHeads $live | Should -Be 'c39e6a1f5d84'
            (Get-DbMigrationLog -Failed @db | Where-Object Revision)[0].SqlState | Should -Be '55P03'
        }

        It 'takes itself back and alerts when the health check fails' {
            Invoke-TestSql $live.Url "INSERT INTO users (email) VALUES ('a@b'); INSERT INTO workflows (owner_id, name, version) SELECT id, 'w', 1 FROM users; INSERT INTO workflow_runs (workflow_id, started_at, finished_at) SELECT id, now(), now() - interval '1 day' FROM workflows"
            $ear = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
            $ear.Start()
            $heard = Start-ThreadJob -ArgumentList $ear {
                param($ear)
                $caller = $ear.AcceptTcpClient()
                $reader = [IO.StreamReader]::new($caller.GetStream())
                $length = 0
                while ($line = $reader.ReadLine()) { if ($line -match '^Content-Length: (\d+)') { $length = [int] $Matches[1] } }
                $body = [char[]]::new($length)
                $reader.ReadBlock($body, 0, $length) | Out-Null
                $answer = [Text.Encoding]::ASCII.GetBytes("HTTP/1.1 204 No Content`r`nConnection: close`r`n`r`n")
                $caller.GetStream().Write($answer, 0, $answer.Length)
                $caller.Dispose()
                -join $body
            }
            try {
                $run = Invoke-TestFailing $live @() @{ ALERT_URL = "http://$($ear.LocalEndpoint)/" }
                $run.Text | Should -Match '(?s)f62b9d4e8a17 +Upgrade +Done.*== Back.*d40f7b2c6e95 +Downgrade +Done.*WARNING: autopr: the deployment was taken back'
                $run.Text | Should -Not -Match 'was not sent'
                ($heard | Wait-Job -Timeout 20 | Receive-Job | ConvertFrom-Json).text | Should -Match '^autopr: the deployment was taken back\. The verification of the run failed: .*The health check failed: run .+ ended before it started\.$'
            }
            finally { $ear.Stop(); $heard | Remove-Job -Force }
            Get-TestHeads $live | Should -Be 'c39e6a1f5d84'
        }

        It 'restores the backup where it cannot take itself back' {
            $way = Add-TestFailure $live 'DROP TABLE workflow_triggers;' -Irreversible
            $run = Invoke-TestFailing $live
            $run.Text | Should -Match '(?s)== Back.*WARNING: .*Revision \w+ has no downgrade.*WARNING: autopr: the backup from before the deployment was restored, and the database it left is kept as t\d+_\w+\. The verification'
            Get-TestKept $live | Should -HaveCount 1
            Remove-Item $way.Path
        }

        It 'stops at an edited script, and goes on when the edit is accepted' {
            Invoke-TestSql $live.Url 'DELETE FROM workflow_runs'
            $path = (Get-DbRevision b27d @db).Path
            (Get-Content -Raw $path) -replace 'ALTER TABLE workflows ALTER COLUMN version DROP DEFAULT;', '' | Set-Content $path
            $edited = Get-TestError { Invoke-DbUpgrade @db }
            $edited.Exception | Should -BeOfType PSMigrate.ChecksumMismatchException
            $edited.ErrorDetails.RecommendedAction | Should -Match 'AcceptEdit'
            Set-DbRevision -AcceptEdit -Force @db | Out-Null
            $run = Invoke-TestRunbook "$($live.Folder)/runbook.ps1" '-ConnectionString', $live.Url
            $run.Failed | Should -BeFalse -Because $run.Text
            Test-DbRevision @db | Should -BeTrue
        }
    }

    Context 'Its pipeline' {
        It 'is YAML whose steps run scripts that are there' {
            $steps = (Read-TestYaml "$SampleRoot/autopr/azure-pipelines.yml")['steps']
            $scripts = @($steps | ForEach-Object { $_['pwsh'] } | Where-Object { $_ -like './*' })
            $scripts | Should -Be './runbook.ps1 -WhatIf', './runbook.ps1 -LockWait 5m'
            foreach ($script in $scripts) {
                $words = $script -split ' '
                (Get-Command "$SampleRoot/autopr/$($words[0])").Parameters.Keys | Should -Contain $words[1].TrimStart('-')
            }
        }
    }
}
