# The examples of Get-Help; see Examples.Tests.ps1.

@{ Source = 'Approve-DbMigrationPlan'; Example = "Approve-DbMigrationPlan -Path plan.json -Comment 'after the backup of 22:00'"
   Given = { $env:PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123'; Get-DbMigrationPlan -Path plan.json -InformationAction Ignore | Out-Null }
   Then = { (Get-DbMigrationPlan -FromFile plan.json).Approvals.Comment | Should -Be 'after the backup of 22:00' } }
@{ Source = 'Approve-DbMigrationPlan'; Example = 'Get-DbMigrationPlan -FromFile plan.json | Approve-DbMigrationPlan -Name anna'
   Given = { $env:PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123'; Get-DbMigrationPlan -Path plan.json -InformationAction Ignore | Out-Null }
   Then = { $run.Output.Approvals.Name | Should -Be anna } }

@{ Source = 'Backup-DbDatabase'; Example = 'Backup-DbDatabase'
   Given = { Invoke-AllRevisions }
   Then = { $run.Output.Path | Should -BeLike (Join-Path $folder backups "$($run.Output.Database)_*.dump"); $run.Output.Revisions | Should -Be f3b28c1d9e7a } }
@{ Source = 'Backup-DbDatabase'; Example = 'Backup-DbDatabase -Path nightly -Format Directory -Jobs 4 -Keep 7'
   Then = { Join-Path $run.Output.Path toc.dat | Should -Exist } }
@{ Source = 'Backup-DbDatabase'; Example = '$backup = Backup-DbDatabase -Path before.dump; try { Invoke-DbUpgrade } catch { $backup | Restore-DbDatabase -Force; throw }'
   Given = { Invoke-DbUpgrade c90d -InformationAction Ignore | Out-Null; Add-TestRevision $project aaaa f3b28c1d9e7a -Up 'SELECT nothing;' }
   After = "trap { continue }"
   Then = { Get-TestRows $project | Should -Be c90d1e2f3a4b } }

@{ Source = 'Edit-DbRevision'; Example = 'Edit-DbRevision head'
   Given = { Set-ExampleEditor }
   Then = { Get-Content $edited | Should -Be "$($project.MigrationPath)/f3b28c1d9e7a.sql"; $run.Output.Id | Should -Be f3b28c1d9e7a } }
@{ Source = 'Edit-DbRevision'; Example = "New-DbRevision 'add users' | Edit-DbRevision"
   Given = { Set-ExampleEditor }
   Then = { Get-Content $edited | Should -BeLike '*add_users.sql'; Get-Content (Get-Content $edited) | Should -Contain 'CREATE TABLE edited (id int);' } }

@{ Source = 'Export-DbMigrationSql'; Example = 'Export-DbMigrationSql -From base -Path upgrade.sql'
   Then = {
       Invoke-TestSql $project.ConnectionString (Get-Content -Raw upgrade.sql) | Out-Null
       Get-TestRows $project | Should -Be f3b28c1d9e7a
   } }
@{ Source = 'Export-DbMigrationSql'; Example = 'Export-DbMigrationSql base -Downgrade -From head'
   Given = { Invoke-AllRevisions }
   Then = {
       Invoke-TestSql $project.ConnectionString $run.Output[0] | Out-Null
       Get-TestTables $project | Should -Not -Contain users
   } }
@{ Source = 'Export-DbMigrationSql'; Example = 'Get-DbRevision -Head | Export-DbMigrationSql -Idempotent -Path upgrade.sql'
   Given = { Add-ExampleBranch $project }
   Then = {
       1..2 | ForEach-Object { Invoke-TestSql $project.ConnectionString (Get-Content -Raw upgrade.sql) | Out-Null }
       Get-TestRows $project | Should -Be d17700aa55bb, f3b28c1d9e7a
   } }

@{ Source = 'Get-DbMigrationLog'; Example = 'Get-DbMigrationLog -First 20'
   Given = { Invoke-AllRevisions }
   Then = { @($run.Output | Where-Object Kind -EQ Step).Revision | Should -Be f3b28c1d9e7a, c90d1e2f3a4b } }
@{ Source = 'Get-DbMigrationLog'; Example = 'Get-DbMigrationLog -Failed -Since (Get-Date).AddDays(-7) | Format-List'
   Given = {
       Add-TestRevision $project aaaa f3b28c1d9e7a -Up 'SELECT nothing;'
       { Invoke-DbUpgrade @project -InformationAction Ignore } | Should -Throw
   }
   Then = { $run.Output | Out-String | Should -Match 'aaaa[\s\S]*column "nothing" does not exist' } }
@{ Source = 'Get-DbMigrationLog'; Example = 'Invoke-DbUpgrade | Get-DbMigrationLog'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; $run.Output[0] | Should -BeOfType PSMigrate.LogEntry } }

@{ Source = 'Get-DbMigrationPlan'; Example = '(Get-DbMigrationPlan).Steps.Statements.Sql'
   Then = { $run.Output | Should -Be 'CREATE TABLE users (id int)', 'CREATE TABLE webhook_events (id int)'; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Get-DbMigrationPlan'; Example = '(Get-DbMigrationPlan).Steps.Statements | Where-Object { -not $_.Impact.IsHarmless } | Select-Object Line, Command, Impact'
   Given = { Add-TestRevision $project a1b2c3d4e5f6 -Down f3b28c1d9e7a -Up 'ALTER TABLE orders DROP note; COMMENT ON TABLE orders IS NULL;' }
   Then = { @($run.Output).Count | Should -Be 1; "$($run.Output.Impact)" | Should -BeLike 'blocks reads and writes of orders*loses the values of note' } }
@{ Source = 'Get-DbMigrationPlan'; Example = 'Get-DbMigrationPlan -Direction Downgrade -Target base -From head'
   Given = { $env:DATABASE_URL = 'postgresql://nowhere.invalid/none' }
   Then = { $run.Output.Steps.Revision | Should -Be f3b28c1d9e7a, c90d1e2f3a4b } }
@{ Source = 'Get-DbMigrationPlan'; Example = 'Get-DbMigrationPlan -Path plan.json'
   Then = { $run.Output.Path | Should -Exist; $run.Output.Steps.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Get-DbMigrationPlan'; Example = 'Get-DbMigrationPlan -FromFile plan.json -Markdown'
   Given = { Get-DbMigrationPlan -Path plan.json -InformationAction Ignore | Out-Null }
   Then = { $run.Output | Should -BeLike '### Upgrade*CREATE TABLE users*' } }

@{ Source = 'Get-DbRevision'; Example = 'Get-DbRevision'
   Given = { Invoke-AllRevisions }
   Then = { $run.Output.Id | Should -Be f3b28c1d9e7a, c90d1e2f3a4b; $run.Output.State | Should -Be Current, Applied } }
@{ Source = 'Get-DbRevision'; Example = 'Get-DbRevision -Pending | Select-Object Id, Message, Path'
   Then = { $run.Output.Id | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; $run.Output.Path | Should -Exist } }
@{ Source = 'Get-DbRevision'; Example = 'Get-DbRevision f3b2 | Format-List *'
   Then = { $run.Output | Out-String | Should -Match 'DownRevision\s*: \{c90d1e2f3a4b\}' } }
@{ Source = 'Get-DbRevision'; Example = 'Get-DbRevision -Graph'
   Given = { Invoke-AllRevisions }
   Then = { @($run.Output | ForEach-Object { "$_" })[0] | Should -BeLike '@ f3b28c1d9e7a (current, head)*'; $run.Output[-1].Lanes | Should -Be '*' } }

@{ Source = 'Import-DbMigration'; Example = 'Import-DbMigration ../app -MigrationPath migrations -Verbose'
   Given = {
       # What alembic prints is in the case, so that it need not be on this machine.
       $case = "$root/tests/cases/import/alembic/branches"
       Copy-Item "$case/source" ../app -Recurse
       Set-Content "$tools/alembic" '#!/bin/sh', "cd '$case'", 'case $1 in', 'upgrade) cat upgrade.sql ;;', 'downgrade) cat $(grep -l "Running downgrade ${2%%:*} " downgrade*.sql) ;;', 'esac'
       chmod +x "$tools/alembic"
   }
   Then = { $run.Output.Count | Should -BeGreaterThan 1; $run.Output[0] | Should -BeOfType PSMigrate.Revision; $run.Output.Path | Should -Exist; "$($run.Lines)" | Should -Match 'VERBOSE:' } }
@{ Source = 'Import-DbMigration'; Example = 'Import-DbMigration ./old -Format goose -WhatIf'
   Given = { Copy-Item "$root/tests/cases/import/goose/basic/source" old -Recurse }
   Then = { $run.Output.Id | Should -Contain '00001'; $run.Output.Path | Should -Not -Exist } }

@{ Source = 'Initialize-DbMigration'; Example = 'Initialize-DbMigration'
   Given = { Remove-Item * -Recurse }
   Then = { 'psmigrate.yaml', 'revision.sql.tmpl', 'migrations/.gitattributes' | Should -Exist } }
@{ Source = 'Initialize-DbMigration'; Example = 'Initialize-DbMigration services/billing -VersionLocation db/versions -WhatIf'
   Then = { "$($run.Lines)" | Should -BeLike '*services/billing/psmigrate.yaml*db/versions*'; 'services' | Should -Not -Exist } }

@{ Source = 'Invoke-DbBackfill'; Example = "Invoke-DbBackfill -Table jobs -Statement 'UPDATE jobs SET new_status = status WHERE id BETWEEN :batch_start AND :batch_end'"
   Given = { Invoke-TestSql $project.ConnectionString "CREATE TABLE jobs (id int PRIMARY KEY, status text, new_status text); INSERT INTO jobs SELECT i, 'new' FROM generate_series(1, 50) i" }
   Then = { $run.Output.RowCount | Should -Be 50; Invoke-TestSql $project.ConnectionString 'SELECT count(new_status) FROM jobs' | Should -Be 50 } }
@{ Source = 'Invoke-DbBackfill'; Example = "Invoke-DbBackfill -Table jobs -Key created_at -BatchSize 1000 -Pause 50ms -Statement `"DELETE FROM jobs WHERE created_at BETWEEN :batch_start AND :batch_end AND status = 'old'`" -WhatIf"
   Given = { Invoke-TestSql $project.ConnectionString "CREATE TABLE jobs (created_at timestamptz, status text); INSERT INTO jobs VALUES (now(), 'old'); ANALYZE jobs" }
   Then = { "$($run.Lines)" | Should -Match 'public.jobs by created_at, about 1 rows'; Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM jobs' | Should -Be 1 } }

@{ Source = 'Invoke-DbDowngrade'; Example = 'Invoke-DbDowngrade -1'
   Given = { Invoke-AllRevisions }
   Then = { $run.Questions.Count | Should -Be 1; Get-TestRows $project | Should -Be c90d1e2f3a4b } }
@{ Source = 'Invoke-DbDowngrade'; Example = 'Invoke-DbDowngrade base -AllowDataLoss -Force'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'INSERT INTO users VALUES (1)' }
   Then = { $run.Questions | Should -BeNullOrEmpty; Get-TestRows $project | Should -BeNullOrEmpty; Get-TestTables $project | Should -Not -Contain users } }
@{ Source = 'Invoke-DbDowngrade'; Example = 'Invoke-DbDowngrade -Plan back.json -Force'
   Given = { Invoke-AllRevisions; Get-DbMigrationPlan base -Direction Downgrade -Path back.json -InformationAction Ignore | Out-Null }
   Then = { $run.Output.Revision | Should -Be f3b28c1d9e7a, c90d1e2f3a4b; Get-TestRows $project | Should -BeNullOrEmpty } }
@{ Source = 'Invoke-DbDowngrade'; Example = 'Invoke-DbDowngrade -1 -FromLog -Force'
   Given = { Invoke-AllRevisions; Remove-Item "$($project.MigrationPath)/f3b28c1d9e7a.sql" }
   Then = { Get-TestRows $project | Should -Be c90d1e2f3a4b; Get-TestTables $project | Should -Not -Contain webhook_events } }

@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; Get-TestTables $project | Should -Contain webhook_events } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Plan plan.json'
   Given = { Get-DbMigrationPlan -Path plan.json -InformationAction Ignore | Out-Null }
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade +1 -WhatIf'
   Then = { "$($run.Lines)" | Should -Match 'CREATE TABLE users'; "$($run.Lines)" | Should -Not -Match webhook_events; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -ReportPath report.html'
   Then = { ([xml] (Get-Content report.html | Select-Object -Skip 1)).html.head.title | Should -BeLike 'Upgrade of * done' } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Verify { (Invoke-WebRequest https://app.example/health).StatusCode -eq 200 } -VerifyFor 60s'
   Set = 'function Invoke-WebRequest([string] $Uri) { Add-Content asked.txt $Uri; @{ StatusCode = 200 } }'
   Then = { Get-Content asked.txt | Should -Be 'https://app.example/health'; $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Hook @{ BeforeRun = { Stop-Worker }; AfterRun = { Start-Worker } } -Notify https://chat.example/hooks/db'
   # Nobody is there to be told, which is a warning and no more.
   Set = 'function Stop-Worker { Add-Content workers.txt stopped }; function Start-Worker { Add-Content workers.txt started };'
   Then = { Get-Content workers.txt | Should -Be stopped, started; "$($run.Lines)" | Should -Match 'https://chat.example failed'; "$($run.Lines)" | Should -Not -Match 'hooks/db failed' } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade billing@head -LockWait 30s'
   Given = { Add-ExampleBranch $project }
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a } }

@{ Source = 'Compress-DbRevision'; Example = "Compress-DbRevision -Message 'everything until 2.0'"
   Then = {
       $run.Output.Replaces | Should -Be c90d1e2f3a4b, f3b28c1d9e7a
       (Invoke-DbUpgrade @project -InformationAction Ignore).Revision | Should -Be $run.Output.Id
   } }
@{ Source = 'Compress-DbRevision'; Example = 'Compress-DbRevision f3b28c1d9e7a -RemoveReplaced -Verbose'
   Given = { Invoke-AllRevisions }
   Then = {
       "$($run.Lines)" | Should -Match 'Removed .*f3b28c1d9e7a.sql'
       @(Get-ChildItem $project.MigrationPath).FullName | Should -Be $run.Output.Path
       Test-DbRevision @project -InformationAction Ignore | Should -BeTrue
   } }

@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Trial'
   Then = { $run.Output.Outcome | Should -Be Passed, Passed; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Backup Dump'
   Then = { (Get-DbMigrationLog -Kind run).Backup | Should -Be (Get-Item backups/*.dump).FullName } }
@{ Source = 'Invoke-DbUpgrade'; Example = 'Invoke-DbUpgrade -Backup { New-StorageSnapshot }'
   Set = "function New-StorageSnapshot { 'snapshot-7' }"
   Then = { (Get-DbMigrationLog -Kind run).Backup | Should -Be snapshot-7 } }

@{ Source = 'Invoke-DbUpgrade'; Example = 'Get-Content customers.txt | Invoke-DbUpgrade -ThrottleLimit 8 -Canary 1 -StopAfterFailures 3'
   Given = { Set-Content customers.txt "acme = $($project.ConnectionString)" }
   Then = { $run.Output.Name | Should -Be acme; $run.Output.Outcome | Should -Be Done; Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'Invoke-DbUpgrade'; Example = "Invoke-DbUpgrade -SchemaQuery `"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1`" -WhatIf"
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2' | Out-Null }
   Then = { "$($run.Lines)" | Should -Match 'tenant1: base, pending c90d1e2f3a4b, f3b28c1d9e7a'; Get-TestTables $project | Should -BeNullOrEmpty } }

@{ Source = 'Merge-DbHead'; Example = 'Merge-DbHead'
   Given = { Add-ExampleBranch $project }
   Then = { $run.Output.DownRevision | Sort-Object | Should -Be d17700aa55bb, f3b28c1d9e7a; @(Get-DbRevision -Head @project).Count | Should -Be 1 } }
@{ Source = 'Merge-DbHead'; Example = "Get-DbRevision -Head | Merge-DbHead -Message 'billing meets main'"
   Given = { Add-ExampleBranch $project }
   Then = { $run.Output.IsMergePoint | Should -BeTrue; (Get-DbRevision head @project).Message | Should -Be 'billing meets main' } }

@{ Source = 'New-DbRevision'; Example = "New-DbRevision 'add webhook_events'"
   Then = { $run.Output.Path | Should -Exist; $run.Output.DownRevision | Should -Be f3b28c1d9e7a } }
@{ Source = 'New-DbRevision'; Example = "New-DbRevision 'invoices' -Head base -BranchLabel billing"
   Given = { Remove-Item "$($project.MigrationPath)/f3b28c1d9e7a.sql" }
   Then = { $run.Output.IsBase | Should -BeTrue; (Get-DbRevision billing@head @project).Id | Should -Be $run.Output.Id } }

@{ Source = 'Restore-DbDatabase'; Example = 'Restore-DbDatabase backups/loom_20260118_120000.dump -KeepOld'
   Given = { Backup-DbDatabase backups/loom_20260118_120000.dump -InformationAction Ignore -WarningAction Ignore; Invoke-AllRevisions }
   Then = { Get-TestTables $project | Should -BeNullOrEmpty; $run.Output.KeptAs | Should -BeLike "$($run.Output.Database)_*"; $run.Questions.Count | Should -Be 1 } }
@{ Source = 'Restore-DbDatabase'; Example = 'Backup-DbDatabase | Restore-DbDatabase -WhatIf'
   Given = { Invoke-AllRevisions }
   Then = { $run.Output | Should -BeNullOrEmpty; "$($run.Lines)" | Should -Match 'is DROPPED' } }
@{ Source = 'Restore-DbDatabase'; Example = 'Restore-DbDatabase before.dump -InPlace -Force'
   Given = { Invoke-AllRevisions; Backup-DbDatabase before.dump -InformationAction Ignore; Invoke-TestSql $project.ConnectionString 'DROP TABLE users' | Out-Null }
   Then = { Get-TestTables $project | Should -Contain users; $run.Questions.Count | Should -Be 0 } }

@{ Source = 'Restore-DbDatabase'; Example = 'Get-DbMigrationLog -Kind run -First 1 | Restore-DbDatabase -KeepOld'
   Given = { Invoke-DbUpgrade c90d -InformationAction Ignore | Out-Null; Invoke-DbUpgrade -Backup Dump -InformationAction Ignore | Out-Null }
   Then = { Get-TestRows $project | Should -Be c90d1e2f3a4b; $run.Output.KeptAs | Should -Not -BeNullOrEmpty } }

@{ Source = 'Set-DbRevision'; Example = 'Set-DbRevision head -Force'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a; Get-TestTables $project | Should -Not -Contain users } }
@{ Source = 'Set-DbRevision'; Example = 'Set-DbRevision base -Purge'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString "UPDATE psmigrate_version SET version_num = 'gone'" }
   Then = { $run.Questions.Count | Should -Be 1; Get-TestRows $project | Should -BeNullOrEmpty; Get-TestTables $project | Should -Contain users } }
@{ Source = 'Set-DbRevision'; Example = 'Set-DbRevision -AcceptEdit -WhatIf'
   Given = { Invoke-AllRevisions; Add-TestRevision $project c90d1e2f3a4b -Up 'CREATE TABLE users (id bigint);' }
   Then = { "$($run.Lines)" | Should -Match c90d1e2f3a4b; (Get-DbRevision c90d @project).IsEdited | Should -BeTrue } }

@{ Source = 'Start-DbSandbox'; Example = '$sandbox = Start-DbSandbox; Invoke-DbUpgrade -ConnectionString $sandbox.ConnectionString; $sandbox | Stop-DbSandbox'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Start-DbSandbox'; Example = 'Start-DbSandbox | Invoke-DbUpgrade -WhatIf'
   Fresh = $true
   Then = { "$($run.Lines)" | Should -Match 'CREATE TABLE users'; $run.Output | Should -BeNullOrEmpty } }

@{ Source = 'Stop-DbSandbox'; Example = 'Stop-DbSandbox -All'
   # Alone: all sandboxes of this process would be the tests' as well.
   Fresh = $true
   Set = '$sandboxes = @(Start-DbSandbox; Start-DbSandbox)'
   Then = { $run.Lines | Should -Contain 'left: 0 of 2' }
   After = '"left: $(@($sandboxes | Where-Object { Test-DbConnection -ConnectionString $_.ConnectionString }).Count) of $($sandboxes.Count)"' }
@{ Source = 'Stop-DbSandbox'; Example = '$sandbox | Stop-DbSandbox'
   Set = '$sandbox = Start-DbSandbox; $sandbox;'
   Then = { $run.Output.Count | Should -Be 1; Test-DbConnection -ConnectionString $run.Output[0].ConnectionString | Should -BeFalse } }

@{ Source = 'Test-DbConnection'; Example = 'Test-DbConnection -Wait 60s'
   Then = { $run.Output | Should -Be $true } }
@{ Source = 'Test-DbConnection'; Example = 'Test-DbConnection -Detailed | Where-Object Status -NE Pass'
   Given = { Start-ExampleTraffic }
   Then = {
       try { $run.Output | Where-Object Status -EQ Fail | Should -BeNullOrEmpty; (Test-DbConnection -Detailed @project).Name | Should -Contain idle }
       finally { Stop-ExampleTraffic }
   } }
@{ Source = 'Test-DbConnection'; Example = '(Test-DbConnection -PassThru).ServerVersion'
   Then = { "$($run.Output)" | Should -Match '^\d+' } }

@{ Source = 'Test-DbMigration'; Example = 'Test-DbMigration'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; $run.Output.Outcome | Should -Be Passed, Passed; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'Test-DbMigration'; Example = "if (-not (Test-DbMigration -Quiet)) { throw 'A revision has failed its rehearsal.' }"
   Then = {
       $run.Output | Should -BeNullOrEmpty
       Add-TestRevision $project f3b28c1d9e7a c90d1e2f3a4b -Up 'CREATE TABLE webhook_events (id int);' -Revert 'SELECT 1;'
       "$((Invoke-ExampleScript $Code).Failure)" | Should -Be 'A revision has failed its rehearsal.'
   } }
@{ Source = 'Test-DbMigration'; Example = 'Test-DbMigration -SampleRows 100'
   Given = { Invoke-DbUpgrade c90d -InformationAction Ignore | Out-Null; Invoke-TestSql $project.ConnectionString 'CREATE TABLE webhook_events (id int)' }
   Then = { $run.Output.Error | Should -Match 'webhook_events" already exists' -Because 'it begins with what the database has' } }
@{ Source = 'Test-DbMigration'; Example = 'Test-DbMigration -PesterPath rehearsal.Tests.ps1'
   Then = { Get-Content -Raw rehearsal.Tests.ps1 | Should -Match "It 'c90d1e2f3a4b: does c90d1e2f3a4b' \{" } }
@{ Source = 'Test-DbMigration'; Example = 'Test-DbMigration -Range base:head -JUnitPath rehearsal.xml'
   Then = { $run.Output.Count | Should -Be 2; ([xml] (Get-Content -Raw rehearsal.xml)).testsuites.testsuite.tests | Should -Be 2 } }

@{ Source = 'Test-DbRevision'; Example = 'if (-not (Test-DbRevision)) { Invoke-DbUpgrade }'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a; Test-DbRevision @project | Should -BeTrue } }
@{ Source = 'Test-DbRevision'; Example = 'Test-DbRevision -Detailed | Where-Object Passed -EQ $false'
   Then = { $run.Output.Name | Should -Be Pending; $run.Output.Revisions | Should -Be c90d1e2f3a4b, f3b28c1d9e7a } }

