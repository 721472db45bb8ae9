# The examples of the about topics; see Examples.Tests.ps1.

@{ Source = 'about_PSMigrate'; Example = "New-DbRevision 'create users' | Edit-DbRevision"
   Given = { Remove-Item * -Recurse; Set-ExampleEditor }
   Then = {
       @($run.Output | Where-Object { $_ -is [PSMigrate.StepResult] }).StatementCount | Should -Be 1
       @($run.Output | Where-Object { $_ -is [PSMigrate.Revision] })[-1].State | Should -Be Current
   } }
@{ Source = 'about_PSMigrate'; Example = 'version_locations: [migrations]'
   Given = { $env:STAGING_URL = $env:DATABASE_URL; $env:DATABASE_URL = $null }
   Then = {
       $run.Output.Id | Should -Be f3b28c1d9e7a, c90d1e2f3a4b
       (Test-DbConnection -Environment staging -PassThru).Database | Should -BeLike 't*'
   } }
@{ Source = 'about_PSMigrate'; Example = 'Get-DbRevision -MigrationPath migrations -ConnectionString $url'
   Given = { Invoke-AllRevisions; Remove-Item psmigrate.yaml }
   Set = '$url = $env:DATABASE_URL; $env:DATABASE_URL = $null;'
   Then = { $run.Output.State | Should -Be Current, Applied } }
@{ Source = 'about_PSMigrate'; Example = '(Get-DbMigrationPlan).Steps | Select-Object Revision, Message'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a, c90d1e2f3a4b, f3b28c1d9e7a; "$($run.Lines)" | Should -Match 'CREATE TABLE users' } }
@{ Source = 'about_PSMigrate'; Example = "if (-not (Invoke-DbUpgrade)) { 'Everything was applied already.' }"
   Given = { Invoke-AllRevisions }
   Then = { $run.Output | Should -Be 'Everything was applied already.' } }
@{ Source = 'about_PSMigrate'; Example = 'catch [PSMigrate.MultipleHeadsException] {'
   Given = { Add-ExampleBranch $project }
   Then = { @(Get-TestRows $project).Count | Should -Be 1; (Get-DbRevision -Current).IsMergePoint | Should -BeTrue } }

@{ Source = 'about_PSMigrate'; Example = "if (-not (Test-DbRevision -Drift)) { 'Look at it.' }"
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int)' }
   Then = {
       $run.Output | Should -Contain 'Look at it.'
       $run.Output | Where-Object { $_ -isnot [string] } | Out-String | Should -Match 'CREATE TABLE public.by_hand'
       'before.json' | Should -Exist
   } }
@{ Source = 'about_PSMigrate'; Example = "New-DbRevision 'what production has' -Baseline"
   Given = { Remove-Item "$($project.MigrationPath)/*"; Invoke-TestSql $project.ConnectionString 'CREATE TABLE users (id int)' }
   Then = { Get-TestRows $project | Should -Be $run.Output.Id; Test-DbRevision -Drift | Should -BeTrue } }

@{ Source = 'about_PSMigrate_Revisions'; Example = '-- revision: d52b6a90c7e4'
   Then = {
       Get-TestRows $project | Should -Be d52b6a90c7e4
       Invoke-DbDowngrade base -Force @project -InformationAction Ignore | Out-Null
       Get-TestTables $project | Should -Not -Contain webhook_events
   } }
@{ Source = 'about_PSMigrate_Revisions'; Example = 'Get-DbRevision -Range base:head'
   Then = {
       @($run.Output | Where-Object { $_ -is [PSMigrate.StepResult] } | ForEach-Object { "$($_.Direction) $($_.Revision)" }) |
           Should -Be 'Upgrade c90d1e2f3a4b', 'Downgrade c90d1e2f3a4b', 'Upgrade c90d1e2f3a4b', 'Upgrade f3b28c1d9e7a'
       @($run.Output | Where-Object { $_ -is [PSMigrate.Revision] }).Id | Should -Be f3b28c1d9e7a, f3b28c1d9e7a, c90d1e2f3a4b
   } }
@{ Source = 'about_PSMigrate_Revisions'; Example = 'New-DbRevision invoices -Head c90d -Splice -BranchLabel billing'
   Given = { Remove-Item "$($project.MigrationPath)/f3b28c1d9e7a.sql"; Add-ExampleBranch $project }
   Then = { @(Get-DbRevision -Head @project).Count | Should -Be 2; Get-TestRows $project | Should -Be $run.Output[0].Id } }
