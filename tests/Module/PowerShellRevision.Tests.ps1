# Revisions that are PowerShell scripts: up, down, errors, export, and that nothing of them is left behind.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox

    function Set-TestScript([hashtable] $Project, [string] $Script, [string[]] $Header = @(), [string] $Id = 'aaaa', [string] $Down = '') {
        $file = Join-Path $Project.MigrationPath "$Id.ps1"
        Set-Content $file (@("# revision: $Id", "# down_revision: $Down") + @($Header | ForEach-Object { "# $_" }) + '', $Script)
        $file
    }
}
AfterAll { Stop-TestSandbox }

Describe 'A PowerShell revision' {
    BeforeEach { $project = New-TestProject }

    It 'is written by New-DbRevision and by the tool, and runs as it is' {
        $made = New-DbRevision 'first' -RevisionId aaaa -PowerShell @project
        $made.Path | Should -Match '\.ps1$'
        Get-Content $made.Path | Select-Object -First 1 | Should -Be '# revision: aaaa'
        $run = Invoke-TestTool revision, '-m', 'second', '--rev-id', 'bbbb', '--ps1', '--path', $project.MigrationPath
        $run.Document.path | Should -Match '\.ps1$'
        @(Invoke-DbUpgrade @project -InformationAction Ignore).Revision | Should -Be 'aaaa', 'bbbb'
        @(Invoke-DbDowngrade base -Force @project -InformationAction Ignore).Revision | Should -Be 'bbbb', 'aaaa'
    }

    It 'goes up and down among others, and leaves nothing in the session' {
        Add-TestRevision $project aaaa -Up 'CREATE TABLE t (id int);' -Revert 'DROP TABLE t;'
        Set-TestScript $project -Id bbbb -Down aaaa @'
$script:count = 3
function fill($n) { Invoke-DbSql 'INSERT INTO t VALUES (@n)' @{ n = $n } }
function upgrade { 1..$count | ForEach-Object { fill $_ } }
function downgrade { Invoke-DbSql 'DELETE FROM t' }
'@
        Add-TestRevision $project cccc -Down bbbb -Up 'INSERT INTO t SELECT max(id) + 1 FROM t;' -Revert 'SELECT 1;'
        $count = 'mine'
        $steps = @(Invoke-DbUpgrade @project -InformationAction Ignore)
        $steps.Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        $steps[1].StatementCount | Should -Be 3
        $steps[1].RowCount | Should -Be 3
        Invoke-TestSql $project.ConnectionString 'SELECT max(id) FROM t' | Should -Be 4
        $count | Should -Be 'mine'
        Get-Command upgrade, fill -ErrorAction Ignore | Should -BeNullOrEmpty
        Get-Variable DbMigration -ErrorAction Ignore | Should -BeNullOrEmpty
        $ErrorActionPreference | Should -Be 'Stop'
        Invoke-DbDowngrade aaaa -Force @project -InformationAction Ignore | Out-Null
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 0
        Get-TestRows $project | Should -Be 'aaaa'
    }

    It 'sees $DbMigration' {
        Set-TestScript $project 'function upgrade { $global:seen = $DbMigration }'
        Invoke-DbUpgrade -Variable @{ owner = 'app' } @project -InformationAction Ignore | Out-Null
        $seen | Should -BeOfType PSMigrate.MigrationContext
        "$($seen.Revision) $($seen.Direction) $($seen.IsOffline) $($seen.Variables['owner'])" | Should -Be 'aaaa Upgrade False app'
    }

    It 'has streams of its own, and its output is verbose' {
        Set-TestScript $project @'
'loose'
function upgrade { 'output'; Write-Verbose 'told'; Write-Warning 'careful'; Write-Progress x -Completed; Write-Information 'info'; Write-Host 'shown' }
'@
        $all = @(Invoke-DbUpgrade -Verbose @project 3>&1 4>&1 6>&1)
        @($all | Where-Object { $_ -is [PSMigrate.StepResult] }).Count | Should -Be 1
        @($all | Where-Object { $_ -is [string] }) | Should -BeNullOrEmpty
        $verbose = @($all | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message
        'loose', 'output', 'told' | ForEach-Object { $verbose | Should -Contain $_ }
        @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] }).Message | Should -Be 'careful'
        @($all | Where-Object { $_ -is [Management.Automation.InformationRecord] } | ForEach-Object { "$_" }) | Should -Contain 'shown'
    }

    It 'commits each call where its header says never' {
        Set-TestScript $project -Header 'transaction: never' @'
function upgrade {
    Invoke-DbSql 'CREATE TABLE IF NOT EXISTS t (id int)'
    Invoke-DbSql 'CREATE INDEX CONCURRENTLY IF NOT EXISTS t_id ON t (id)'
    if (-not (Invoke-DbSql 'SELECT 1 FROM t')) { Invoke-DbSql 'INSERT INTO t VALUES (1)'; throw 'first time' }
}
'@
        (Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }).Exception.Hint | Should -Match 'begins at its first line'
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 1
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        Get-TestRows $project | Should -Be 'aaaa'
        Get-TestLedger $project | Should -Be 'upgrade aaaa failed', 'upgrade aaaa done'
    }

    It 'fails at <Line>:<Column> with <Fault>, and all is taken back' -ForEach @(
        @{ Fault = 'Invoke-DbSql "SELECT nope FROM t"'; Line = 6; Column = 26; Message = 'nope'; State = '42703' }
        @{ Fault = "Invoke-DbSql @'`nSELECT 1,`n       nope`n'@"; Line = 8; Column = 8; Message = 'nope'; State = '42703' }
        @{ Fault = '$sql = "SELECT " + "nope"; Invoke-DbSql $sql'; Line = 6; Column = 32; Message = 'nope'; State = '42703' }
        @{ Fault = "throw 'no luck'"; Line = 6; Column = 5; Message = 'no luck'; State = $null }
        @{ Fault = 'Get-Item /not/there'; Line = 6; Column = 5; Message = 'not/there'; State = $null }
        @{ Fault = "Write-Error 'wrong'"; Line = 6; Column = 5; Message = 'wrong'; State = $null }
        @{ Fault = '[int] "x"'; Line = 6; Column = 5; Message = 'x'; State = $null }
        @{ Fault = 'No-SuchThing'; Line = 6; Column = 5; Message = 'No-SuchThing'; State = $null }
        @{ Fault = "& '$(Get-Command pwsh | ForEach-Object Source)' -NoProfile -Command 'exit 3'"; Line = 6; Column = 5; Message = 'non-zero exit code: 3'; State = $null }
        @{ Fault = "try { Invoke-DbSql 'SELECT 1/0' } catch { }"; Line = 6; Column = 25; Message = 'division by zero'; State = '22012' }
    ) {
        $file = Set-TestScript $project "function upgrade {`n    Invoke-DbSql 'CREATE TABLE t (id int)'`n    $Fault`n}"
        $failed = Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }
        $failed.Exception | Should -BeOfType PSMigrate.StatementFailedException
        $failed.Exception.Message | Should -Match ([regex]::Escape($Message))
        $failed.Exception.SqlState | Should -Be $State
        "$($failed.Exception.Position)" | Should -Be "$file`:$Line`:$Column"
        $failed.Exception.Excerpt | Should -Match '\^'
        Get-TestTables $project | Should -Not -Contain 't'
        Get-TestRows $project | Should -BeNullOrEmpty
        Get-TestLedger $project | Should -Be 'upgrade aaaa failed'
    }

    It 'cannot be left by <Word>, which would end more than the script' -ForEach @(@{ Word = 'exit 0' }, @{ Word = 'break' }, @{ Word = 'continue' }) {
        Set-TestScript $project "function upgrade {`n    Invoke-DbSql 'CREATE TABLE t (id int)'`n    $Word`n}"
        $times = 0
        foreach ($i in 1..2) { $failed = Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }; $times++ }
        $times | Should -Be 2
        $failed.Exception.Message | Should -Match "'$($Word.Split(' ')[0])'"
        $failed.Exception.Position.Line | Should -Be 4
        Get-TestTables $project | Should -Not -Contain 't'
    }

    It 'is read before anything runs: <Script>' -ForEach @(
        @{ Script = "function upgrade {`n    if (`n}"; Line = 5; Hint = 'Correct the script' }
        @{ Script = 'function upgrade([int] $n) { }'; Line = 4; Hint = 'DbMigration.Variables' }
        @{ Script = "function upgrade {`n    param([Parameter(Mandatory)] `$n)`n}"; Line = 4; Hint = 'DbMigration.Variables' }
        @{ Script = "param(`$n)`nfunction upgrade { }"; Line = 4; Hint = 'DbMigration.Variables' }
        @{ Script = 'function downgrade { }'; Line = 1; Hint = 'function upgrade' }
    ) {
        Add-TestRevision $project '0000' -Up 'CREATE TABLE first (id int);'
        $file = Set-TestScript $project -Down '0000' $Script
        $failed = Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }
        $failed.Exception | Should -BeOfType PSMigrate.ScriptInvalidException
        $failed.Exception.Position.File | Should -Be $file
        $failed.Exception.Position.Line | Should -Be $Line
        $failed.Exception.Hint | Should -Match $Hint
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'is shown and not run under -WhatIf and by Get-DbMigrationPlan' {
        Set-TestScript $project '$global:ran = $true; function upgrade { $global:ran = $true }'
        $global:ran = $false
        $text = Invoke-Answering Yes "Invoke-DbUpgrade -WhatIf -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'; `$ran"
        $text.Person.Lines -join "`n" | Should -Match 'PowerShell script, whose statements are known when it runs: .*aaaa\.ps1'
        $plan = Get-DbMigrationPlan @project
        $plan.Steps[0].IsPowerShell | Should -BeTrue
        @($plan.Steps[0].Statements).Count | Should -Be 0
        $text.Output + $global:ran | Should -Be $null, $false
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'is exported as the SQL it sends, values as literals, with the rows of a run' {
        Add-TestRevision $project 'bbbb' -Down aaaa -Up 'INSERT INTO t VALUES (9);'
        Set-TestScript $project @'
function upgrade {
    Invoke-DbSql 'CREATE TABLE t (id int, note text, tags text[])'
    foreach ($i in 1, -2) { Invoke-DbSql 'INSERT INTO t VALUES (3-@id, @note, @tags)' @{ id = $i; note = "o'neil \ :x"; tags = 'a', 'b"c' } }
    Invoke-DbSql "SELECT pg_catalog.set_config('app.x', 'y', true)" -NonQuery
    if (-not $DbMigration.IsOffline) { Invoke-DbSql 'SELECT 1' }
}
function downgrade { Invoke-DbSql 'DROP TABLE t' }
'@
        $sql = Export-DbMigrationSql -From base @project
        $sql | Should -Match "VALUES \(3-\('-2'::integer\), E'o''neil \\\\ :x', "
        Invoke-TestSql $project.ConnectionString $sql | Out-Null
        Invoke-TestSql $project.ConnectionString 'SELECT id, note, tags FROM t ORDER BY 1' | Should -Be "2|o'neil \ :x|{a,""b\""c""}", "5|o'neil \ :x|{a,""b\""c""}", '9||'
        Get-TestLedger $project | Should -Be 'upgrade aaaa done', 'upgrade bbbb done'
        Get-DbRevision @project | ForEach-Object IsEdited | Select-Object -Unique | Should -BeFalse
        Invoke-TestSql $project.ConnectionString (Export-DbMigrationSql base -Downgrade -From head @project) | Out-Null
        Get-TestTables $project | Should -Not -Contain 't'
    }

    It 'is exported with never too, and a run cannot go on in its middle' {
        Set-TestScript $project -Header 'transaction: never' "function upgrade { Invoke-DbSql 'CREATE TABLE t (id int)'; Invoke-DbSql 'CREATE INDEX CONCURRENTLY i ON t (id)'; Invoke-DbSql 'INSERT INTO t VALUES (1/0)' }"
        $sql = Export-DbMigrationSql -From base @project
        { Invoke-TestSql $project.ConnectionString $sql } | Should -Throw '*division by zero*'
        (Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.RevisionPartialException
    }

    It 'cannot be exported where it reads rows, and no file is written' {
        $file = Set-TestScript $project "function upgrade {`n    Invoke-DbSql 'SELECT 1'`n}"
        $failed = Get-TestError { Export-DbMigrationSql -From base -Path (Join-Path $TestDrive 'none.txt') @project }
        $failed.Exception | Should -BeOfType PSMigrate.ScriptInvalidException
        "$($failed.Exception.Position)" | Should -Be "$file`:5:19"
        Join-Path $TestDrive 'none.txt' | Should -Not -Exist
    }

    It 'is refused by the tool before anything runs: <_>' -ForEach 'upgrade', 'upgrade --sql', 'plan' {
        Add-TestRevision $project '0000' -Up 'CREATE TABLE first (id int);'
        $file = Set-TestScript $project -Down '0000' 'function upgrade { }'
        $run = Invoke-TestTool ($_.Split(' ') + '--path', $project.MigrationPath, '--url', $project.ConnectionString)
        $run.ExitCode | Should -Be 1
        $run.Error.id | Should -Be 'ToolMissing'
        $run.Error.hint | Should -Match 'Invoke-DbUpgrade'
        $run.Error.file | Should -Be $file
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'is stopped as SQL is, and taken back' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'CREATE TABLE t (id int)'; Invoke-DbSql 'SELECT pg_sleep(62)' }"
        $run = Start-Shell "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $running = "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(62)%' AND state = 'active' AND pid <> pg_backend_pid()"
        Wait-TestSql $project.ConnectionString $running
        $run.Shell.Stop()
        Wait-TestSql $project.ConnectionString $running f
        Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM psmigrate_history WHERE kind = 'step' AND outcome = 'interrupted'"
        Get-TestTables $project | Should -Not -Contain 't'
    }

    It 'is stopped between its statements as well' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'CREATE TABLE t (id int)'; while (`$true) { Start-Sleep -Milliseconds 20 } }"
        $run = Start-Shell "Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM pg_stat_activity WHERE state = 'idle in transaction'"
        $run.Shell.Stop()
        Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM psmigrate_history WHERE kind = 'step' AND outcome = 'interrupted'"
    }

    It 'cannot be reverted without a function downgrade' {
        Set-TestScript $project 'function upgrade { }'
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        $failed = Get-TestError { Invoke-DbDowngrade base -Force @project -InformationAction Ignore }
        $failed.Exception | Should -BeOfType PSMigrate.IrreversibleException
        $failed.Exception.Hint | Should -Match "function 'downgrade'"
    }

    It 'is ended by -WarningAction Stop, and taken back' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'CREATE TABLE t (id int)'; Invoke-DbSql 'DO `$`$ BEGIN RAISE WARNING ''oho''; END `$`$' }"
        Get-TestError { Invoke-DbUpgrade -WarningAction Stop @project -InformationAction Ignore } | Out-Null
        Get-TestRows $project | Should -BeNullOrEmpty
        Get-TestTables $project | Should -Not -Contain 't'
    }

    It 'tells notices while a statement runs' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'DO `$`$ BEGIN RAISE WARNING ''oho''; END `$`$' }"
        @(Invoke-DbUpgrade @project -InformationAction Ignore 3>&1)[0].Message | Should -Be 'oho'
    }

    It 'shows no password in errors, streams and the ledger' {
        Set-TestScript $project "function upgrade {`n    # don't look`n    Invoke-DbSql ""CREATE ROLE r_$(Get-Random) PASSWORD 'geheim'""`n    throw ""password=geheim and CREATE ROLE x PASSWORD 'geheim'""`n}"
        $all = Invoke-Answering Yes "`$DebugPreference = 'Continue'; Invoke-DbUpgrade -Verbose -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $all.Error.Exception | Should -BeOfType PSMigrate.StatementFailedException
        "$($all.Error) $($all.Error.Exception.Report) $($all.Person.Lines)" | Should -Not -Match 'geheim'
        Invoke-TestSql $project.ConnectionString 'SELECT string_agg(h::text, chr(10)) FROM psmigrate_history h' | Should -Not -Match 'geheim'
    }

    It 'is noticed when it was edited' {
        $file = Set-TestScript $project "function upgrade { 'a' }`nfunction downgrade { 'a' }"
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        (Get-Content -Raw $file) -replace "downgrade { 'a'", "downgrade { 'b'" | Set-Content $file -NoNewline
        (Get-DbRevision @project).IsEdited | Should -BeFalse
        (Get-Content -Raw $file) -replace "upgrade { 'a'", "upgrade { 'b'" | Set-Content $file -NoNewline
        (Get-DbRevision @project).IsEdited | Should -BeTrue
    }

    It 'finds Invoke-DbSql where the caller has the module to itself' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'CREATE TABLE t (id int)' }"
        $text = Invoke-Fresh @"
            New-Module runbook { param(`$manifest, `$path, `$url) Import-Module `$manifest -Scope Local; function Update-It { Invoke-DbUpgrade -MigrationPath `$path -ConnectionString `$url }; Export-ModuleMember -Function Update-It } -ArgumentList `$ManifestPath, '$($project.MigrationPath)', '$($project.ConnectionString)' | Import-Module
            if (Get-Command Invoke-DbSql -ErrorAction Ignore) { 'leaked' }
            (Update-It 6> `$null).Revision
            if (Get-Command Invoke-DbSql -ErrorAction Ignore) { 'leaked' }
"@
        $text | Should -Be 'aaaa'
    }
}