@{ Source = 'Get-DbBlocker'; Example = 'Get-DbBlocker -Table public.orders -OlderThan 30s'
   Given = { Start-ExampleTraffic }
   # Half a minute has not passed: the one who is in the way is not among them yet.
   Then = {
       try {
           $run.Output | Should -BeNullOrEmpty
           (Get-DbBlocker -Table public.orders).User | Should -Contain reporting
       } finally { Stop-ExampleTraffic }
   } }
@{ Source = 'Get-DbBlocker'; Example = 'Get-DbBlocker -User reporting -IncludeQuery | Stop-DbBlocker -Cancel'
   Given = { Start-ExampleTraffic }
   Then = {
       try { Wait-TestSql $project.ConnectionString "SELECT count(*) = 0 FROM pg_stat_activity WHERE usename = 'reporting' AND state = 'active'" }
       finally { Stop-ExampleTraffic }
   } }
@{ Source = 'Stop-DbBlocker'; Example = 'Get-DbBlocker -Table public.orders -OlderThan 5m -User reporting | Stop-DbBlocker'
   Given = { Start-ExampleTraffic }
   Then = {
       try { Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM pg_stat_activity WHERE usename = 'reporting' AND state = 'active'" | Should -Be 1 }
       finally { Stop-ExampleTraffic }
   } }
@{ Source = 'Stop-DbBlocker'; Example = 'Stop-DbBlocker -Id $processId -Cancel -Force'
   Given = { Start-ExampleTraffic }
   Set = '$processId = (Get-DbBlocker).ProcessId;'
   Then = {
       try { Wait-TestSql $project.ConnectionString "SELECT count(*) = 0 FROM pg_stat_activity WHERE usename = 'reporting' AND state = 'active'" }
       finally { Stop-ExampleTraffic }
   } }
@{ Source = 'Get-DbMigrationLog'; Example = '(Get-DbMigrationLog -Kind run -First 1).Context.git_commit'
   Given = {
       git init --quiet
       git add .
       git -c user.name=me -c user.email=me@example.com commit --quiet -m 'all of it'
       Invoke-AllRevisions
   }
   Then = { $run.Output | Should -Be (git rev-parse HEAD) } }
@{ Source = 'Invoke-DbSql'; Example = "Invoke-DbSql 'UPDATE users SET name = @name WHERE id = @id' @{ name = 'Ada'; id = 7 }"
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int, name text); INSERT INTO users VALUES (7)' | Out-Null }
   Then = { Invoke-TestSql $project.ConnectionString 'SELECT name FROM users' | Should -Be Ada } }
