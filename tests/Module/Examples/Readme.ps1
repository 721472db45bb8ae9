# The examples of the README; see Examples.Tests.ps1.

@{ Source = 'README.md'; Example = 'dotnet run --project src/PSMigrate.Cli -- upgrade head --sandbox --config samples/webhook-metrics/psmigrate.yaml'
   # It would build what is tested; build.ps1 runs it as it stands. What it shows is compared with what the README shows.
   As = 'psmigrate upgrade head --sandbox --config samples/webhook-metrics/psmigrate.yaml'
   Then = { $Output | Should -Not -BeNullOrEmpty } }
@{ Source = 'README.md'; Example = 'dotnet test'
   # It is what runs this: CI runs the same line.
   As = "grep '^dotnet test' .ci/run"
   Then = { $run.Output.Count | Should -Be 1 } }
@{ Source = 'README.md'; Example = 'Invoke-DbUpgrade -WhatIf @db             # shows the whole plan, changes nothing'
   Fresh = $true
   Given = { Remove-Item psmigrate.yaml }
   Then = {
       Get-ChildItem migrations/*_add_users.sql | Should -Exist
       $run.Lines | Should -Contain 'output: PSMigrate.StepResult c90d1e2f3a4b Upgrade'
       @($run.Output -match 'PSMigrate.StepResult .* Downgrade').Count | Should -Be 1
       "$($run.Lines)" | Should -Match 'CREATE TABLE users'
   } }
@{ Source = 'README.md'; Example = 'try { Invoke-DbUpgrade @db }'
   Given = { Add-ExampleBranch $project }
   Set = "`$db = @{ Config = 'psmigrate.yaml' };"
   Then = { (Get-DbRevision -Current).IsMergePoint | Should -BeTrue } }
@{ Source = 'README.md'; Example = 'version_locations: [migrations]'
   Then = {
       $run.Output.Id | Should -Be f3b28c1d9e7a, c90d1e2f3a4b
       Invoke-DbUpgrade -InformationAction Ignore | Out-Null
       { Invoke-DbDowngrade -1 -Environment production -Force -InformationAction Ignore } | Should -Throw -ExceptionType ([PSMigrate.ConfirmationRequiredException])
   } }
@{ Source = 'README.md'; Example = '-- revision: f3b28c1d9e7a'
   Given = {
       Remove-Item "$($project.MigrationPath)/f3b28c1d9e7a.sql"
       Add-TestRevision $project c90d1e2f3a4b -Up 'CREATE TABLE webhook_queue (id int);' -Revert 'DROP TABLE webhook_queue;'
   }
   Then = {
       Get-TestRows $project | Should -Be f3b28c1d9e7a
       (Invoke-DbDowngrade -1 -Force @project -InformationAction Ignore).Outcome | Should -Be Done
   } }
@{ Source = 'README.md'; Example = 'Undo-DbRun -Force                  # back to where the last run began'
   Given = { Invoke-DbUpgrade c90d -InformationAction Ignore; Invoke-AllRevisions }
   Then = { "$($run.Lines)" | Should -Match 'DROP TABLE webhook_events'; Get-TestRows $project | Should -Be c90d1e2f3a4b } }
@{ Source = 'README.md'; Example = 'psmigrate history                          # the graph, with what is applied'
   Given = { Copy-Item "$root/tests/cases/import/goose/basic/source" ../app -Recurse }
   Then = {
       "$($run.Lines)" | Should -Match 'is now at f3b28c1d9e7a'
       "$($run.Lines)" | Should -Match '"end_heads"'
       Get-ChildItem migrations/*00001* | Should -Exist
       Get-TestRows $project | Should -Be f3b28c1d9e7a
   } }
@{ Source = 'README.md'; Example = 'Import-DbMigration ../app -MigrationPath migrations -Verbose     # psmigrate import ../app --path migrations'
   Given = { Copy-Item "$root/tests/cases/import/goose/basic/source" ../app -Recurse }
   Then = { $run.Output.Id | Should -Contain '00001'; $run.Output.Path | Should -Exist } }
@{ Source = 'README.md'; Example = 'Export-DbMigrationSql -From base -Path upgrade.sql'
   Then = { Get-Content -Raw upgrade.sql | Should -Match 'CREATE TABLE webhook_events' } }
@{ Source = 'README.md'; Example = 'psmigrate upgrade base:head --sql -o upgrade.sql'
   Then = {
       Invoke-TestSql $project.ConnectionString (Get-Content -Raw upgrade.sql) | Out-Null
       Get-TestRows $project | Should -Be f3b28c1d9e7a
   } }
@{ Source = 'README.md'; Example = 'psmigrate upgrade'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'README.md'; Example = 'psmigrate log'
   Given = { Invoke-AllRevisions }
   Then = { "$($run.Lines)" | Should -Match 'c90d1e2f3a4b' } }
@{ Source = 'README.md'; Example = 'Get-DbRevision -Current'
   Given = {
       Add-TestRevision $project a00000000001 f3b28c1d9e7a -Up "VACUUM;`nSELECT 1 / 0;"
       { Invoke-AllRevisions } | Should -Throw
   }
   Then = {
       $run.Output.State | Should -Be Current, Partial
       "$($run.Output[1].Progress)" | Should -BeLike 'segment 2/2, statement 2/2: *division by zero*'
   } }
@{ Source = 'README.md'; Example = '# revision: 9d41c07be2aa'
   # As a file it is a revision; as text it only defines two functions.
   Given = {
       Add-TestRevision $project f3b28c1d9e7a c90d1e2f3a4b -Up "CREATE TABLE webhook_events (id int, kind text); INSERT INTO webhook_events VALUES (1, 'p');"
       Set-Content "$($project.MigrationPath)/9d41c07be2aa.ps1" $Code
       Set-Content "$($project.MigrationPath)/kinds.csv" 'Code,Name', 'p,push'
   }
   Then = {
       (Invoke-DbUpgrade -InformationAction Ignore)[-1].Revision | Should -Be 9d41c07be2aa
       Invoke-TestSql $project.ConnectionString 'SELECT kind FROM webhook_events' | Should -Be push
   } }
@{ Source = 'README.md'; Example = 'Get-DbRevision -Pending | Export-DbMigrationSql'
   Then = { "$($run.Output)" | Should -Match 'CREATE TABLE webhook_events' } }
@{ Source = 'README.md'; Example = 'Get-DbRevision -Graph'
   Then = { @($run.Output | ForEach-Object { "$_" })[0] | Should -BeLike 'o f3b28c1d9e7a (head)*' } }
@{ Source = 'README.md'; Example = 'New-DbRevision -PowerShell'
   Then = { Get-Content -Raw $run.Output.Path | Should -Match 'function upgrade'; $run.Output.Path | Should -BeLike '*.ps1' } }
@{ Source = 'README.md'; Example = 'psmigrate squash'
   Then = {
       Get-Content -Raw (Get-DbRevision head @project).Path | Should -Match '-- replaces: c90d1e2f3a4b, f3b28c1d9e7a'
       (Invoke-DbUpgrade @project -InformationAction Ignore).Revision.Count | Should -Be 1
   } }
@{ Source = 'README.md'; Example = 'psmigrate revision --ps1'
   Then = { Get-ChildItem migrations/*.ps1 | Should -HaveCount 1 } }
@{ Source = 'README.md'; Example = 'psmigrate plan --from f3b28c1d9e7a'
   Given = {
       Add-TestRevision $project a1b2c3d4e5f6 f3b28c1d9e7a -Up 'CREATE TABLE vouchers (id int, customer bigint REFERENCES customers);',
           'CREATE INDEX ON vouchers (customer);', 'ALTER TABLE orders ADD key uuid DEFAULT gen_random_uuid();', 'DELETE FROM old_orders WHERE id < 1000;'
       (Get-Content "$($project.MigrationPath)/a1b2c3d4e5f6.sql") -replace 'does a1b2c3d4e5f6', 'orders get a key' | Set-Content "$($project.MigrationPath)/a1b2c3d4e5f6.sql"
   }
   Then = { $Output | Should -Not -BeNullOrEmpty } }
@{ Source = 'README.md'; Example = 'Approve-DbMigrationPlan plan.json -Name anna -Comment ''at noon'' # signed with PSMIGRATE_APPROVAL_KEY'
   Given = {
       (Get-Content psmigrate.yaml) -replace 'protected: true', 'require_approval: 1' | Set-Content psmigrate.yaml
       $env:PROD_URL = $env:DATABASE_URL
       $env:PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123'
   }
   Then = {
       $run.Output[-1].Revision | Should -Be f3b28c1d9e7a
       Invoke-TestSql $project.ConnectionString "SELECT plan FROM psmigrate_history WHERE kind = 'run'" | Should -Be $run.Output[0].Hash
   } }
@{ Source = 'README.md'; Example = 'timezone: Europe/Berlin'
   Given = { $env:PROD_URL = $env:DATABASE_URL }
   Then = {
       { Invoke-DbUpgrade -Environment production -InformationAction Ignore } | Should -Throw -ExceptionType ([PSMigrate.NotApprovedException])
       Get-TestTables $project | Should -BeNullOrEmpty
   } }
@{ Source = 'README.md'; Example = 'Get-DbBlocker -Table public.orders'
   Given = { Start-ExampleTraffic }
   Then = { try { $run.Output.User | Should -Contain reporting } finally { Stop-ExampleTraffic } } }
@{ Source = 'README.md'; Example = 'psmigrate blockers --table public.orders'
   Given = { Start-ExampleTraffic }
   Then = { try { "$($run.Lines)" | Should -Match 'reporting' } finally { Stop-ExampleTraffic } } }
@{ Source = 'README.md'; Example = 'Compare-DbSchema schema.sql database  # any two'
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int)' }
   Then = {
       $run.Output | Out-String | Should -Match 'CREATE TABLE public.by_hand'
       $run.Output[-1] | Should -Be $false
       @($run.Output | Where-Object { $_ -is [PSMigrate.SchemaDifference] }) | Should -BeNullOrEmpty -Because 'schema.sql was just written'
   } }
@{ Source = 'README.md'; Example = 'psmigrate diff schema revisions:head'
   Given = { Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);' }
   Then = {
       "$($run.Lines)" | Should -Match 'No differences'
       Add-Content schema.sql 'CREATE TABLE other (id int);'
       { Invoke-ExampleShell $Code $folder } | Should -Throw '*Exit code 3*'
   } }
@{ Source = 'README.md'; Example = 'psmigrate check --drift'
   Given = { Invoke-AllRevisions }
   Then = {
       "$($run.Lines)" | Should -Match 'yes drift'
       Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int)'
       { Invoke-ExampleShell $Code $folder } | Should -Throw '*Exit code 3*'
   } }
@{ Source = 'README.md'; Example = "New-DbRevision 'what production has' -Baseline"
   Given = { Remove-Item "$($project.MigrationPath)/*"; Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int)' }
   Then = { Get-TestRows $project | Should -Be $run.Output.Id } }
@{ Source = 'README.md'; Example = 'psmigrate revision --baseline -m "what production has"'
   Given = { Remove-Item "$($project.MigrationPath)/*"; Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int)' }
   Then = { Get-ChildItem migrations/*what_production_has.sql | Select-String 'CREATE TABLE public.users' | Should -HaveCount 1; @(Get-TestRows $project).Count | Should -Be 1 } }
@{ Source = 'README.md'; Example = "New-DbRevision 'orders' -Autogenerate"
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);', 'CREATE TABLE orders (id int);' }
   Then = { Get-Content -Raw $run.Output.Path | Should -Match 'CREATE TABLE public.orders' } }
@{ Source = 'README.md'; Example = 'psmigrate revision --autogenerate -m orders'
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);', 'CREATE TABLE orders (id int);' }
   Then = { Get-Content -Raw migrations/*_orders.sql | Should -Match 'CREATE TABLE public.orders' } }
@{ Source = 'README.md'; Example = 'psmigrate diff database schema'
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);' }
   Then = {
       "$($run.Lines)" | Should -Match 'No differences'
       Set-Content schema.sql 'CREATE TABLE users (id int);'
       { Invoke-ExampleShell $Code $folder } | Should -Throw '*! DROP TABLE blocks reads and writes of public.webhook_events*loses*'
   } }
@{ Source = 'README.md'; Example = 'Compare-DbSchema database schema -Sql'
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);' }
   Then = { $run.Output | Should -Match 'DROP TABLE public.webhook_events;' } }
@{ Source = 'README.md'; Example = 'Test-DbRevision -Autogenerate'
   Given = { Invoke-AllRevisions; Add-Content psmigrate.yaml 'schema: schema.sql'; Set-Content schema.sql 'CREATE TABLE users (id int);', 'CREATE TABLE webhook_events (id int);', 'CREATE TABLE orders (id int);' }
   Then = {
       $run.Output | Should -Be $false
       Invoke-TestSql $project.ConnectionString 'CREATE TABLE orders (id int)'
       (Invoke-ExampleScript $Code).Output | Should -Be $true
   } }
@{ Source = 'README.md'; Example = 'Compare-DbSchema revisions:head database'
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int); CREATE TABLE webhook_events (id int)' }
   Then = { $run.Output | Should -BeNullOrEmpty; $run.Lines | Should -BeNullOrEmpty } }
@{ Source = 'README.md'; Example = 'Set-DbRevision head'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'orm.md'; Example = 'schema: { command: "python -m app.print_ddl" }'
   # Whoever has the ORM runs the command; what is said of its failure names it.
   Then = { { Compare-DbSchema schema revisions:head } | Should -Throw '*python -m app.print_ddl*' } }
@{ Source = 'orm.md'; Example = 'schema: { command: "python manage.py print_ddl" }'
   # Whoever has the ORM runs the command; what is said of its failure names it.
   Then = { { Compare-DbSchema schema revisions:head } | Should -Throw '*python manage.py print_ddl*' } }
@{ Source = 'orm.md'; Example = 'schema: { command: "dotnet run --project src/Shop -- print-ddl" }'
   # Whoever has the ORM runs the command; what is said of its failure names it.
   Then = { { Compare-DbSchema schema revisions:head } | Should -Throw '*dotnet run --project src/Shop -- print-ddl*' } }
@{ Source = 'README.md'; Example = 'Invoke-DbUpgrade -ReportPath report.html'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a; Get-Content -Raw report.html | Should -Match 'CREATE TABLE webhook_events' } }
@{ Source = 'README.md'; Example = 'psmigrate upgrade --report report.html'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a; Get-Content -Raw report.html | Should -Match 'CREATE TABLE webhook_events' } }
@{ Source = 'README.md'; Example = 'Invoke-DbUpgrade -Backup Dump                          # psmigrate upgrade --backup dump'
   Then = {
       @(Get-Item backups/*.dump).Count | Should -Be 2
       (Get-DbRevision -Current) | Should -BeNullOrEmpty
       ($run.Output | Where-Object { $_ -is [PSMigrate.RestoredDatabase] }).KeptAs | Should -Not -BeNullOrEmpty
   } }
@{ Source = 'README.md'; Example = '$checks = Test-DbConnection -Detailed    # a record per check: Pass, Warn or Fail, and what to do'
   Set = 'function Stop-Worker { Add-Content workers.txt stopped }; function Start-Worker { Add-Content workers.txt started }; function Test-Health { Test-Path workers.txt };'
   Then = { Get-Content workers.txt | Should -Be stopped, started; Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'README.md'; Example = 'Test-DbMigration                             # psmigrate test'
   Then = { $run.Output.Revision | Should -Contain f3b28c1d9e7a; Test-Path rehearsal.xml, rehearsal.Tests.ps1 | Should -Be $true, $true; Get-TestTables $project | Should -BeNullOrEmpty } }
@{ Source = 'README.md'; Example = 'Test-DbConnection -Detailed'
   Then = { $run.Output | ForEach-Object { $_ | Should -BeOfType PSMigrate.HealthCheck } } }
@{ Source = 'README.md'; Example = 'psmigrate ping --detailed'
   Then = { "$($run.Output)" | Should -Match 'pass\s+reachable' } }
@{ Source = 'README.md'; Example = 'Get-DbMigrationLog -Kind run | Select-Object Started, Backup'
   Given = { Invoke-DbUpgrade -Backup { 'snapshot-7' } -InformationAction Ignore | Out-Null }
   Then = { $run.Output.Backup | Should -Be snapshot-7 } }
@{ Source = 'README.md'; Example = 'Invoke-DbUpgrade -SchemaQuery $tenants -ThrottleLimit 8 -Canary 1 -StopAfterFailures 3 | Where-Object Outcome -NE Done'
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2' | Out-Null }
   Then = {
       $run.Failure | Should -BeNullOrEmpty
       $run.Output | Should -BeNullOrEmpty
       Invoke-TestSql $project.ConnectionString 'SELECT version_num FROM tenant1.psmigrate_version UNION ALL SELECT version_num FROM tenant2.psmigrate_version' | Should -Be f3b28c1d9e7a, f3b28c1d9e7a
   } }
@{ Source = 'README.md'; Example = 'Invoke-DbUpgrade -TargetFile customers.txt'
   Given = { Set-Content customers.txt "acme = $($project.ConnectionString)" }
   Then = { $run.Output.Name | Should -Be acme; $run.Output.Outcome | Should -Be Done } }
@{ Source = 'README.md'; Example = 'psmigrate upgrade --targets customers.txt'
   Given = { Set-Content customers.txt "acme = $($project.ConnectionString)" }
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a } }