@{ Source = 'about_PSMigrate_Revisions'; Example = "Merge-DbHead -Message 'billing meets main'"
   Given = { Add-ExampleBranch $project }
   Then = { (Get-DbRevision -Current).Message | Should -Be 'billing meets main' } }
@{ Source = 'about_PSMigrate_Revisions'; Example = "Compress-DbRevision -Message 'everything until 2.0'"
   Then = { $run.Output.Replaces | Should -Be c90d1e2f3a4b, f3b28c1d9e7a } }
@{ Source = 'about_PSMigrate_Revisions'; Example = 'Set-DbRevision -AcceptEdit -Force'
   Given = { Invoke-AllRevisions; Add-TestRevision $project c90d1e2f3a4b -Up 'CREATE TABLE users (id bigint);' }
   Then = { (Get-DbRevision c90d @project).IsEdited | Should -BeFalse } }

@{ Source = 'about_PSMigrate_Runbooks'; Example = 'if (-not (Test-DbConnection -Wait 60s)) {'
   Then = { Get-TestRows $project | Should -Be f3b28c1d9e7a; $run.Output | Out-String | Should -Match 'f3b28c1d9e7a +Done' } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'catch [PSMigrate.StatementFailedException] {'
   Given = { Add-TestRevision $project aaaa f3b28c1d9e7a -Up 'SELECT nothing;' }
   Then = {
       $run.Output | Should -Contain "$($project.MigrationPath)/aaaa.sql, line 6"
       $run.Output | Out-String | Should -Match 'column "nothing" does not exist'
       Get-TestRows $project | Should -Be f3b28c1d9e7a
   } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'Invoke-DbDowngrade -1 -FromLog -Force'
   Given = { Invoke-AllRevisions; Remove-Item "$($project.MigrationPath)/f3b28c1d9e7a.sql" }
   Then = { Get-TestRows $project | Should -Be c90d1e2f3a4b; Get-TestTables $project | Should -Not -Contain webhook_events } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'Undo-DbRun -Force'
   Given = { Invoke-DbUpgrade c90d @project -InformationAction Ignore }
   Then = { @($run.Output | ForEach-Object { "$($_.Direction) $($_.Revision)" }) | Should -Be 'Upgrade f3b28c1d9e7a', 'Downgrade f3b28c1d9e7a'; Get-TestRows $project | Should -Be c90d1e2f3a4b } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'Invoke-DbDowngrade -1 -Force @db'
   Given = {
       Invoke-TestSql $TestSandbox.ConnectionString 'CREATE DATABASE app' | Out-Null
       $project.ConnectionString = $env:DATABASE_URL = $env:PROD_URL = $TestSandbox.ConnectionString -replace '/postgres\?', '/app?'
       Invoke-AllRevisions
   }
   Then = {
       $run.Questions | Should -BeNullOrEmpty
       Get-TestRows $project | Should -Be c90d1e2f3a4b
       $without = Invoke-ExampleScript ($Code -replace ' -Force')
       $without.Questions.Count | Should -Be 1
   } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'psql --no-psqlrc --file upgrade.sql'
   Given = { Set-ExamplePsql }
   Then = { $run.Output[-1] | Should -Be $true; Get-TestRows $project | Should -Be f3b28c1d9e7a } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'Invoke-DbDowngrade base -Force @db'
   Then = {
       $run.Output.Direction | Should -Be Upgrade, Upgrade, Downgrade, Downgrade, Upgrade, Upgrade
       Get-TestTables $project | Should -BeNullOrEmpty
       Add-TestRevision $project aaaa f3b28c1d9e7a -Up '-- TODO(psmigrate): write it'
       "$((Invoke-ExampleScript $Code).Failure)" | Should -Be 'Checks failed: todo.'
   } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = "`$drift = Compare-DbSchema -NoOwner -Exclude 'tmp_*'"
   Given = { Invoke-AllRevisions; Invoke-TestSql $project.ConnectionString 'CREATE TABLE tmp_1 (id int)' }
   Then = {
       Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int)'
       $found = Invoke-ExampleScript $Code
       "$($found.Failure)" | Should -Be 'Changed by hand: table public.by_hand.'
       "$($found.Lines)" | Should -Match 'CREATE TABLE public.by_hand'
   } }