@{ Source = 'Invoke-DbSql'; Example = "Invoke-DbSql 'SELECT id, name FROM users' | Where-Object name -Like 'A*'"
   Given = { Invoke-TestSql $project.ConnectionString "CREATE TABLE users (id int, name text); INSERT INTO users VALUES (7, 'Ada'), (8, 'Bob')" | Out-Null }
   Then = { $run.Output.id | Should -Be 7 } }
@{ Source = 'New-DbRevision'; Example = "New-DbRevision 'move avatars' -PowerShell"
   Then = { $run.Output.Path | Should -BeLike '*move_avatars.ps1'; Get-Content -Raw $run.Output.Path | Should -Match 'function downgrade' } }

@{ Source = 'Export-DbSchema'; Example = 'Export-DbSchema -Path schema.sql'
   Given = { Invoke-AllRevisions }
   Then = {
       $run.Output.Name | Should -Be schema.sql
       $other = New-TestProject
       Invoke-TestSql $other.ConnectionString (Get-Content -Raw schema.sql) | Out-Null
       Get-TestTables $other | Should -Be users, webhook_events
   } }
@{ Source = 'Export-DbSchema'; Example = 'Export-DbSchema revisions:head -Path db/schema -Form Folder -Force'
   Then = { $run.Output | Should -Exist; Get-ChildItem db/schema -Recurse -File | Select-String 'CREATE TABLE public.users' | Should -HaveCount 1 } }
