BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Export-DbSchema' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-TestSql $project.ConnectionString "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL); CREATE VIEW emails AS SELECT email FROM users; CREATE TABLE jobs (id int)" | Out-Null
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid().ToString('N')))).FullName
    }

    It 'emits one text, which rebuilds the schema in an empty database' {
        $sql = Export-DbSchema @project
        $sql | Should -BeOfType string
        $other = New-TestProject
        Invoke-TestSql $other.ConnectionString $sql | Out-Null
        Compare-DbSchema $other.ConnectionString database @project | Should -BeNullOrEmpty
    }

    It 'writes a file and emits it, relative to the location' {
        Push-Location $folder
        try { $file = Export-DbSchema -Path schema.sql @project } finally { Pop-Location }
        $file | Should -BeOfType IO.FileInfo
        $file.FullName | Should -Be "$folder/schema.sql"
        Get-Content -Raw $file | Should -Be (Export-DbSchema @project)
    }

    It 'writes a file per object, and what comes out is a source again' {
        $files = @(Export-DbSchema -Path "$folder/all" -Form Folder @project)
        $files.Count | Should -BeGreaterThan 3
        $files | Should -Exist
        Compare-DbSchema "$folder/all" database @project | Should -BeNullOrEmpty
    }

    It 'writes a snapshot, by the ending of the path or where it is wanted' {
        $file = Export-DbSchema -Path "$folder/schema.json" @project
        $snapshot = Get-Content -Raw $file | ConvertFrom-Json
        $snapshot.hash | Should -Match '^[0-9a-f]{64}$'
        (Export-DbSchema -Form Json @project | ConvertFrom-Json).hash | Should -Be $snapshot.hash
        Compare-DbSchema $file database @project | Should -BeNullOrEmpty
    }

    It 'takes what the revisions build, by a word or as a revision' {
        foreach ($source in 'revisions:bbbb', (Get-DbRevision bbbb @project)) {
            $sql = Export-DbSchema $source @project
            $sql | Should -Match 't_bbbb'
            $sql | Should -Not -Match 't_cccc|users'
        }
    }

    It 'writes only what is wanted' {
        $sql = Export-DbSchema -Kind table -Include users @project
        $sql | Should -Match 'CREATE TABLE public.users'
        $sql | Should -Not -Match 'jobs|VIEW'
        Export-DbSchema -Exclude users, emails @project | Should -Not -Match 'users'
        Export-DbSchema @project | Should -Match 'OWNER TO'
        Export-DbSchema -NoOwner @project | Should -Not -Match 'OWNER TO'
        Invoke-TestSql $project.ConnectionString 'GRANT SELECT ON users TO PUBLIC' | Out-Null
        Export-DbSchema -NoPrivilege @project | Should -Not -Match 'GRANT'
        Export-DbSchema -Schema nowhere @project | Should -Not -Match 'CREATE'
    }

    It 'warns of what it cannot write' {
        Invoke-TestSql $project.ConnectionString 'CREATE PUBLICATION everything FOR TABLE users' | Out-Null
        Export-DbSchema @project -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -Be 'Not written: publication (1).'
    }

    It 'replaces nothing without -Force' {
        Set-Content "$folder/schema.sql" mine
        $wrong = Get-TestError { Export-DbSchema -Path "$folder/schema.sql" @project }
        $wrong.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
        $wrong.Exception.Hint | Should -Match '-Force'
        Get-Content "$folder/schema.sql" | Should -Be mine
        Export-DbSchema -Path "$folder/schema.sql" -Force @project | Should -Exist
        Get-Content -Raw "$folder/schema.sql" | Should -Match 'CREATE TABLE'
    }

    It 'writes nothing under -WhatIf' {
        $what = Invoke-Answering Yes "Export-DbSchema -WhatIf -Path '$folder/never.sql' -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $what.Output | Should -BeNullOrEmpty
        "$($what.Person.Lines)" | Should -Match "Write the schema.*never.sql"
        "$folder/never.sql" | Should -Not -Exist
    }

    It 'says what is wrong: <Name>' -ForEach @(
        @{ Name = 'a source that is none'; Type = 'TargetInvalid'; Call = { Export-DbSchema nonsense @project }; Hint = 'revisions:TARGET' }
        @{ Name = 'a kind that is none'; Type = 'TargetInvalid'; Call = { Export-DbSchema -Kind tabel @project }; Hint = 'table' }
        @{ Name = 'a revision that is none'; Type = 'RevisionNotFound'; Call = { Export-DbSchema revisions:zzzz @project }; Hint = 'Get-DbRevision' }
        @{ Name = 'a folder below a file'; Type = 'ConfigurationInvalid'; Call = { Set-Content "$folder/file" x; Export-DbSchema -Path "$folder/file/x.sql" @project }; Hint = '.' }
        @{ Name = 'no database'; Type = 'ConnectionFailed'; Call = { Export-DbSchema -ConnectionString 'postgresql://nobody@127.0.0.1:1/none' }; Hint = 'server' }
    ) {
        $wrong = Get-TestError $Call
        $wrong.Exception.GetType().Name | Should -Be "${Type}Exception"
        $wrong.Exception.Hint | Should -Match $Hint
    }
}
