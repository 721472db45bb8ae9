# Every example that people read, in the help, the about topics, the README and docs, is run here and has to have its effect. What is
# arranged before it and asserted after it stands in Examples/*.ps1; an example without an entry there fails.
#
# An entry: Source and Example say which one it is (lines of it); Given arranges, in the project's folder; Then asserts. Both see $project
# (arguments of any cmdlet), Then also $run: Output, Lines (what the host was shown), Questions, Failure. Optional: Set and After (lines around
# the example, in its session), Fresh (a process of its own, the current folder also being a copy of the module), As (what is run instead, in
# the repository, where the example would build).
BeforeDiscovery {
    . "$PSScriptRoot/Examples/Read.ps1"
    $root = Resolve-Path "$PSScriptRoot/../.."
    $module = $env:PSMIGRATE_TEST_MODULE ? (Split-Path $env:PSMIGRATE_TEST_MODULE) : $root
    $examples = Get-Examples $root $module
    $entries = @(Get-ExampleEntries)
    foreach ($example in $examples) {
        $example.Name = ($example.Code -split '\n')[0]
        $example.Entries = @($entries | Where-Object { Test-ExampleEntry $_ $example })
    }

    $orphans = @($entries | Where-Object { $entry = $_; -not ($examples | Where-Object { Test-ExampleEntry $entry $_ }) })
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $variables = 'DATABASE_URL', 'PROD_URL', 'STAGING_URL', 'EDITOR', 'VISUAL', 'PATH', 'PGHOST', 'PGPORT', 'PGUSER', 'PGDATABASE', 'PSMIGRATE_APPROVAL_KEY', 'TENANT'
    $saved = @{}
    foreach ($name in $variables) { $saved[$name] = [Environment]::GetEnvironmentVariable($name) }
    function Restore-Environment { foreach ($name in $variables) { [Environment]::SetEnvironmentVariable($name, $saved[$name] ?? [NullString]::Value) } }

    # psmigrate, as it is on the PATH of whoever has installed it.
    $tools = Join-Path $TestDrive tools
    New-Item -ItemType Directory $tools | Out-Null
    Set-Content "$tools/psmigrate" '#!/bin/sh', "exec dotnet '$(Get-TestToolPath)' `"`$@`""
    chmod +x "$tools/psmigrate"

    # A project as Initialize-DbMigration leaves it, with an environment and two revisions.
    function New-ExampleProject {
        $project = New-TestProject
        $folder = Join-Path $project.MigrationPath project
        $project.MigrationPath = Join-Path $folder migrations
        New-Item -ItemType Directory $project.MigrationPath | Out-Null
        Set-Content "$folder/psmigrate.yaml" 'connection: { url: "${DATABASE_URL}" }', 'version_locations: [migrations]',
            'environments: { production: { protected: true, connection: { url: "${PROD_URL}" } } }'
        Add-TestRevision $project c90d1e2f3a4b -Up 'CREATE TABLE users (id int);' -Revert 'DROP TABLE users;'
        Add-TestRevision $project f3b28c1d9e7a c90d1e2f3a4b -Up 'CREATE TABLE webhook_events (id int);' -Revert 'DROP TABLE webhook_events;' -Header 'branch_labels: billing'
        $project
    }

    function Invoke-AllRevisions { Invoke-DbUpgrade -InformationAction Ignore | Out-Null }

    # A second head beside f3b28c1d9e7a.
    function Add-ExampleBranch($Project) {
        Add-TestRevision $Project d17700aa55bb c90d1e2f3a4b -Up 'CREATE TABLE projects (id int);' -Revert 'DROP TABLE projects;'
    }

    # The role reporting reads the table orders for a minute, and somebody waits for it.
    function Start-ExampleTraffic {
        Invoke-TestSql $project.ConnectionString "DO 'BEGIN CREATE ROLE reporting LOGIN; EXCEPTION WHEN duplicate_object THEN END'; CREATE TABLE orders (id int); GRANT SELECT ON orders TO reporting;" | Out-Null
        $reporting = $project.ConnectionString -replace 'postgres@', 'reporting@'
        $script:sessions = @(
            Start-Shell "Invoke-DbSql 'SELECT count(*), pg_sleep(60) FROM orders' -Confirm:`$false -ConnectionString '$reporting'"
            Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM pg_locks WHERE relation = 'orders'::regclass"
            Start-Shell "Invoke-DbSql 'LOCK TABLE orders' -Confirm:`$false -ConnectionString '$($project.ConnectionString)'"
        )
        Wait-TestSql $project.ConnectionString "SELECT count(*) = 1 FROM pg_locks WHERE relation = 'orders'::regclass AND NOT granted"
    }

    function Stop-ExampleTraffic { $script:sessions | ForEach-Object { $_.Shell.Stop(); $_.Shell.Dispose() } }

    # An editor that writes SQL below the marker, and notes which files it was given.
    function Set-ExampleEditor {
        $script:edited = Join-Path $tools edited.txt
        Remove-Item $edited -ErrorAction Ignore
        Set-Content "$tools/editor" '#!/bin/sh', "for file; do sed -i 's/^-- migrate: upgrade/&\nCREATE TABLE edited (id int);/' `"`$file`"; echo `"`$file`" >> '$edited'; done"
        chmod +x "$tools/editor"
        $env:VISUAL = ''
        $env:EDITOR = "$tools/editor"
    }

    # Tells psql where the project's database is.
    function Set-ExamplePsql {
        $database = Test-DbConnection -PassThru
        $env:PGHOST, $env:PGPORT, $env:PGUSER, $env:PGDATABASE = $database.Host, $database.Port, $database.User, $database.Database
    }

    function Invoke-ExampleScript([string] $Code) {
        $run = Invoke-Answering Yes "Set-Location -LiteralPath '$folder'; $Code"
        @{ Output = $run.Output; Lines = @($run.Person.Lines); Questions = @($run.Person.Questions); Failure = $run.Error }
    }

    # What it wrote is all that is left of it.
    function Invoke-ExampleAlone([string] $Code) {
        Copy-Item $ManifestPath $folder
        Copy-Item (Join-Path (Split-Path $ManifestPath) module) $folder -Recurse
        Set-Content "$folder/example.ps1" $Code
        $env:PSMIGRATE_TEST_MODULE, $module = "$folder/PSMigrate.psd1", $env:PSMIGRATE_TEST_MODULE
        try {
            $lines = Invoke-Fresh @"
                `$url = `$env:DATABASE_URL
                . '$PSScriptRoot/Common.ps1'
                `$env:DATABASE_URL = `$url
                `$run = Invoke-Answering Yes ("Set-Location '$folder'; " + (Get-Content -Raw '$folder/example.ps1'))
                `$run.Person.Lines
                `$run.Output | ForEach-Object { if (`$_ -is [string]) { `$_ } else { "output: `$(`$_.GetType()) `$(`$_.Id)`$(`$_.Revision) `$(`$_.Direction)" } }
                if (`$run.Error) { throw `$run.Error }
                'done'
"@
        } finally { $env:PSMIGRATE_TEST_MODULE = $module }
        if ($lines[-1] -ne 'done') { throw ($lines -join "`n") }
        @{ Lines = $lines; Output = @($lines -like 'output: *') }
    }

    function Invoke-ExampleShell([string] $Code, [string] $Folder) {
        Push-Location $Folder
        try { $lines = @($null | & sh -e -c $Code 2>&1 | ForEach-Object { "$_" }) } finally { Pop-Location }
        if ($LASTEXITCODE) { throw "Exit code ${LASTEXITCODE}: $lines" }
        @{ Output = $lines; Lines = $lines }
    }

    # As far as it is the same each time.
    function Get-LastingText([string[]] $Lines) { @($Lines -replace '\S+:\d+ as', 'SERVER as' -replace '\d+ ms', 'N ms') }
}

AfterAll { Stop-TestSandbox }

Describe 'The examples' -Skip:$IsWindows {
    It 'have no entry without an example: <_.Source>, <_.Example>' -ForEach $orphans { $_.Example | Should -BeNullOrEmpty }

    It '<Source>: <Name>' -ForEach $examples {
        $Entries.Count | Should -Be 1 -Because 'an example has one entry in tests/Module/Examples'
        $entry = $Entries[0]

        $project = New-ExampleProject
        $folder = Split-Path $project.MigrationPath
        $env:DATABASE_URL = $env:PROD_URL = $project.ConnectionString
        $env:PATH = $tools + [IO.Path]::PathSeparator + $saved.PATH
        Push-Location $folder
        try {
            if ($entry.Given) { . $entry.Given }
            $script = $entry.Set, $Code, $entry.After -join "`n"
            $run = switch ($Language) {
                sh { Invoke-ExampleShell ($entry.As ?? $Code) ($entry.As ? $root : $folder) }
                yaml { Set-Content psmigrate.yaml $Code; Invoke-ExampleScript 'Get-DbRevision' }
                sql {
                    Set-Content "$($project.MigrationPath)/example.sql" $Code
                    Invoke-ExampleScript 'Invoke-DbUpgrade'
                }
                powershell { if ($entry.Fresh) { Invoke-ExampleAlone $script } else { Invoke-ExampleScript $script } }
                default { throw "Nothing runs '$Language'." }
            }
            $run.Failure | Should -BeNullOrEmpty
            if ($Output) { Get-LastingText $run.Lines | Should -Be (Get-LastingText ($Output -split '\n')) }
            . $entry.Then
        } finally {
            Pop-Location
            Restore-Environment
        }
    }
}