@{ Source = 'Export-DbSchema'; Example = '(Export-DbSchema -Form Json | ConvertFrom-Json).hash'
   Then = { $run.Output | Should -Match '^[0-9a-f]{64}$' } }

@{ Source = 'Compare-DbSchema'; Example = 'Compare-DbSchema | Format-List'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'ALTER TABLE users ADD COLUMN by_hand text' }
   Then = { $run.Output | Out-String | Should -Match '\+ ALTER TABLE public.users ADD COLUMN by_hand text;' } }
@{ Source = 'Compare-DbSchema'; Example = 'Compare-DbSchema yesterday.json database -Kind table, column | Where-Object Change -EQ Removed'
   Given = {
       Invoke-AllRevisions
       Export-DbSchema -Path yesterday.json | Out-Null
       Invoke-TestSql $project.ConnectionString 'DROP TABLE webhook_events; CREATE TABLE other (id int)'
   }
   Then = { $run.Output.Object | Should -Be 'table public.webhook_events' } }
@{ Source = 'Compare-DbSchema'; Example = "if (-not (Compare-DbSchema schema revisions:head -Quiet)) { throw 'The revisions do not build the schema.' }"
   Given = { Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);' }
   Then = {
       $run.Output | Should -BeNullOrEmpty
       Add-Content schema.sql 'CREATE TABLE other (id int);'
       "$((Invoke-ExampleScript $Code).Failure)" | Should -Be 'The revisions do not build the schema.'
   } }

