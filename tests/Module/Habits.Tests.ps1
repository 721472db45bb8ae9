# What a person at the prompt is used to, and what must hold wherever the module runs.
BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Completion' {
    BeforeAll {
        $project = New-TestProject
        Add-TestLine $project
        Add-TestRevision $project dddd -Down aaaa -Header 'branch_labels: billing'
        $config = "$TestDrive/completion/psmigrate.yaml"
        New-Item -ItemType Directory "$TestDrive/completion" | Out-Null
        # The connection is one that nobody may try: completion asks no database.
        Set-Content $config "version_locations: ['$($project.MigrationPath)']", "connection: { url: 'postgresql://nobody@127.0.0.1:1/none' }", 'environments:',
            '  production: { protected: true }', '  staging: {}', "  'proof of concept': {}"
        function Complete([string] $Line) { @((TabExpansion2 $Line).CompletionMatches | Where-Object ResultType -EQ ParameterValue) }
    }

    It 'of revisions has their message as tooltip, labels and words, with -Config on the line' {
        $all = Complete "Invoke-DbUpgrade -Config '$config' -Target "
        $all.CompletionText | Should -Be 'head', 'heads', 'base', '+1', '-1', 'billing@head', 'dddd', 'cccc', 'bbbb', 'aaaa' -Because 'newest come first'
        ($all | Where-Object CompletionText -EQ 'cccc').ToolTip | Should -Be 'does cccc'
        ($all | Where-Object CompletionText -EQ '-1').ToolTip | Should -Be 'one down'
        (Complete "Invoke-DbUpgrade -Config '$config' -Target bb").CompletionText | Should -Be 'bbbb'
    }

    It 'knows -MigrationPath of the line, also from a variable and from another drive' {
        $files = $project.MigrationPath
        (Complete "Get-DbRevision -MigrationPath '$files' -Branch ").CompletionText | Should -Be 'billing'
        (Complete "Invoke-DbDowngrade -MigrationPath TestDrive:/$(Split-Path -Leaf $files) -Target bb").CompletionText | Should -Be 'bbbb'
        $global:habitsFolder = $files
        try { (Complete 'Invoke-DbUpgrade -MigrationPath $habitsFolder -Target bb').CompletionText | Should -Be 'bbbb' }
        finally { Remove-Variable habitsFolder -Scope Global }
    }

    It 'of environments knows -Config of the line and the location' {
        $all = Complete "Invoke-DbUpgrade -Config '$config' -Environment "
        $all.CompletionText | Should -Be 'production', 'staging', "'proof of concept'"
        (Complete "Invoke-DbUpgrade -Config '$config' -Environment st").CompletionText | Should -Be 'staging'
        Push-Location (Split-Path $config)
        try { (Complete 'Get-DbRevision -Environment pr').CompletionText | Should -Be 'production', "'proof of concept'" }
        finally { Pop-Location }
    }

    It 'says nothing where the project is broken' {
        Set-Content "$TestDrive/broken.yaml" 'nonsense: [' 
        Complete "Invoke-DbUpgrade -Config '$TestDrive/broken.yaml' -Environment " | Should -BeNullOrEmpty
        Complete "Invoke-DbUpgrade -Config '$TestDrive/broken.yaml' -Target " | Should -BeNullOrEmpty
    }
}

