# Invoke-DbUpgrade on many databases and schemas: what comes through the pipeline, what comes out, and what an error leaves of it.
BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'A fleet' {
    BeforeAll {
        $project = New-TestProject
        Add-TestLine $project
        $folder = @{ MigrationPath = $project.MigrationPath; InformationAction = 'Ignore' }
        function New-Url { (New-TestProject).ConnectionString }
        function New-Schemas([string] $Prefix, [int] $Count) { Invoke-TestSql $project.ConnectionString (1..$Count | ForEach-Object { "CREATE SCHEMA $Prefix$_;" }) | Out-Null }
    }

    It 'takes strings, objects and hashtables' {
        $urls = 1..3 | ForEach-Object { New-Url }
        New-Schemas piped 1
        $results = "acme = $($urls[0])", [pscustomobject]@{ Name = 'two'; ConnectionString = $urls[1] }, @{ ConnectionString = $urls[2] }, @{ Schema = 'piped1'; ConnectionString = $project.ConnectionString } |
            Invoke-DbUpgrade -ThrottleLimit 2 @folder
        $results.Name | Sort-Object | Should -Be acme, piped1, ([regex]::Match($urls[2], '/(t\d+)\?').Groups[1].Value), two
        $results.Outcome | Select-Object -Unique | Should -Be Done
        $results | ForEach-Object { $_.EndHeads | Should -Be cccc; $_.Revisions | Should -Be aaaa, bbbb, cccc }
        ($results | Format-Table | Out-String -Width 200) | Should -Match 'acme +Done +base +cccc'
    }

    It 'takes a CSV with empty cells' {
        New-Schemas row 1
        $csv = "Name,ConnectionString,Environment,Schema", "acme,$(New-Url),,", ",$($project.ConnectionString),,row1" | ConvertFrom-Csv
        $results = $csv | Invoke-DbUpgrade -ThrottleLimit 3 @folder
        $results.Name | Sort-Object | Should -Be acme, row1
        $results.Outcome | Should -Be Done, Done
    }

    It 'puts out all results before the first error, and takes up what failed' {
        New-Schemas tenant 4
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE tenant2.t_bbbb (id int)' | Out-Null
        $query = @{ SchemaQuery = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1"; ThrottleLimit = 1; ConnectionString = $project.ConnectionString }
        $failure = Get-TestError { Invoke-DbUpgrade @query @folder -StopAfterFailures 1 -OutVariable results -WarningVariable script:warnings -WarningAction SilentlyContinue | Out-Null; }
        $failure.FullyQualifiedErrorId | Should -BeLike 'StatementFailed,*'
        $failure.TargetObject | Should -Be tenant2
        "$failure" | Should -BeLike 'tenant2: *bbbb.sql:6:1:*'
        "$warnings" | Should -Be '4 targets: 1 done, 1 failed, 2 not begun. After a failure no other was begun.'
        Invoke-TestSql $project.ConnectionString 'SELECT version_num FROM tenant2.psmigrate_version' | Should -Be aaaa

        Invoke-TestSql $project.ConnectionString 'DROP TABLE tenant2.t_bbbb' | Out-Null
        (Invoke-DbUpgrade @query @folder).Outcome | Should -Be UpToDate, Done, Done, Done
    }

    It 'lists under -WhatIf and changes nothing' {
        New-Schemas whatif 2
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; Invoke-DbUpgrade -WhatIf -SchemaQuery ""VALUES ('whatif1'), ('whatif2')"" -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $lines | Should -Be 'What if: upgrade of 2 targets: 2 pending', '  whatif1: base, pending aaaa, bbbb, cccc', '  whatif2: base, pending aaaa, bbbb, cccc'
        Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'whatif%'" | Should -Be 0
    }

    It 'runs PowerShell revisions of several targets, one at a time' {
        $scripts = New-TestProject
        Set-Content "$($scripts.MigrationPath)/aaaa.ps1" '# revision: aaaa', '# down_revision:', '', 'function upgrade { Invoke-DbSql "CREATE TABLE orders (id int)"; Invoke-DbSql "INSERT INTO orders SELECT 1 FROM pg_sleep(0.1)" }'
        Invoke-TestSql $scripts.ConnectionString 'CREATE SCHEMA s1; CREATE SCHEMA s2; CREATE SCHEMA s3' | Out-Null
        (Invoke-DbUpgrade -SchemaQuery "VALUES ('s1'), ('s2'), ('s3')" @scripts -InformationAction Ignore).Outcome | Should -Be Done, Done, Done
        Invoke-TestSql $scripts.ConnectionString 'SELECT (SELECT count(*) FROM s1.orders), (SELECT count(*) FROM s2.orders), (SELECT count(*) FROM s3.orders)' | Should -Be '1|1|1'
    }

    It 'refuses <Name> before anything runs' -ForEach @(
        @{ Name = 'an object that is none'; Id = 'ConfigurationInvalid'; Call = { 5, $url | Invoke-DbUpgrade -ThrottleLimit 2 @folder } }
        @{ Name = 'an empty string'; Id = 'ConfigurationInvalid'; Call = { '', $url | Invoke-DbUpgrade -ThrottleLimit 2 @folder } }
        @{ Name = 'an empty schema'; Id = 'ConfigurationInvalid'; Call = { @{ Schema = $null; ConnectionString = $url } | Invoke-DbUpgrade -ThrottleLimit 2 @folder } }
        @{ Name = 'a row that names no database'; Id = 'ConfigurationInvalid'; Call = { "Name,ConnectionString,Environment,Schema`n$url,,,`nacme,$url,," | ConvertFrom-Csv | Invoke-DbUpgrade -ThrottleLimit 2 @folder } }
        @{ Name = 'one that is there twice'; Id = 'ConfigurationInvalid'; Call = { $url, "again = $url" | Invoke-DbUpgrade -ThrottleLimit 2 @folder } }
        @{ Name = 'no target'; Id = 'TargetInvalid'; Call = { Invoke-DbUpgrade -Canary 1 -ConnectionString $url @folder } }
        @{ Name = '-Verify'; Id = 'TargetInvalid'; Call = { $url | Invoke-DbUpgrade -Canary 1 -Verify { } @folder } }
        @{ Name = 'a protected database that is not named'; Id = 'ConfirmationRequired'; Call = { $url | Invoke-DbUpgrade -Canary 1 -ConfirmDatabase 'x*,y' @folder } }
    ) {
        $url = New-Url
        (Get-TestError $Call).FullyQualifiedErrorId | Should -BeLike "$Id,*"
        Invoke-TestSql $url "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'" | Should -Be 0
    }

    It 'is none where nothing says so' {
        $url = New-Url
        [pscustomobject]@{ ConnectionString = $url } | Invoke-DbUpgrade @folder | ForEach-Object Revision | Should -Be aaaa, bbbb, cccc
        @() | Invoke-DbUpgrade -Canary 1 @folder -WarningAction SilentlyContinue | Should -BeNullOrEmpty
    }
}