@{ Source = 'Compare-DbSchema'; Example = 'Compare-DbSchema database schema -Sql'
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id bigint);' }
   Then = {
       $run.Output | Should -Match 'DROP TABLE public.webhook_events;'
       $run.Output | Should -Match '-- blocks reads and writes of public.users, perhaps during a rewrite \(ACCESS EXCLUSIVE\)\nALTER TABLE public.users ALTER COLUMN id TYPE bigint;'
   } }

@{ Source = 'Test-DbRevision'; Example = "Test-DbRevision -Drift -Exclude 'tmp_*'"
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'CREATE TABLE tmp_1 (id int)' }
   Then = {
       $run.Output | Should -Be $true
       Invoke-TestSql $project.ConnectionString 'CREATE TABLE other (id int)'
       (Invoke-ExampleScript $Code).Output | Should -Be $false
   } }
@{ Source = 'New-DbRevision'; Example = "New-DbRevision 'orders' -Autogenerate -Rename 'public.orders.total=amount'"
   Given = {
       Add-TestRevision $project a1b2c3d4e5f6 -Down f3b28c1d9e7a -Up 'CREATE TABLE orders (id int, total int);'
       Invoke-AllRevisions
       Set-Content schema.txt 'CREATE TABLE webhook_events (id int); CREATE TABLE users (id int); CREATE TABLE orders (id int, amount int);'
       Set-Content psmigrate.yaml 'version_locations: [migrations]', 'schema: schema.txt'
   }
   Then = { Get-Content -Raw $run.Output.Path | Should -Match 'ALTER TABLE public.orders RENAME COLUMN total TO amount;' } }