@{ Source = 'about_PSMigrate_Runbooks'; Example = 'Invoke-DbUpgrade -Backup Dump'
   Then = { (Get-DbRevision -Current) | Should -BeNullOrEmpty; ($run.Output | Where-Object { $_ -is [PSMigrate.RestoredDatabase] }).KeptAs | Should -Not -BeNullOrEmpty } }

@{ Source = 'about_PSMigrate_Hooks'; Example = 'Invoke-DbUpgrade -Hook $hooks'
   Then = { Get-Content steps.txt | Should -Be c90d1e2f3a4b, f3b28c1d9e7a; 'maintenance', 'errors.txt' | Should -Not -Exist } }
@{ Source = 'about_PSMigrate_Hooks'; Example = 'Invoke-DbUpgrade -Verify { Test-Path migrations } -VerifyFor 60s'
   Then = { $run.Output.Revision | Should -Be c90d1e2f3a4b, f3b28c1d9e7a } }
@{ Source = 'about_PSMigrate_Hooks'; Example = 'Invoke-DbUpgrade -Notify { "$($_.Outcome)" | Set-Content outcome.txt }'
   Then = { Get-Content outcome.txt | Should -Be Done } }
@{ Source = 'about_PSMigrate_Fleet'; Example = 'Invoke-DbUpgrade -TargetFile customers.txt -StopAfterFailures 3'
   Given = { Set-Content customers.txt "acme = $($project.ConnectionString)" }
   Then = { $run.Output.Outcome | Should -Be Done } }
@{ Source = 'about_PSMigrate_Fleet'; Example = 'Import-Csv customers.csv | Invoke-DbUpgrade -ThrottleLimit 8'
   Given = { [pscustomobject]@{ Name = 'acme'; ConnectionString = $project.ConnectionString; Environment = '' } | Export-Csv customers.csv }
   Then = { $run.Output.Name | Should -Be acme; $run.Output.Outcome | Should -Be Done } }
@{ Source = 'about_PSMigrate_Fleet'; Example = 'Invoke-DbUpgrade -SchemaQuery $tenants -ThrottleLimit 4'
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2' | Out-Null }
   Then = { $run.Output.Schema | Sort-Object | Should -Be tenant1, tenant2; $run.Output.Outcome | Should -Be Done, Done } }
@{ Source = 'about_PSMigrate_Fleet'; Example = 'options: -c search_path=${TENANT},public'
   Given = {
       Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2' | Out-Null
       Invoke-DbUpgrade -SchemaQuery "VALUES ('tenant1'), ('tenant2')" -InformationAction Ignore | Out-Null
       $env:TENANT = 'tenant2'
   }
   Then = {
       Invoke-DbDowngrade c90d1e2f3a4b -Environment tenant -Force -InformationAction Ignore | Should -HaveCount 1
       foreach ($schema in @{ tenant1 = 'f3b28c1d9e7a'; tenant2 = 'c90d1e2f3a4b' }.GetEnumerator()) {
           $env:TENANT = $schema.Key
           (Get-DbRevision -Current -Environment tenant).Id | Should -Be $schema.Value
       }
   } }
@{ Source = 'about_PSMigrate_Fleet'; Example = 'Invoke-DbDowngrade -1 -Environment tenant'
   Given = {
       Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2' | Out-Null
       Invoke-DbUpgrade -SchemaQuery "VALUES ('tenant1'), ('tenant2')" -InformationAction Ignore | Out-Null
       Set-Content psmigrate.yaml 'version_locations: [migrations]',
           'environments: { tenant: { version_table_schema: "${TENANT}", connection: { url: "${DATABASE_URL}", options: "-c search_path=${TENANT},public" } } }'
   }
   Then = {
       $run.Output.Revision | Should -Be f3b28c1d9e7a, c90d1e2f3a4b, $null, f3b28c1d9e7a
       Invoke-TestSql $project.ConnectionString "SELECT string_agg(schemaname, ',') FROM pg_tables WHERE tablename = 'webhook_events'" | Should -Be tenant2
   } }
@{ Source = 'about_PSMigrate_Fleet'; Example = '$failed = $results | Where-Object Outcome -EQ Failed'
   Given = { Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA tenant1; CREATE SCHEMA tenant2; CREATE TABLE tenant2.users (id int)' | Out-Null }
   Then = { "$($run.Lines)" | Should -Match 'tenant2 +StatementFailed' } }
