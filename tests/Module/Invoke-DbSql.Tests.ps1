BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox

    # The script of a test as revision aaaa, and what it calls.
    function Set-TestScript([hashtable] $Project, [string] $Script, [string[]] $Header = @()) {
        Set-Content (Join-Path $Project.MigrationPath 'aaaa.ps1') (@('# revision: aaaa', '# down_revision:') + @($Header | ForEach-Object { "# $_" }) + '', $Script)
    }
}
AfterAll { Stop-TestSandbox }

Describe 'Invoke-DbSql' {
    BeforeEach {
        $project = New-TestProject
        $db = @{ ConnectionString = $project.ConnectionString }
        Invoke-TestSql $project.ConnectionString "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (id int PRIMARY KEY, name text, at timestamptz, u uuid, j jsonb, tags text[], m mood, n numeric)"
    }

    It 'gives rows as objects with the columns in order, and nothing of the driver' {
        Invoke-TestSql $project.ConnectionString "INSERT INTO t VALUES (1, 'a', '2026-01-02 03:04:05+00', '6f9619ff-8b86-d011-b42d-00cf4fc964ff', '{""a"": 1}', '{x,y}', 'ok', 1.50); INSERT INTO t VALUES (2)"
        $rows = @(Invoke-DbSql 'SELECT * FROM t ORDER BY id' @db)
        $rows.Count | Should -Be 2
        $rows[0].PSObject.Properties.Name | Should -Be 'id', 'name', 'at', 'u', 'j', 'tags', 'm', 'n'
        $rows[0].PSObject.Properties.Value | ForEach-Object { $_.GetType().Assembly.GetName().Name } | Select-Object -Unique | Should -Be 'System.Private.CoreLib'
        $rows[0].at | Should -Be ([datetimeoffset] '2026-01-02T03:04:05Z')
        $rows[0].u | Should -BeOfType guid
        ($rows[0].j | ConvertFrom-Json).a | Should -Be 1
        $rows[0].tags | Should -Be 'x', 'y'
        "$($rows[0].n)" | Should -Be '1.50'
        $rows[1].name | Should -BeNullOrEmpty
        $rows | Get-Member -MemberType NoteProperty | Should -Not -BeNullOrEmpty
    }

    It 'takes the values of PowerShell by name' {
        $when = Get-Date '2026-05-06T07:08:09'
        Invoke-DbSql 'INSERT INTO t VALUES (@id, @name, @at, @u, @j, @tags, @m, @n)' @{
            id = 3L; name = "o'neil" | Write-Output; at = $when; u = [guid]::Empty; j = @{ a = $null } | ConvertTo-Json -Compress; tags = 'x', $null; m = 'sad'; n = 1.5
        } @db | Should -BeNullOrEmpty
        $row = Invoke-DbSql 'SELECT * FROM t WHERE id = ANY (@ids) AND name = @Name' -Parameter ([ordered] @{ ids = 1..5; name = "o'neil" }) @db
        $row.at.UtcDateTime | Should -Be $when.ToUniversalTime()
        $row.u | Should -Be ([guid]::Empty)
        $row.tags[1] | Should -Be $null
        Invoke-DbSql 'UPDATE t SET name = @none' @{ none = $null } @db
        (Invoke-DbSql 'SELECT name FROM t' @db).name | Should -Be $null
    }

    It 'runs several statements as one transaction, also from the pipeline' {
        @("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)", 'SELECT count(*) AS n FROM t; SELECT 1 AS one' | Invoke-DbSql @db) | ForEach-Object { "$_" } |
            Should -Be '@{n=2}', '@{one=1}'
        $failed = Get-TestError { Invoke-DbSql "DELETE FROM t; SELECT nope" @db }
        $failed.Exception | Should -BeOfType PSMigrate.StatementFailedException
        $failed.Exception.SqlState | Should -Be '42703'
        (Invoke-DbSql 'SELECT count(*) AS n FROM t' @db).n | Should -Be 2
    }

    It 'numbers columns of one name' {
        (Invoke-DbSql 'SELECT 1 AS a, 2 AS "A", 3 AS a_2' @db).PSObject.Properties.Name | Should -Be 'a', 'A_3', 'a_2'
    }

    It 'reads no rows with -NonQuery' {
        Invoke-DbSql 'SELECT 1' -NonQuery @db | Should -BeNullOrEmpty
    }

    It 'writes nothing under -WhatIf and shows no password' {
        $text = Invoke-Fresh "Import-Module `$ManifestPath; Invoke-DbSql ""CREATE ROLE never PASSWORD 'geheim'"" -WhatIf -ConnectionString '$($project.ConnectionString)'"
        "$text" | Should -Match 'Run SQL: CREATE ROLE never'
        "$text" | Should -Not -Match 'geheim'
        Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM pg_roles WHERE rolname = 'never'" | Should -Be 0
    }

    It 'asks with -Confirm, does as told, and fails where nobody can be asked' {
        $call = "Invoke-DbSql 'INSERT INTO t VALUES (1)' -Confirm -ConnectionString '$($project.ConnectionString)'"
        (Invoke-Answering No $call).Person.Questions.Count | Should -Be 1
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 0
        (Invoke-Answering Yes $call).Error | Should -BeNullOrEmpty
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 1
        "$(Invoke-Fresh "Import-Module `$ManifestPath; try { $call } catch { `$_.FullyQualifiedErrorId }")" | Should -Match 'ConfirmationRequired'
    }

    It 'refuses <Sql>' -ForEach @(
        @{ Sql = 'COMMIT'; Values = @{} }, @{ Sql = '\d'; Values = @{} }, @{ Sql = 'SELECT @a'; Values = @{ b = 1 } }, @{ Sql = 'SELECT @a'; Values = @{ a = @{ x = 1 } } }
        @{ Sql = 'SELECT @a; SELECT 1'; Values = @{ a = 1 } }, @{ Sql = 'SELECT pg_advisory_unlock_all()'; Values = @{} }
    ) {
        (Get-TestError { Invoke-DbSql $Sql $Values @db }).Exception | Should -BeOfType PSMigrate.ScriptInvalidException
    }

    It 'only reads in a protected environment, unless the database is named' {
        $config = Join-Path $TestDrive 'protected.yaml'
        Set-Content $config "environments:`n  production: { protected: true, connection: { url: '$($project.ConnectionString)' } }"
        $production = @{ Config = $config; Environment = 'production' }
        (Invoke-DbSql 'SELECT 1 AS one' @production).one | Should -Be 1
        (Get-TestError { Invoke-DbSql 'DELETE FROM t' @production }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        Invoke-DbSql 'INSERT INTO t VALUES (1)' -ConfirmDatabase (Invoke-DbSql 'SELECT current_database() AS name' @production).name @production
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 1
    }

    It 'is stopped on the server' {
        $run = Start-Shell "Invoke-DbSql 'SELECT pg_sleep(61)' -ConnectionString '$($project.ConnectionString)'"
        $running = "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(61)%' AND state = 'active' AND pid <> pg_backend_pid()"
        Wait-TestSql $project.ConnectionString $running
        $run.Shell.Stop()
        Wait-TestSql $project.ConnectionString $running f
    }

    It 'uses the connection of the migration inside of one, and of no other' {
        Set-TestScript $project "function upgrade { Invoke-DbSql 'INSERT INTO t VALUES (1)'; Invoke-DbSql 'SELECT 1' -ConnectionString 'postgresql://elsewhere/db' }"
        $failed = Get-TestError { Invoke-DbUpgrade @project -InformationAction Ignore }
        $failed.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM t' | Should -Be 0
    }
}
