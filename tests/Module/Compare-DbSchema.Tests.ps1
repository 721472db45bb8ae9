BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Compare-DbSchema' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade bbbb @project -InformationAction Ignore | Out-Null
    }

    It 'emits nothing where the database is what its revisions build, also when more are pending' {
        Compare-DbSchema @project | Should -BeNullOrEmpty
        Compare-DbSchema -Quiet @project | Should -BeExactly $true
    }

    It 'emits what somebody has changed by hand, with both definitions' {
        Invoke-TestSql $project.ConnectionString 'ALTER TABLE t_aaaa ALTER COLUMN id SET NOT NULL; DROP TABLE t_bbbb; CREATE TABLE by_hand (id int)' | Out-Null
        $differences = @(Compare-DbSchema @project)
        $differences | ForEach-Object { $_ | Should -BeOfType PSMigrate.SchemaDifference }
        $differences.Object | Should -Be 'table public.by_hand', 'table public.t_bbbb', 'column public.t_aaaa.id'
        $differences.Change | Should -Be Added, Removed, Changed
        $differences[0].From | Should -BeNullOrEmpty
        $differences[1].From | Should -Match 'CREATE TABLE public.t_bbbb'
        $differences[2].ToDiff() | Should -Be '- ALTER TABLE public.t_aaaa ADD COLUMN id integer;', '+ ALTER TABLE public.t_aaaa ADD COLUMN id integer NOT NULL;'
        Compare-DbSchema -Quiet @project | Should -BeExactly $false
    }

    It 'is a table, and a list with the definitions line by line' {
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE by_hand (id int)' | Out-Null
        $differences = Compare-DbSchema @project
        $differences | Out-String -Width 80 | Should -Match 'Change +Object\s+-+ +-+\s+Added +table public.by_hand'
        $differences | Format-List | Out-String -Width 80 | Should -Match 'Definition : \+ CREATE TABLE public.by_hand \('
    }

    It 'gives one object with -Detailed' {
        Invoke-TestSql $project.ConnectionString 'CREATE PUBLICATION everything FOR TABLE t_aaaa' | Out-Null
        $comparison = Compare-DbSchema -Detailed @project -WarningVariable warnings
        $comparison | Should -BeOfType PSMigrate.SchemaComparison
        $comparison.IsEqual | Should -BeTrue
        $comparison.To | Should -Match "^database $((Test-DbConnection -PassThru @project).Database) on "
        $comparison.NotCompared['publication'] | Should -Be 1
        $warnings | Should -BeNullOrEmpty
        $comparison | Out-String | Should -Match 'NotCompared : publication \(1\)'
        Compare-DbSchema @project -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Be 'Not compared: publication (1).'
    }

    It 'takes any two: revisions, a database, a snapshot, a folder, a command' {
        (Compare-DbSchema revisions:aaaa revisions:cccc @project).Object | Should -Be 'table public.t_bbbb', 'table public.t_cccc'
        $folder = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        New-Item -ItemType Directory $folder | Out-Null
        Export-DbSchema -Path "$folder/now.json" @project | Out-Null
        Set-Content "$folder/one.sql" 'CREATE TABLE t_aaaa (id int);'
        Set-Content "$folder/two.sql" 'CREATE TABLE t_bbbb (id bigint);'
        Push-Location $folder
        try {
            Compare-DbSchema now.json database @project | Should -BeNullOrEmpty
            (Compare-DbSchema one.sql now.json @project).Object | Should -Be 'table public.t_bbbb'
            Remove-Item now.json
            (Compare-DbSchema . database @project).Object | Should -Be 'column public.t_bbbb.id'
            (Compare-DbSchema 'command:cat one.sql' database @project).Object | Should -Be 'table public.t_bbbb'
        } finally { Pop-Location }
        (Compare-DbSchema (Get-Item "$folder/one.sql") (Get-DbRevision bbbb @project) @project).Object | Should -Be 'table public.t_bbbb'
        (Compare-DbSchema (Get-DbRevision aaaa @project) $TestSandbox @project).Change | Should -Be Removed
    }

    It 'knows the drives and the home of PowerShell' {
        $name = "home$([guid]::NewGuid().ToString('N')).json"
        Export-DbSchema -Path "TestDrive:/$name" @project | Should -Exist
        Compare-DbSchema "TestDrive:/$name" @project -Quiet | Should -BeTrue
        Compare-DbSchema (Convert-Path "TestDrive:/$name") @project -Quiet | Should -BeTrue
        Compare-DbSchema "FileSystem::$(Convert-Path "TestDrive:/$name")" @project -Quiet | Should -BeTrue
        (Get-TestError { Compare-DbSchema "~/$name" @project }).Exception.Message | Should -Match ([regex]::Escape("$HOME/$name"))
    }

    It 'compares what is wanted' {
        Invoke-TestSql $project.ConnectionString 'CREATE SCHEMA extra; CREATE TABLE extra.a (id int); CREATE TABLE tmp_1 (id int); CREATE INDEX i_a ON t_aaaa (id); GRANT SELECT ON t_bbbb TO PUBLIC' | Out-Null
        @(Compare-DbSchema @project).Count | Should -BeGreaterThan 4
        (Compare-DbSchema -Schema extra -Kind table @project).Object | Should -Be 'table extra.a'
        (Compare-DbSchema -Kind index @project).Object | Should -Be 'index public.i_a'
        (Compare-DbSchema -Include t_* -Kind table @project).Object | Should -Be 'table public.t_bbbb'
        Compare-DbSchema -Exclude tmp_*, i_a, extra.*, extra -NoPrivilege @project | Should -BeNullOrEmpty
        (Get-TestError { Compare-DbSchema -Kind tabel @project }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
    }

    It 'tells the order of columns, or not' {
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE pairs (a int, b int)' | Out-Null
        $file = Join-Path $TestDrive pairs.sql
        Set-Content $file 'CREATE TABLE pairs (b int, a int);'
        (Compare-DbSchema $file -Include pairs @project).Object | Should -Be 'table public.pairs'
        Compare-DbSchema $file -Include pairs -IgnoreColumnOrder @project | Should -BeNullOrEmpty
    }

    It 'is for several databases, through the pipeline' {
        $second = New-TestProject
        Invoke-TestSql $second.ConnectionString 'CREATE TABLE by_hand (id int)' | Out-Null
        $results = @($project, $second | ForEach-Object { [pscustomobject]@{ ConnectionString = $_.ConnectionString } } | Compare-DbSchema -Detailed -MigrationPath $project.MigrationPath)
        $results.IsEqual | Should -Be $true, $false
    }

    It 'completes kinds, sources, and then paths' {
        function Complete([string] $Line) { (TabExpansion2 $Line).CompletionMatches.CompletionText }
        $files = "-MigrationPath '$($project.MigrationPath)'"
        Complete "Compare-DbSchema $files -Kind tab" | Should -Contain table
        Complete "Compare-DbSchema $files -Kind '" | Where-Object { $_ -match ' ' } | ForEach-Object { $_ | Should -Match "^'.*'$" }
        Complete "Compare-DbSchema $files -From rev" | Should -Be revisions, revisions:head, revisions:cccc, revisions:bbbb, revisions:aaaa
        Push-Location $project.MigrationPath
        try {
            Complete "Compare-DbSchema $files -To d" | Should -Be database
            Complete "Compare-DbSchema a" | Should -Be './aaaa.sql'
        } finally { Pop-Location }
    }

    It 'says what is wrong: <Name>' -ForEach @(
        @{ Name = 'a source that is none'; Type = 'TargetInvalid'; Call = { Compare-DbSchema nonsense @project }; Hint = 'revisions:TARGET' }
        @{ Name = 'a snapshot that is not there'; Type = 'TargetInvalid'; Call = { Compare-DbSchema gone.json @project }; Hint = '.' }
        @{ Name = 'a snapshot that is none'; Type = 'ConfigurationInvalid'; Call = { Set-Content "$TestDrive/x.json" '{'; Compare-DbSchema "$TestDrive/x.json" @project }; Hint = 'Export-DbSchema' }
        @{ Name = 'SQL that is wrong'; Type = 'StatementFailed'; Call = { Set-Content "$TestDrive/x.sql" "SELECT 1;`nCREATE TABLE x (id nothing);"; Compare-DbSchema "$TestDrive/x.sql" @project }; Hint = '.'; Line = 2 }
        @{ Name = 'a command that fails'; Type = 'ToolMissing|StatementFailed|ConfigurationInvalid'; Call = { Compare-DbSchema 'command:exit 7' @project }; Hint = '.' }
        @{ Name = 'no desired state'; Type = 'ConfigurationInvalid'; Call = { Compare-DbSchema schema @project }; Hint = 'schema:' }
    ) {
        $wrong = Get-TestError $Call
        $wrong.Exception.GetType().Name | Should -Match "^($Type)Exception$"
        $wrong.Exception.Hint | Should -Match $Hint
        if ($Line) { $wrong.Exception.Position.Line | Should -Be $Line }
    }

    It 'shows no password of a URL' {
        $wrong = Get-TestError { Compare-DbSchema 'postgresql://u:hunter2@127.0.0.1:1/none' @project }
        $wrong.Exception | Should -BeOfType PSMigrate.ConnectionFailedException
        "$wrong $($wrong.TargetObject) $($wrong.ErrorDetails.Message)" | Should -Not -Match hunter2
    }
}