@{ Source = 'New-DbRevision'; Example = "New-DbRevision 'what production has' -Baseline"
   Given = { Remove-Item "$($project.MigrationPath)/*"; Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int)' }
   Then = { Get-Content -Raw $run.Output.Path | Should -Match 'CREATE TABLE public.users'; Get-TestRows $project | Should -Be $run.Output.Id } }

@{ Source = 'Undo-DbRun'; Example = 'Undo-DbRun -WhatIf'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'INSERT INTO users VALUES (1)' }
   Then = { "$($run.Lines)" | Should -Match '(?s)DROP TABLE users.*lost, as counted now:\s+1 row of public.users'; Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'Undo-DbRun'; Example = 'Undo-DbRun -AllowDataLoss -Force'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'INSERT INTO users VALUES (1)' }
   Then = { $run.Output.Revision | Should -Be f3b28c1d9e7a, c90d1e2f3a4b; Get-TestRows $project | Should -BeNullOrEmpty } }
@{ Source = 'Undo-DbRun'; Example = 'Get-DbMigrationLog -Kind run -First 1 | Undo-DbRun -Force'
   Given = { Invoke-DbUpgrade c90d -InformationAction Ignore; Invoke-AllRevisions }
   Then = { $run.Output.Revision | Should -Be f3b28c1d9e7a; Get-TestRows $project | Should -Be c90d1e2f3a4b } }
