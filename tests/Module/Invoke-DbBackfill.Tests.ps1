BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Invoke-DbBackfill' {
    BeforeEach {
        $project = New-TestProject
        $db = @{ ConnectionString = $project.ConnectionString; InformationAction = 'Ignore' }
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE jobs (id int PRIMARY KEY, a int, touched int DEFAULT 0); INSERT INTO jobs SELECT generate_series(1, 300); ANALYZE jobs' | Out-Null
        $fill = @{ Table = 'jobs'; BatchSize = 100; Statement = 'UPDATE jobs SET touched = touched + 1 WHERE id BETWEEN :batch_start AND :batch_end' }
        function Get-Touched { Invoke-TestSql $project.ConnectionString "SELECT string_agg(t, ',') FROM (SELECT touched || ':' || count(*) AS t FROM jobs GROUP BY touched) x" }
    }

    It 'runs in batches and returns one object' {
        $result = Invoke-DbBackfill @fill @db -Pause 1ms
        $result | Should -BeOfType PSMigrate.BackfillResult
        $result.RowCount, $result.BatchCount, $result.Table, $result.Key, $result.Outcome | Should -Be 300, 2, 'public.jobs', 'id', 'Done'
        ($result | Out-String) | Should -Match 'public\.jobs\s+Done\s+[\d.]+ s\s+300\s+2'
        Get-Touched | Should -Be '1:300'
        $log = Get-DbMigrationLog -ConnectionString $db.ConnectionString
        $log.Kind | Should -Be 'batch', 'backfill'
        ($log | Out-String) | Should -Match '300 rows'
    }

    It 'changes nothing with -WhatIf, and after a no' {
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; Invoke-DbBackfill -WhatIf -Table jobs -Statement '$($fill.Statement)' -ConnectionString '$($db.ConnectionString)'"
        "$lines" | Should -Match 'over public\.jobs by id, about 300 rows.*UPDATE jobs'
        $no = Invoke-Answering No "Invoke-DbBackfill -Confirm -Table jobs -Statement '$($fill.Statement)' -ConnectionString '$($db.ConnectionString)'"
        $no.Person.Questions.Count | Should -Be 1
        $no.Output | Should -BeNullOrEmpty
        Get-Touched | Should -Be '0:300'
        (Invoke-Answering Yes "Invoke-DbBackfill -Confirm -Table jobs -Statement '$($fill.Statement)' -ConnectionString '$($db.ConnectionString)'").Output.Count | Should -Be 1
        Get-Touched | Should -Be '1:300'
    }

    It 'goes on where it stopped, or begins anew with -Restart' {
        $fill.Statement = 'UPDATE jobs SET touched = touched + 1 + 0 / (250 - id) WHERE id BETWEEN :batch_start AND :batch_end'
        $failed = Get-TestError { Invoke-DbBackfill @fill @db }
        $failed.FullyQualifiedErrorId | Should -BeLike 'StatementFailed,*'
        $failed.Exception.SqlState | Should -Be '22012'
        Get-Touched | Should -Match '1:100'
        Invoke-TestSql $project.ConnectionString 'DELETE FROM jobs WHERE id = 250' | Out-Null
        $result = Invoke-DbBackfill @fill @db
        $result.ResumedBehind, $result.RowCount | Should -Be '100', 199
        Get-Touched | Should -Be '1:299'
        Invoke-TestSql $project.ConnectionString "UPDATE psmigrate_history SET outcome = 'interrupted' WHERE kind = 'batch'" | Out-Null
        (Invoke-DbBackfill @fill @db).RowCount | Should -Be 0
        Invoke-TestSql $project.ConnectionString "UPDATE psmigrate_history SET outcome = 'interrupted' WHERE kind = 'batch'" | Out-Null
        (Invoke-DbBackfill @fill @db -Restart).RowCount | Should -Be 299
    }

    It 'reads a file and names it' {
        Push-Location $TestDrive
        try {
            Set-Content fill.sql 'UPDATE jobs SET nothing = 1 WHERE id BETWEEN :batch_start AND :batch_end'
            $failed = Get-TestError { Invoke-DbBackfill -Path fill.sql -Table jobs @db }
            $failed.Exception.Position.Line, $failed.Exception.Position.Column | Should -Be 1, 17
        } finally { Pop-Location }
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'another statement'; Change = @{ Statement = 'SELECT 1' }; Id = 'ScriptInvalid' }
        @{ Name = 'one without placeholders'; Change = @{ Statement = 'DELETE FROM jobs' }; Id = 'ScriptInvalid' }
        @{ Name = 'a table that is not there'; Change = @{ Table = 'nothing' }; Id = 'StatementFailed' }
        @{ Name = 'a key that is not there'; Change = @{ Key = 'nothing' }; Id = 'StatementFailed' }
        @{ Name = 'a key with nulls'; Change = @{ Key = 'a' }; Id = 'StatementFailed' }
        @{ Name = 'no size'; Change = @{ BatchSize = 0 }; Id = 'ParameterArgumentValidationError' }
    ) {
        foreach ($key in $Change.Keys) { $fill[$key] = $Change[$key] }
        (Get-TestError { Invoke-DbBackfill @fill @db }).FullyQualifiedErrorId | Should -BeLike "$Id,*"
        Get-Touched | Should -Be '0:300'
    }
}