Describe 'What is typed' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        $quiet = @{ InformationAction = 'Ignore' }
    }

    It 'relative targets and labels need no quotes' {
        Add-TestRevision $project dddd -Header 'branch_labels: side'
        Invoke-DbUpgrade side@head @project @quiet | ForEach-Object Revision | Should -Be 'dddd'
        Invoke-DbUpgrade cccc @project @quiet | Should -HaveCount 3
        Invoke-DbDowngrade cccc-1 @project @quiet -Force | ForEach-Object Revision | Should -Be 'cccc'
        Invoke-DbDowngrade side@base @project @quiet -Force | ForEach-Object Revision | Should -Be 'dddd'
        Invoke-DbDowngrade -1 @project @quiet -Force | ForEach-Object Revision | Should -Be 'bbbb'
        Invoke-DbUpgrade aaaa+2 @project @quiet | ForEach-Object Revision | Should -Be 'bbbb', 'cccc'
    }

    It 'an empty <Parameter> is an error, and nothing else takes its place' -ForEach @(
        foreach ($parameter in 'ConnectionString', 'Config', 'Environment', 'MigrationPath') {
            @{ Parameter = $parameter; Value = '' }, @{ Parameter = $parameter; Value = ' ' }, @{ Parameter = $parameter; Value = $null }
        }
    ) {
        $env:DATABASE_URL = $project.ConnectionString
        $location = $project.MigrationPath
        Set-Content "$location/psmigrate.yaml" 'version_locations: [.]', 'environments: { staging: {} }'
        Push-Location $location
        try {
            $given = @{ $Parameter = $Value }
            $failure = Get-TestError { Invoke-DbUpgrade @given @quiet }
            $failure.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
            $failure.Exception.Message | Should -Be "-$Parameter is given without a value."
            $failure.ErrorDetails.RecommendedAction | Should -BeLike 'Is the variable set*'
        } finally { Pop-Location; Remove-Item Env:DATABASE_URL }
        (Get-TestError { Invoke-DbUpgrade -ConnectionString $env:NO_SUCH_VARIABLE @quiet }).FullyQualifiedErrorId | Should -BeLike 'ConfigurationInvalid,*'
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'a time without a zone is the local one of the machine, at both doors' {
        Invoke-DbUpgrade aaaa @project @quiet | Out-Null
        $call = "-MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $env:TZ, $before = 'America/New_York', $env:TZ
        try {
            $lines = Invoke-Fresh @"
                Import-Module `$ManifestPath
                `$text = '{0:yyyy-MM-dd HH:mm:ss}'
                foreach (`$minutes in -5, 5) {
                    `$since = `$text -f [datetime]::Now.AddMinutes(`$minutes)
                    `$tool = `$null | & dotnet '$(Get-TestToolPath)' log --since `$since --path '$($project.MigrationPath)' --url '$($project.ConnectionString)' --format json | ConvertFrom-Json
                    "`$(@(Get-DbMigrationLog -Since `$since $call | Where-Object Kind -EQ Step).Count) `$(@(`$tool | Where-Object kind -EQ step).Count) `$([datetimeoffset]::Now.Offset.Hours -lt 0)"
                }
"@
        } finally { $env:TZ = $before }
        $lines | Should -Be '1 1 True', '0 0 True'
    }

    It 'relative paths begin at the location, which is not the process''s directory' {
        $leaf = Split-Path -Leaf $project.MigrationPath
        [Environment]::CurrentDirectory | Should -Not -Be (Resolve-Path $TestDrive).ProviderPath
        Push-Location $TestDrive
        try {
            (New-DbRevision more -MigrationPath $leaf -RevisionId dddd).Path | Should -BeLike "$((Resolve-Path $TestDrive).ProviderPath)/$leaf/*"
            (Export-DbMigrationSql -From base -MigrationPath "./$leaf" -Path here.sql).FullName | Should -Be (Join-Path (Resolve-Path $TestDrive).ProviderPath 'here.sql')
            Set-Content "$leaf.yaml" "version_locations: [$leaf]"
            Get-DbRevision -Config "$leaf.yaml" -From base | Should -HaveCount 4
            Set-Location Env:
            Get-DbRevision -MigrationPath $leaf -From base | Should -HaveCount 4 -Because 'the file system has a location of its own'
        } finally { Pop-Location }
    }
}

Describe 'A plan that is only looked at' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade aaaa @project -InformationAction Ignore | Out-Null
        # A policy that writes whenever somebody who is bound by it reads the version table.
        Invoke-TestSql $project.ConnectionString @'
            DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            CREATE TABLE spied (who text DEFAULT current_user);
            GRANT ALL ON SCHEMA public TO reader;
            GRANT ALL ON ALL TABLES IN SCHEMA public TO reader;
            CREATE FUNCTION spy() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN INSERT INTO spied DEFAULT VALUES; RETURN true; END';
            ALTER TABLE psmigrate_version ENABLE ROW LEVEL SECURITY;
            CREATE POLICY spy ON psmigrate_version USING (spy());
'@ | Out-Null
        $asReader = @{ MigrationPath = $project.MigrationPath; ConnectionString = $project.ConnectionString -replace 'postgres@', 'reader@'; InformationAction = 'Ignore' }
    }

    It 'cannot write: <Call>' -ForEach @(
        @{ Call = 'Invoke-DbUpgrade -WhatIf' }, @{ Call = 'Invoke-DbDowngrade -1 -WhatIf' }, @{ Call = 'Set-DbRevision head -WhatIf' }, @{ Call = 'Get-DbMigrationPlan' }
        @{ Call = 'Get-DbRevision' }, @{ Call = 'Test-DbRevision' }, @{ Call = 'Export-DbMigrationSql' }
    ) {
        foreach ($options in '', '&options=-c%20default_transaction_read_only%3Doff') {
            $reader = $asReader.Clone()
            $reader.ConnectionString += $options
            $failure = Get-TestError ([scriptblock]::Create("$Call @reader"))
            $failure.Exception.GetBaseException().SqlState | Should -Be '25006'
        }

        Invoke-TestSql $project.ConnectionString 'SELECT count(*) FROM spied' | Should -Be '0'
    }

    It 'is no plan of ours: a run does write there' {
        Invoke-DbUpgrade bbbb @asReader | ForEach-Object Revision | Should -Be 'bbbb'
        Invoke-TestSql $project.ConnectionString 'SELECT count(*) > 0 FROM spied' | Should -Be 't'
    }
}

Describe 'A protected environment' {
    It 'wants the database''s name, where neither -Force nor a yes is enough' {
        $project = New-TestProject
        Add-TestLine $project
        $name = Split-Path -Leaf $project.MigrationPath
        Set-Content "$($project.MigrationPath)/psmigrate.yaml" 'version_locations: [.]', "environments: { production: { protected: true, connection: { url: '$($project.ConnectionString)' } } }"
        $production = @{ Config = "$($project.MigrationPath)/psmigrate.yaml"; Environment = 'production'; InformationAction = 'Ignore' }
        $refused = Get-TestError { Invoke-DbUpgrade @production -Force }
        $refused.Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        $refused.ErrorDetails.RecommendedAction | Should -BeLike "*-ConfirmDatabase $name*"
        (Get-TestError { Invoke-DbUpgrade @production -ConfirmDatabase other }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        (Invoke-Answering Yes "Invoke-DbUpgrade -Confirm -Config '$($production.Config)' -Environment production").Error.FullyQualifiedErrorId | Should -BeLike 'ConfirmationRequired,*'
        Get-TestTables $project | Should -BeNullOrEmpty
        $look = Invoke-Answering Yes "Invoke-DbUpgrade -WhatIf -Config '$($production.Config)' -Environment production"
        $look.Error | Should -BeNullOrEmpty
        $look.Person.Lines -join "`n" | Should -Match 'What if: upgrade database'
        Invoke-DbUpgrade @production -ConfirmDatabase $name | Should -HaveCount 3
    }
}

Describe 'Get-DbRevision -Graph' {
    BeforeAll {
        $project = New-TestProject
        Add-TestLine $project
        Add-TestRevision $project dddd -Down aaaa -Header 'branch_labels: billing'
        Add-TestRevision $project eeee -Down cccc, dddd
        Invoke-DbUpgrade bbbb @project -InformationAction Ignore | Out-Null
    }

    It 'draws what the tool draws' {
        $rows = @(Get-DbRevision -Graph @project)
        $rows | ForEach-Object { $_ | Should -BeOfType PSMigrate.RevisionGraphRow }
        $tool = $null | & dotnet (Get-TestToolPath) history --path $project.MigrationPath --url $project.ConnectionString 2>$null
        @($rows | ForEach-Object { "$_" }) | Should -Be @($tool[0..($rows.Count - 1)])
        "$($rows[0])" | Should -Be 'o eeee (head, merge) does eeee'
        "$($rows -join "`n")" | Should -Match '@ (\| )?bbbb \(current\)'
        $rows.Revision.Id | Should -Be (Get-DbRevision @project).Id
    }

    It 'is a picture that keeps its lines, however long, at <_> columns' -ForEach 80, 20 {
        $text = Get-DbRevision -Graph @project | Out-String -Width $_
        $lines = @($text -split "`n" | Where-Object { $_.Trim() })
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $lines.Count | Should -Be @(Get-DbRevision -Graph @project).Count
        $lines[1] | Should -Be '|\'
    }

    It 'needs no database, and takes a range and a branch' {
        $files = @{ MigrationPath = $project.MigrationPath; ConnectionString = 'postgresql://nobody@127.0.0.1:1/none' }
        "$((Get-DbRevision -Graph @files)[0])" | Should -Be '* eeee (head, merge) does eeee'
        "$(Get-DbRevision -Graph -From cccc @files | Where-Object { $_.Revision.Id -eq 'cccc' })" | Should -BeLike '@ *cccc (current) does cccc'
        (Get-DbRevision -Graph -Range aaaa:bbbb @files).Revision.Id | Should -Be 'bbbb', 'aaaa'
        (Get-DbRevision -Graph -Branch billing @files).Revision.Id | Should -Not -Contain 'bbbb'
    }
}

Describe '-TokenProvider and -Credential' {
    BeforeAll {
        $project = New-TestProject
        Add-TestLine $project
        # Two roles that need a password; everybody else is trusted.
        $hba = Invoke-TestSql $TestSandbox.ConnectionString 'SHOW hba_file'
        Invoke-TestSql $TestSandbox.ConnectionString "CREATE ROLE azure LOGIN SUPERUSER PASSWORD 'tok-1'" | Out-Null
        Set-Content $hba (@('local all azure scram-sha-256') + (Get-Content $hba))
        Invoke-TestSql $TestSandbox.ConnectionString 'SELECT pg_reload_conf()' | Out-Null
        $azure = @{ MigrationPath = $project.MigrationPath; ConnectionString = $project.ConnectionString -replace 'postgres@', 'azure:wrong@'; InformationAction = 'Ignore' }
        # The file is read at once, by the server some time later.
        Wait-Until { -not (Test-DbConnection -ConnectionString $azure.ConnectionString) }
    }

    It 'a token as <Kind> is the password, asked for at each connection, and never shown' -ForEach @(
        @{ Kind = 'text'; Script = { $global:habitsAsked++; 'tok-1' } }
        @{ Kind = 'SecureString'; Script = { $global:habitsAsked++; ConvertTo-SecureString 'tok-1' -AsPlainText -Force } }
    ) {
        $global:habitsAsked = 0
        try {
            (Get-TestError { Get-DbRevision -Current @azure }).Exception | Should -BeOfType PSMigrate.ConnectionFailedException
            $DebugPreference = 'Continue'
            $all = 1..2 | ForEach-Object { Test-DbConnection -PassThru @azure -TokenProvider $Script -Verbose *>&1 }
            @($all | Where-Object { $_ -is [PSMigrate.DatabaseInfo] }).User | Should -Be 'azure', 'azure'
            $global:habitsAsked | Should -Be 2
            "$all" | Should -Not -Match 'tok-1'
            Get-DbRevision -MigrationPath $project.MigrationPath -From base -TokenProvider $Script | Should -HaveCount 3
            $global:habitsAsked | Should -Be 2 -Because 'nothing was connected to'
        } finally { Remove-Variable habitsAsked -Scope Global }
    }

    It 'sees the variables of its caller, and the user of -Credential' {
        $token = 'tok-1'
        $azureUser = @{ MigrationPath = $azure.MigrationPath; ConnectionString = $project.ConnectionString; InformationAction = 'Ignore' }
        $credential = [pscredential]::new('azure', (ConvertTo-SecureString 'wrong' -AsPlainText -Force))
        (Get-TestError { Get-DbRevision -Current @azureUser -Credential $credential }).Exception | Should -BeOfType PSMigrate.ConnectionFailedException
        Invoke-DbUpgrade aaaa @azureUser -Credential $credential -TokenProvider { $token } | ForEach-Object Revision | Should -Be 'aaaa'
        Invoke-DbDowngrade base @azureUser -Credential ([pscredential]::new('azure', (ConvertTo-SecureString 'tok-1' -AsPlainText -Force))) -Force | Should -HaveCount 1
    }

    It 'that <What> is ConnectionFailed, without its text' -ForEach @(
        @{ What = 'throws'; Script = { throw 'geheim is expired' } }
        @{ What = 'writes an error'; Script = { Write-Error 'geheim is expired'; 'geheim' } }
        @{ What = 'calls what is not there'; Script = { Get-NoSuchToken geheim } }
        @{ What = 'gives nothing'; Script = { } }
        @{ What = 'gives an empty text'; Script = { '' } }
        @{ What = 'gives two'; Script = { 'geheim'; 'geheim' } }
        @{ What = 'gives something else'; Script = { [pscustomobject] @{ Token = 'geheim' } } }
        @{ What = 'gives a wrong one'; Script = { 'geheim' } }
    ) {
        $shell = Invoke-Answering Yes "`$VerbosePreference = `$DebugPreference = 'Continue'; try { Invoke-DbUpgrade -MigrationPath '$($azure.MigrationPath)' -ConnectionString '$($azure.ConnectionString)' -TokenProvider {$Script} } catch [PSMigrate.ConnectionFailedException] { `$_; `$_ | Format-List * -Force | Out-String; Get-Error | Out-String; `$Error | Out-String; `$_.Exception | Out-String }"
        $shell.Output[0].FullyQualifiedErrorId | Should -BeLike 'ConnectionFailed,*'
        $shell.Output[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        # PowerShell itself shows the line of the script; the token must be in nothing else.
        ("$($shell.Output)" + $shell.Person.Lines) -split "`n" | Where-Object { $_ -match 'geheim' -and $_ -notmatch 'TokenProvider *\{' } | Should -BeNullOrEmpty
    }
}

Describe 'Another culture' {
    It 'changes nothing: <_>' -ForEach 'de-DE', 'tr-TR', 'ar-SA' {
        $project = New-TestProject
        New-Item -ItemType Directory "$($project.MigrationPath)/versions" | Out-Null
        Set-Content "$($project.MigrationPath)/psmigrate.yaml" 'version_locations: [versions]', 'LOCK_WAIT: 1.5s'.ToLowerInvariant(), 'timezone: UTC', 'environments: { INIT: { edited: IGNORE } }'.Replace('IGNORE', 'ignore')
        $lines = Invoke-Fresh @"
            [cultureinfo]::DefaultThreadCurrentCulture = [cultureinfo]::DefaultThreadCurrentUICulture = [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '$_'
            Import-Module `$ManifestPath
            `$db = @{ Config = '$($project.MigrationPath)/psmigrate.yaml'; ConnectionString = '$($project.ConnectionString)'; InformationAction = 'Ignore' }
            `$first = New-DbRevision 'Add INDEX LISTING' -Config `$db.Config -RevisionId IDIOM
            Split-Path -Leaf `$first.Path
            (Get-Content `$first.Path -Raw) -match '(?m)^-- created: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ' -and `$first.Created.Year -ge 2025
            Set-Content `$first.Path "-- revision: IDIOM``n-- down_revision:``n-- lock_timeout: 2.5s``n-- message: I``n-- migrate: upgrade``nCREATE TABLE INVOICE (ID bigint, PRICE numeric DEFAULT 1.5); INSERT INTO INVOICE VALUES (1), (2);``nCREATE INDEX CONCURRENTLY II ON INVOICE (ID);``n-- migrate: downgrade``nDROP TABLE INVOICE;"
            Invoke-DbUpgrade @db -Environment INIT -LockWait 0.5 | ForEach-Object { "`$(`$_.Revision) `$(`$_.Direction) `$(`$_.StatementCount) `$(`$_.RowCount)" }
            Invoke-DbUpgrade @db -LockWait 1.5s
            (Invoke-DbUpgrade @db idiom -ErrorAction Stop) 2>&1 | Out-Null
"@
        # The last line of the script fails: ids are told apart by case, in any culture.
        $lines[0] | Should -Match '^20\d{6}_\d{4}_IDIOM_add_index_listing\.sql$'
        $lines[1] | Should -Be 'True'
        $lines[2] | Should -Be 'IDIOM Upgrade 3 2'
        "$lines" | Should -Match "'idiom'"
        $again = Invoke-Fresh @"
            [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '$_'
            Import-Module `$ManifestPath
            `$db = @{ Config = '$($project.MigrationPath)/psmigrate.yaml'; ConnectionString = '$($project.ConnectionString)'; InformationAction = 'Ignore' }
            `$log = Get-DbMigrationLog @db -Since ([datetimeoffset]::UtcNow.AddHours(-1))
            @(`$log | Where-Object Kind -EQ step).Count
            (`$log | Out-String -Width 80) -match '20\d\d-\d\d-\d\d \d\d:\d\d:\d\dZ +done +step'
            (`$log | Out-String -Width 80) -match 'upgrade, \d+\.\d{3} s'
            Test-DbRevision @db
            (Get-DbMigrationPlan -Direction Downgrade -1 @db).Steps[0].Statements.Sql
            (Export-DbMigrationSql -From base -Config `$db.Config -Idempotent) -match '2500ms|2500'
            Invoke-DbDowngrade base @db -AllowDataLoss -Force | ForEach-Object Outcome
"@
        $again | Should -Be '1', 'True', 'True', 'True', 'DROP TABLE INVOICE', 'True', 'Done'
    }
}

Describe 'Views' {
    It 'are readable at 80 columns: <Call>' -ForEach @(
        @{ Call = 'Get-DbRevision'; First = 'Id ' }, @{ Call = 'Get-DbRevision -Graph'; First = '[*o@] ' }, @{ Call = 'Get-DbRevision | Format-List'; First = 'Id ' }
        @{ Call = 'Get-DbMigrationPlan'; First = 'Direction ' }, @{ Call = 'Get-DbMigrationLog'; First = 'Started ' }, @{ Call = 'Test-DbRevision -Detailed'; First = 'Name ' }
        @{ Call = 'Test-DbConnection -PassThru'; First = 'Database ' }, @{ Call = 'Invoke-DbUpgrade'; First = 'Revision ' }
    ) {
        $project = New-TestProject
        Add-TestLine $project
        Set-Content "$($project.MigrationPath)/long.sql" '-- revision: f3b28c1d9e7a', '-- down_revision: cccc', "-- message: $('long words ' * 12)", '-- migrate: upgrade', 'SELECT 1;'
        Invoke-DbUpgrade +1 @project -InformationAction Ignore | Out-Null
        $project.InformationAction = 'Ignore'
        $verb, $rest = $Call -split ' \| '
        $text = & ([scriptblock]::Create("$verb @project $(if ($rest) { "| $rest" }) | Out-String -Width 80"))
        $lines = @($text -split "`n" | Where-Object { $_.Trim() })
        $lines[0] | Should -Match "^$First"
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }
}
