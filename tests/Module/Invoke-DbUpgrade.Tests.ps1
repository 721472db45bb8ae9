BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Invoke-DbUpgrade' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
    }

    It 'applies everything to the head and emits a typed step for each' {
        $steps = @(Invoke-DbUpgrade @project -InformationAction Ignore)
        $steps | ForEach-Object { $_ | Should -BeOfType PSMigrate.StepResult }
        $steps.Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        $steps.Outcome | Select-Object -Unique | Should -Be 'Done'
        @($steps.RunId | Select-Object -Unique).Count | Should -Be 1
        Get-TestRows $project | Should -Be 'cccc'
        Get-TestTables $project | Should -Contain 't_cccc'
    }

    It 'says nothing but success where nothing is to do' {
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Invoke-DbUpgrade @project -InformationVariable said 6> $null | Should -BeNullOrEmpty
        "$said" | Should -BeLike '*nothing to do: cccc*'
    }

    It 'goes to <Target>, unquoted as a person types it' -ForEach @(
        @{ Target = '+1'; Rows = 'aaaa' }, @{ Target = '+2'; Rows = 'bbbb' }, @{ Target = 'bbbb'; Rows = 'bbbb' }, @{ Target = 'aaaa+1'; Rows = 'bbbb' }, @{ Target = 'head'; Rows = 'cccc' }
    ) {
        & ([scriptblock]::Create("param(`$project) Invoke-DbUpgrade $Target @project -InformationAction Ignore")) $project | Out-Null
        Get-TestRows $project | Should -Be $Rows
    }

    It 'takes a label unquoted, and several targets' {
        Add-TestRevision $project dddd -Header 'branch_labels: billing'
        Add-TestRevision $project eeee -Down dddd
        Invoke-DbUpgrade billing@head @project -InformationAction Ignore | ForEach-Object Revision | Should -Be 'dddd', 'eeee'
        Invoke-DbUpgrade aaaa, billing@head @project -InformationAction Ignore | ForEach-Object Revision | Should -Be 'aaaa'
    }

    It 'says first which database it is about, visibly and not in the output' {
        $all = Invoke-DbUpgrade +1 @project 6>&1
        $all[0] | Should -BeOfType Management.Automation.InformationRecord
        "$($all[0])" | Should -Match '^database t\d+ on .+ as postgres \(from -ConnectionString\)$'
        @($all | Where-Object { $_ -is [PSMigrate.StepResult] }).Count | Should -Be 1
    }

    It 'tells a story with -Verbose, notices included, warnings as warnings and SQL to Debug' {
        Add-TestRevision $project dddd -Down cccc -Up "DO `$`$ BEGIN RAISE NOTICE 'psst'; RAISE WARNING 'oho'; END `$`$;"
        $DebugPreference = 'Continue'
        $all = Invoke-DbUpgrade @project -Verbose 3>&1 4>&1 5>&1 6> $null
        $verbose = @($all | Where-Object { $_ -is [Management.Automation.VerboseRecord] }) -join "`n"
        $verbose | Should -Match 'upgrade aaaa does aaaa \(1 of 4'
        $verbose | Should -Match 'NOTICE: psst'
        @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] }).Message | Should -Be 'oho'
        @($all | Where-Object { $_ -is [Management.Automation.DebugRecord] }).Message | Should -Contain 'CREATE TABLE t_aaaa (id int)'
    }

    It 'runs hooks on the way, with what there is to know, and warns of those that fail behind something' {
        $hooks = @{
            BeforeRun = { "begins $($_.Database)" }; beforestep = { param($hook) $trail.Add("before $($hook.Revision)") }
            AfterStep = { Get-Item nowhere:/ }; AfterRun = { $trail.Add("after $($_.Outcome)") }
        }
        $trail = [Collections.Generic.List[string]]::new()
        $all = Invoke-DbUpgrade bbbb -Hook $hooks @project -Verbose 3>&1 4>&1 6> $null
        $trail | Should -Be 'before aaaa', 'before bbbb', 'after Done'
        "$all" | Should -Match 'The hook BeforeRun put out: begins t\d+'
        @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] }).Count | Should -Be 2
        Get-TestRows $project | Should -Be bbbb
    }

    It 'stops before anything ran when a hook before the run fails' {
        $failure = Get-TestError { Invoke-DbUpgrade -Hook @{ BeforeRun = { Write-Error 'not now' } } @project -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.PreconditionFailedException
        "$failure" | Should -Be 'The hook BeforeRun failed: not now'
        Get-TestTables $project | Should -BeNullOrEmpty
        (Get-TestError { Invoke-DbUpgrade -Hook @{ BeforRun = { } } @project }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        (Get-TestError { Invoke-DbUpgrade -Hook @{ BeforeRun = 'x' } @project }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
    }

    It 'runs a hook of the folder in PowerShell, in a scope of its own' {
        $folder = Join-Path $TestDrive hooked
        New-Item -ItemType Directory (Join-Path $folder hooks) | Out-Null
        Set-Content (Join-Path $folder hooks/before_step.ps1) @'
$mine = 'left behind'
Set-Content "$PSScriptRoot/seen-$($_.Revision)" "$env:PSMIGRATE_HOOK $env:PSMIGRATE_REVISION $($_.Direction)"
'@
        Set-Content (Join-Path $folder psmigrate.yaml) "connection: { url: '$($project.ConnectionString)' }`nversion_locations: ['$($project.MigrationPath)']`nhooks: hooks"
        Invoke-DbUpgrade +1 -Config (Join-Path $folder psmigrate.yaml) -InformationAction Ignore | Out-Null
        Get-Content (Join-Path $folder hooks/seen-aaaa) | Should -Be 'before_step aaaa Upgrade'
        "$mine$env:PSMIGRATE_HOOK" | Should -BeNullOrEmpty
        Set-Content (Join-Path $folder hooks/before_step.ps1) "`nthrow 'no'"
        $failure = Get-TestError { Invoke-DbUpgrade +1 -Config (Join-Path $folder psmigrate.yaml) -InformationAction Ignore }
        "$failure" | Should -Match 'before_step\.ps1:2:1: The hook before_step\.ps1 failed: no'
    }

    It 'is verified behind the run, for a while, and tells how it ended' {
        $tries = [Collections.Generic.List[string]]::new()
        $told = [Collections.Generic.List[object]]::new()
        Invoke-DbUpgrade +1 -Verify { $tries.Add($_.Outcome); $tries.Count -eq 2 } -VerifyFor 1m -Notify { $told.Add($_) } @project -InformationAction Ignore | Out-Null
        $tries | Should -Be Done, Done
        $failure = Get-TestError { Invoke-DbUpgrade +1 -Verify { throw 'unwell' } -Notify { $told.Add($_) } @project -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.VerificationFailedException
        "$failure" | Should -Be 'The verification of the run failed: The script block of -Verify failed: unwell.'
        $told.Outcome | Should -Be Done, Failed
        $told[1].Error.ErrorId | Should -Be VerificationFailed
        Get-TestRows $project | Should -Be bbbb
        (Get-TestError { Invoke-DbUpgrade -VerifyFor 1m @project }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        (Get-TestError { Invoke-DbUpgrade -Notify ftp://host/hunter2 @project -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
    }

    It 'asks nothing with -Debug, where PowerShell would at each line' {
        Add-TestRevision $project dddd -Down cccc -Up "DO `$`$ BEGIN RAISE WARNING 'oho'; END `$`$;"
        $run = Invoke-Answering Yes "Invoke-DbUpgrade -Debug -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $run.Person.Questions | Should -BeNullOrEmpty
        $run.Person.Lines | Should -Contain 'WARNING: oho'
        $run.Person.Lines | Should -Contain 'DEBUG: CREATE TABLE t_aaaa (id int)'
        $run.Output.Count | Should -Be 4
    }

    It 'shows no progress where nobody watches' {
        $text = & $PwshPath -NoProfile -NonInteractive -Command "Import-Module '$ManifestPath'; Invoke-DbUpgrade -InformationAction Ignore -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' | ForEach-Object Revision" 2>&1
        $text | Should -Be 'aaaa', 'bbbb', 'cccc'
    }

    It 'shows no password' {
        Add-TestRevision $project dddd -Down cccc -Up "CREATE ROLE r_$(Get-Random) PASSWORD 'geheim';"
        $all = Invoke-Answering Yes "Invoke-DbUpgrade -WhatIf -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'; Get-DbMigrationPlan -MigrationPath '$($project.MigrationPath)' -From base | ConvertTo-Json -Depth 9; `$DebugPreference = 'Continue'; Invoke-DbUpgrade -Verbose -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $all.Error | Should -BeNullOrEmpty
        $all.Person.Lines -join "`n" | Should -Match 'CREATE ROLE'
        $all.Person.Lines -join "`n" | Should -Not -Match 'geheim'
        "$($all.Output)" | Should -Not -Match 'geheim'
    }

    It 'emits each step as it completes' {
        # Outside a transaction it goes to the server alone, so that those in front of it are told whatever pace they had.
        Add-TestRevision $project dddd -Down cccc -Header 'transaction: never' -Up 'SELECT pg_sleep(60);'
        $run = Start-Shell "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $isSleeping = "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()"
        try {
            Wait-TestSql $project.ConnectionString $isSleeping
            Wait-Until { $run.Output.Count -ge 3 }
            $run.Output.ReadAll().Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
            Invoke-TestSql $project.ConnectionString $isSleeping | Should -Be 't'
        } finally { $run.Shell.Stop() }
    }

    It 'writes nothing under -WhatIf, and prints the plan with its statements' {
        $text = Invoke-Fresh "Import-Module '$ManifestPath'; Invoke-DbUpgrade bbbb -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' -WhatIf"
        $text = $text -join "`n"
        $text | Should -Match 'What if: upgrade database t\d+ from base to bbbb: 2 revisions'
        $text | Should -Match 'upgrade aaaa  does aaaa\n.*in a transaction\n    CREATE TABLE t_aaaa \(id int\);'
        $text | Should -Match 't_bbbb'
        $text | Should -Not -Match 't_cccc'
        Get-TestTables $project | Should -BeNullOrEmpty
        $preference = Invoke-Answering Yes "`$WhatIfPreference = `$true; Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $preference.Output | Should -BeNullOrEmpty
        $preference.Person.Lines -join "`n" | Should -Match 'What if: upgrade database'
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'shows under -WhatIf whom a statement blocks and what is lost' {
        $other = New-TestProject
        Add-TestRevision $other eeee -Up 'ALTER TABLE seen DROP a; CREATE TABLE unseen ();'
        $lines = (Invoke-Answering Yes "Invoke-DbUpgrade -WhatIf -MigrationPath '$($other.MigrationPath)' -ConnectionString '$($other.ConnectionString)'").Person.Lines -join "`n"
        $lines | Should -Match '-- blocks reads and writes of seen .*loses the values of a\n    ALTER TABLE seen DROP a;\n    CREATE TABLE unseen \(\);'
    }

    It 'asks once with -Confirm, with the plan, and does as told' {
        $call = "Invoke-DbUpgrade -Confirm -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $no = Invoke-Answering No $call
        $no.Error | Should -BeNullOrEmpty
        $no.Person.Questions.Count | Should -Be 1
        $no.Person.Questions[0] | Should -Match 'upgrade aaaa  does aaaa'
        $no.Output | Should -BeNullOrEmpty
        Get-TestTables $project | Should -BeNullOrEmpty
        $yes = Invoke-Answering Yes $call
        $yes.Person.Questions.Count | Should -Be 1
        $yes.Output.Count | Should -Be 3
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'is ended by -Confirm where nobody can be asked, before anything ran' {
        $text = Invoke-Fresh @"
            Import-Module `$ManifestPath
            try { Invoke-DbUpgrade -Confirm -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' }
            catch [PSMigrate.ConfirmationRequiredException] { `$_.ErrorDetails.RecommendedAction }
"@
        $text[-1] | Should -BeLike '*-Force*'
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'shows progress by revision, and takes it away' {
        Add-TestRevision $project bbbb -Down aaaa -Header 'transaction: never' -Up "SELECT 1;`nSELECT pg_sleep(1); -- slow`nSELECT 2;"
        Add-TestRevision $project cccc -Down bbbb -Up "SELECT 1, pg_sleep(1);`nSELECT 2;"
        $call = "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $shell = [powershell]::Create()
        $shell.AddScript("`$ProgressPreference = 'Continue'; Import-Module '$ManifestPath'; $call").Invoke() | Out-Null
        $records = @($shell.Streams.Progress)
        $shell.Dispose()
        $slow = @($records | Where-Object CurrentOperation -EQ 'statement 2 of 3: SELECT pg_sleep(1)')
        $slow | Should -Not -BeNullOrEmpty
        $slow[0].StatusDescription | Should -Be '2 of 3: bbbb does bbbb'
        $slow[0].Activity | Should -BeLike 'Migrating t*'
        $slow[0].PercentComplete | Should -Be 44
        $records.CurrentOperation | Should -Contain 'statements 1 to 2 of 2: SELECT 1, pg_sleep(1)' -Because 'a transaction is sent in one go'
        $records[-1].RecordType | Should -Be 'Completed'
    }

    It 'writes progress at an even pace, however many statements there are' {
        Add-TestRevision $project dddd -Down cccc -Up ((1..2000 | ForEach-Object { "SELECT $_;" }) -join "`n")
        $shell = [powershell]::Create()
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $shell.AddScript("`$ProgressPreference = 'Continue'; Import-Module '$ManifestPath'; Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'").Invoke() | Should -HaveCount 4
        $shell.Streams.Progress.Count | Should -BeLessOrEqual ($clock.ElapsedMilliseconds / 200 + 2)
        $shell.Dispose()
    }

    It 'leaves the database at the last whole revision when a statement fails, and says where' {
        Add-TestRevision $project dddd -Down cccc -Up "CREATE TABLE t_dddd (id int);`nSELECT nothing FROM nowhere;"
        $steps = [Collections.Generic.List[object]]::new()
        $failure = Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore | ForEach-Object { $steps.Add($_) } }
        $failure.Exception | Should -BeOfType PSMigrate.StatementFailedException
        $failure.FullyQualifiedErrorId | Should -Be 'StatementFailed,PSMigrate.Cmdlets.Commands.InvokeDbUpgradeCommand'
        $failure.CategoryInfo.Category | Should -Be 'InvalidResult'
        $failure.ErrorDetails.Message | Should -Match 'dddd\.sql:7:21: [\s\S]*nowhere[\s\S]*\^'
        $failure.Exception.SqlState | Should -Be '42P01'
        $steps.Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        $failure.Exception.Run.Steps[-1].Outcome | Should -Be 'Failed'
        Get-TestRows $project | Should -Be 'cccc'
        Get-TestTables $project | Should -Not -Contain 't_dddd'
    }

    It 'can be caught by type, with a recommendation' {
        Add-TestRevision $project dddd -Down bbbb
        $caught = try { Invoke-DbUpgrade @project -InformationAction Ignore } catch [PSMigrate.MultipleHeadsException] { $_ }
        $caught.FullyQualifiedErrorId | Should -BeLike 'MultipleHeads,*'
        $caught.Exception.Heads | Should -Be 'cccc', 'dddd'
        $caught.ErrorDetails.RecommendedAction | Should -BeLike '*Merge-DbHead*'
    }

    It 'ends its statement when it fails, as a cmdlet can, and the script where Stop is set' {
        $call = "Invoke-DbUpgrade zzzz -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' -InformationAction Ignore"
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; `$ErrorActionPreference = 'Continue'; $call -ErrorVariable failures; `"`$? `$(`$failures.Count) `$(`$failures[0].ErrorRecord.FullyQualifiedErrorId)`""
        $lines[-1] | Should -BeLike 'False 1 RevisionNotFound,*'
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; $call; 'next line'"
        $LASTEXITCODE | Should -Be 1
        $lines | Should -Not -Contain 'next line'
    }

    It 'makes an error for each target that came through the pipeline, and goes on' {
        $failures = $null
        $steps = 'aaaa', 'zzzz', 'bbbb' | Invoke-DbUpgrade @project -InformationAction Ignore -ErrorAction SilentlyContinue -ErrorVariable failures -WarningVariable warnings -WarningAction SilentlyContinue
        $steps.Revision | Should -Be 'aaaa', 'bbbb'
        @($failures).Count | Should -Be 1
        $failures[0].TargetObject | Should -Be 'zzzz'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RevisionNotFound,*'
        $failures[0].ErrorDetails.Message | Should -BeLike '*zzzz*'
        "$warnings" | Should -Be '1 of 3 failed.'
    }

    It 'takes revisions, rows of a CSV and sandboxes through the pipeline' {
        Get-DbRevision -Pending @project | Select-Object -First 1 | Invoke-DbUpgrade @project -InformationAction Ignore | ForEach-Object Revision | Should -Be 'aaaa'
        @{ MigrationPath = $project.MigrationPath } | Out-Null
        "Target,ConnectionString`nbbbb,$($project.ConnectionString)" | ConvertFrom-Csv | Invoke-DbUpgrade -MigrationPath $project.MigrationPath -InformationAction Ignore |
            ForEach-Object Revision | Should -Be 'bbbb'
        $sandbox = Start-DbSandbox
        try { $sandbox | Invoke-DbUpgrade -MigrationPath $project.MigrationPath -InformationAction Ignore | ForEach-Object Revision | Should -Be 'aaaa', 'bbbb', 'cccc' }
        finally {
            $sandbox | Get-DbRevision -Current -MigrationPath $project.MigrationPath | ForEach-Object Id | Should -Be 'cccc'
            ($sandbox | Get-DbRevision -MigrationPath $project.MigrationPath).Count | Should -Be 3
            ($sandbox | Get-DbMigrationPlan -MigrationPath $project.MigrationPath).Steps | Should -BeNullOrEmpty
            $sandbox | Stop-DbSandbox
        }
    }

    It 'reads an id that looks like a number as it was typed, and says so where PowerShell kept only the number' {
        Add-TestRevision $project 12e4 -Down cccc
        Invoke-DbUpgrade 12e4 @project -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -Be '12e4'
        $number = 12e4
        (Get-TestError { Invoke-DbUpgrade $number @project -InformationAction Ignore }).ErrorDetails.RecommendedAction | Should -BeLike '*read an id as the number 120000: quote it*'
    }

    It 'reads relative paths from the location of the session' {
        Push-Location (Split-Path $project.MigrationPath)
        try { Invoke-DbUpgrade -MigrationPath (Split-Path -Leaf $project.MigrationPath) -ConnectionString $project.ConnectionString -InformationAction Ignore | Should -HaveCount 3 }
        finally { Pop-Location }
        $relative = New-TestProject
        Set-Content "$($relative.MigrationPath)/psmigrate.yaml" 'version_locations: [.]'
        Add-TestLine $relative
        Push-Location $relative.MigrationPath
        try { Invoke-DbUpgrade -ConnectionString $relative.ConnectionString -InformationAction Ignore | Should -HaveCount 3 }
        finally { Pop-Location }
        Invoke-DbUpgrade -Config "TestDrive:/$(Split-Path -Leaf $relative.MigrationPath)/psmigrate.yaml" -ConnectionString $relative.ConnectionString -InformationAction Ignore | Should -BeNullOrEmpty
    }

    It 'substitutes -Variable' {
        Add-TestRevision $project dddd -Down cccc -Header 'variables: true' -Up 'CREATE TABLE ${name} (id int);'
        Invoke-DbUpgrade @project -Variable @{ name = 't_variable' } -InformationAction Ignore | Out-Null
        Get-TestTables $project | Should -Contain 't_variable'
    }

    It 'takes -Credential instead of the connection''s user' {
        Invoke-TestSql $project.ConnectionString 'CREATE ROLE wanda LOGIN' | Out-Null
        $credential = [pscredential]::new('wanda', (ConvertTo-SecureString 'geheim' -AsPlainText -Force))
        $failure = $null
        $said = try { Invoke-DbUpgrade @project -Credential $credential 6>&1 } catch { $failure = $_; $failure.Exception.Message }
        "$said" | Should -Not -Match 'geheim'
        Get-DbRevision @project -Credential $credential -Verbose 4>&1 | Select-Object -First 1 | Should -BeLike '*as wanda*'
    }

    It 'takes <Text> for -LockWait' -ForEach @(
        @{ Text = '500ms' }, @{ Text = '30s' }, @{ Text = '5m' }, @{ Text = '1h' }, @{ Text = '30' }, @{ Text = '0.5' }, @{ Text = '([timespan]::FromSeconds(3))' }, @{ Text = '00:00:30' }
    ) {
        & ([scriptblock]::Create("param(`$project) Invoke-DbUpgrade @project -InformationAction Ignore -LockWait $Text")) $project | Should -HaveCount 3
    }

    It 'says of a -LockWait that means nothing how to write one' {
        (Get-TestError { Invoke-DbUpgrade @project -LockWait soon }).Exception.Message | Should -Match 'write 500ms, 30s, 5m'
    }

    It 'warns while another run holds the lock, and fails when the wait is over' {
        Add-TestRevision $project dddd -Down cccc -Up 'SELECT pg_sleep(60);'
        $call = "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $other = Start-Shell $call
        Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()"
        try {
            $failure = Get-TestError { Invoke-DbUpgrade @project -LockWait 1s -InformationAction Ignore -WarningVariable script:warned -WarningAction SilentlyContinue }
            $failure.Exception | Should -BeOfType PSMigrate.LockUnavailableException
            $failure.CategoryInfo.Category | Should -Be 'ResourceBusy'
            "$warned" | Should -BeLike 'Waiting for *at most 1 s*'
        } finally { $other.Shell.Stop() }
    }
}

Describe 'Stopping a run' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Add-TestRevision $project dddd -Down cccc -Up "CREATE TABLE t_dddd (id int);`nSELECT pg_sleep(60);"
        $isSleeping = "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid() AND state = 'active'"
    }

    It 'by Ctrl+C cancels on the server at once and is recorded' {
        $run = Start-Shell "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        Wait-TestSql $project.ConnectionString $isSleeping
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $run.Shell.Stop()
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 5
        $run.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        Invoke-TestSql $project.ConnectionString $isSleeping | Should -Be 'f'
        Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'" | Should -Be '0'
        Get-TestRows $project | Should -Be 'cccc'
        Get-TestTables $project | Should -Not -Contain 't_dddd'
        @(Get-TestLedger $project)[-1] | Should -Be 'upgrade dddd interrupted'
        Add-TestRevision $project dddd -Down cccc -Up 'CREATE TABLE t_dddd (id int);'
        Invoke-DbUpgrade @project -InformationAction Ignore | ForEach-Object Revision | Should -Be 'dddd'
    }

    It 'by whoever reads the output does the same' {
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Invoke-DbUpgrade @project -InformationAction Ignore | Select-Object -First 1 | ForEach-Object Revision | Should -Be 'aaaa'
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 20
        Invoke-TestSql $project.ConnectionString $isSleeping | Should -Be 'f'
        Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'" | Should -Be '0'
        Get-TestTables $project | Should -Contain 't_aaaa'
        Get-TestTables $project | Should -Not -Contain 't_dddd'
    }
}

Describe 'What a run leaves' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
    }

    It 'leaves a page of the run, one for each database of the pipeline, also where it fails' {
        $other = New-TestProject
        Add-TestRevision $project dddd -Down cccc -Up 'SELECT nothing;'
        $page = "$TestDrive/pages/report.html"
        $project.ConnectionString, $other.ConnectionString | ForEach-Object { [pscustomobject] @{ ConnectionString = $_ } } |
            Invoke-DbUpgrade -MigrationPath $project.MigrationPath -ReportPath $page -InformationAction Ignore -ErrorVariable failed -ErrorAction SilentlyContinue | Out-Null
        $failed.Count | Should -Be 2
        foreach ($file in $page, "$TestDrive/pages/report-2.html") {
            $html = ([xml] (Get-Content $file | Select-Object -Skip 1)).html
            $html.head.title | Should -BeLike 'Upgrade of t* failed'
            $html.OuterXml | Should -Match 'SELECT nothing'
        }
        Invoke-DbUpgrade -WhatIf @project -ReportPath "$TestDrive/none.html" 6> $null | Out-Null
        "$TestDrive/none.html" | Should -Not -Exist
    }

    Context 'in GitHub Actions' {
        BeforeAll {
            $env:GITHUB_ACTIONS = 'true'
            $env:GITHUB_WORKSPACE = $TestDrive
            $env:GITHUB_OUTPUT = "$TestDrive/output"
            $env:GITHUB_STEP_SUMMARY = "$TestDrive/summary"
        }
        AfterAll { Remove-Item Env:GITHUB_ACTIONS, Env:GITHUB_WORKSPACE, Env:GITHUB_OUTPUT, Env:GITHUB_STEP_SUMMARY }

        It 'tells it on the host and in its files, and nothing of that is output' {
            $all = Invoke-DbUpgrade @project 6>&1
            @($all | Where-Object { $_ -isnot [Management.Automation.InformationRecord] }).Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
            $said = @($all | Where-Object { $_ -is [Management.Automation.InformationRecord] } | ForEach-Object { "$_" })
            @($said -like '::group::upgrade aaaa does aaaa (1 statement, *)').Count | Should -Be 1
            @($said -eq '::endgroup::').Count | Should -Be 3
            Get-Content $env:GITHUB_OUTPUT | Should -Contain 'end_heads=cccc'
            Get-Content -Raw $env:GITHUB_STEP_SUMMARY | Should -Match '(?s)done.*```mermaid'
        }

        It 'annotates the line that failed, and no message is a command' {
            Add-TestRevision $project dddd -Down cccc -Up "DO `$`$ BEGIN RAISE WARNING E'x\n::error::y'; RAISE EXCEPTION E'x\n::set-output name=a::b'; END `$`$;"
            $said = & { try { Invoke-DbUpgrade @project } catch { $_ } } 3>&1 6>&1
            $said[-1].ErrorDetails.Message | Should -Not -Match '(?m)^\s*::'
            $said[-1].Exception.Message | Should -Match '(?m)^::set-output'
            @($said | Where-Object { $_ -is [Management.Automation.WarningRecord] }).Message | Should -Not -Match '(?m)^\s*::'
        }

        It 'says nothing of an error that the caller does not want to know' {
            Add-TestRevision $project dddd -Down cccc -Up 'SELECT nothing;'
            $said = & { try { Invoke-DbUpgrade @project } catch { } } 6>&1 | ForEach-Object { "$_" }
            @($said -like '::error file=*dddd.sql,line=6,col=8,title=psmigrate StatementFailed::column "nothing" does not exist*').Count | Should -Be 1
            $quiet = & { try { Invoke-DbUpgrade @project -ErrorAction SilentlyContinue } catch { } } 6>&1 | ForEach-Object { "$_" }
            @($quiet -like '::error*').Count | Should -Be 0
        }
    }
}

Describe 'Invoke-DbUpgrade -Trial' {
    It 'runs all and takes it back' {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
        Add-TestRevision $project dddd cccc -Up 'ALTER TABLE t_aaaa ADD CHECK (id > 1);'
        Invoke-TestSql $project.ConnectionString 'INSERT INTO t_aaaa VALUES (1)' | Out-Null
        $results = @(Invoke-DbUpgrade -Trial @project)
        $results | ForEach-Object { $_ | Should -BeOfType PSMigrate.RehearsalResult }
        $results.Outcome | Should -Be Passed, Passed, Failed
        Get-TestTables $project | Should -Not -Contain t_bbbb
        Get-TestRows $project | Should -Be aaaa
        (Get-TestError { Invoke-DbUpgrade -Trial -Backup Dump @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
    }
}
