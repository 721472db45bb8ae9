# What the samples' tests share: a sample copied to where it may be changed, and the questions that all of them ask.
. "$PSScriptRoot/../Common.ps1"
$SampleRoot = (Resolve-Path "$PSScriptRoot/../../../samples").Path
$InformationPreference = 'Ignore'
foreach ($name in (Get-Item Env:WEBHOOK_*, Env:METRICS_*, Env:PROJECT_MANAGER_*, Env:WATCHER_*, Env:ALERT_URL, Env:PSMIGRATE_APPROVAL_KEY -ErrorAction Ignore).Name) { Remove-Item "Env:$name" }

# A copy of the sample and an empty database. Folder, Config and Url; Arguments go to a cmdlet.
function New-TestSample([string] $Name) {
    $project = New-TestProject
    Copy-Item "$SampleRoot/$Name/*" $project.MigrationPath -Recurse -Force
    $config = Join-Path $project.MigrationPath psmigrate.yaml
    @{ Folder = $project.MigrationPath; Config = $config; Url = $project.ConnectionString; Arguments = @{ Config = $config; ConnectionString = $project.ConnectionString } }
}

# The sandbox of a test file and the sample in it; Stop-TestSandbox ends it.
function Start-TestSample([string] $Name) {
    Start-TestSandbox
    New-TestSample $Name
}

# Another empty database for the same files.
function Copy-TestSample([hashtable] $Sample) {
    $url = (New-TestProject).ConnectionString
    @{ Folder = $Sample.Folder; Config = $Sample.Config; Url = $url; Arguments = @{ Config = $Sample.Config; ConnectionString = $url } }
}

function Invoke-WithEnvironment([hashtable] $Environment, [scriptblock] $Action) {
    $before = @{}
    foreach ($name in $Environment.Keys) { $before[$name] = [Environment]::GetEnvironmentVariable($name); [Environment]::SetEnvironmentVariable($name, $Environment[$name]) }
    try { & $Action }
    finally { foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) } }
}

# A script in a process of its own, as an operator starts it: its exit code and its lines. A copy of a sample is in no clone, so it finds
# the module where an installed one would be.
function Invoke-TestScript([string] $Path, [string[]] $Arguments = @()) {
    $modules = Join-Path $TestDrive installed
    if (-not ($Path.StartsWith($SampleRoot) -or (Test-Path $modules))) {
        New-Item -ItemType Directory "$modules/PSMigrate" | Out-Null
        Copy-Item $ManifestPath, "$(Split-Path $ManifestPath)/module" "$modules/PSMigrate" -Recurse
    }

    Invoke-WithEnvironment @{ PSModulePath = $modules + [IO.Path]::PathSeparator + $env:PSModulePath; NO_COLOR = '1' } {
        $lines = @($null | & $PwshPath -NoProfile -NonInteractive -File $Path @Arguments 2>&1 | ForEach-Object { "$_" })
        @{ ExitCode = $LASTEXITCODE; Text = $lines -join "`n" -replace '\e\[[\d;]*m' }
    }
}

# The same in a runspace of its own, which takes a tenth of the time. The module of that name is the one that is loaded here.
function Invoke-TestRunbook([string] $Path, [string[]] $Arguments = @(), [hashtable] $Environment = @{}) {
    $modules = Join-Path $TestDrive loaded
    if (-not (Test-Path $modules)) {
        New-Item -ItemType Directory "$modules/PSMigrate" | Out-Null
        Set-Content "$modules/PSMigrate/PSMigrate.psd1" "@{ ModuleVersion = '0.1.0'; NestedModules = @('$ManifestPath'); CmdletsToExport = @('*') }"
    }

    $words = $Arguments | ForEach-Object { if ($_ -match '^-[A-Z]') { $_ } else { "'$_'" } }
    $Environment.PSModulePath = $modules + [IO.Path]::PathSeparator + $env:PSModulePath
    Invoke-WithEnvironment $Environment {
        $run = Invoke-Answering Yes "& '$Path' $words"
        @{ Failed = $null -ne $run.Error; Text = @($run.Person.Lines) + "$($run.Error)" -join "`n" -replace '\e\[[\d;]*m' }
    }
}

# psmigrate in the sample's folder, on its database, as a person types it: exit code, standard output, standard error. $args, because a
# declared parameter would make -v mean -Verbose.
function Invoke-TestPsmigrate([hashtable] $Sample) {
    $errors = Join-Path $TestDrive stderr.txt
    $tool = Get-TestToolPath
    $before = $env:DATABASE_URL
    $env:DATABASE_URL = $Sample.Url
    Push-Location $Sample.Folder
    try {
        $lines = @($null | & dotnet $tool @args 2> $errors)
        @{ ExitCode = $LASTEXITCODE; Text = $lines -join "`n"; Error = "$(Get-Content -Raw $errors)" }
    }
    finally { Pop-Location; $env:DATABASE_URL = $before }
}

# The schema as pg_dump writes it, without PSMigrate's own tables and without the random words behind \restrict.
function Get-TestSchema([hashtable] $Sample) {
    $lines = & pg_dump --schema-only --exclude-table 'public.psmigrate_*' --dbname $Sample.Url
    if ($LASTEXITCODE) { throw 'pg_dump failed.' }
    ($lines | Where-Object { $_ -notmatch '^\\(un)?restrict ' }) -join "`n"
}

# The same where the order of a table's columns does not count: PostgreSQL puts one that comes back at the end.
function Get-TestSchemaWithoutOrder([hashtable] $Sample) {
    ((Get-TestSchema $Sample) -split "`n" | ForEach-Object { $_.TrimEnd(',') } | Sort-Object) -join "`n"
}

function Get-TestHeads([hashtable] $Sample) { Get-TestRows @{ ConnectionString = $Sample.Url } }

# psql, in a session of its own as a DBA would.
function Invoke-TestFile([hashtable] $Sample, [string] $Path) {
    $lines = & psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname $Sample.Url --file $Path 2>&1
    if ($LASTEXITCODE) { throw "psql: $lines" }
}

# Takes every revision up, down and up again by itself. The ids whose downgrade leaves something behind, in the schema or in the rows.
function Get-TestUnevenRevisions([hashtable] $Sample) {
    $db = $Sample.Arguments
    $before = Get-TestSchemaWithoutOrder $Sample
    foreach ($id in @((Get-DbRevision -Pending @db).Id)) {
        $heads = (Get-DbRevision -Current @db).Id
        Invoke-DbUpgrade $id @db | Out-Null
        Invoke-DbDowngrade "$id@-1" -AllowDataLoss -Force @db | Out-Null
        if ((Get-TestSchemaWithoutOrder $Sample) -cne $before -or "$((Get-DbRevision -Current @db).Id)" -ne "$heads") { $id }
        Invoke-DbUpgrade $id @db | Out-Null
        $before = Get-TestSchemaWithoutOrder $Sample
    }
}

# The same ways lead to the same: up, up again and up by psql, and all the way down.
function Assert-TestWays([Collections.IDictionary] $Ways, [string] $Head) {
    $Ways.UpAgain.Schema | Should -BeExactly $Ways.Up.Schema
    $Ways.UpBySql.Schema | Should -BeExactly $Ways.Up.Schema
    $Ways.UpBySql.Heads | Should -Be $Head
    $Ways.UpBySql.Ledger | Should -Be $Ways.Up.Ledger
    $Ways.Down.Schema | Should -Not -MatchExactly 'CREATE'
    $Ways.DownBySql.Schema | Should -BeExactly $Ways.Down.Schema
    $Ways.DownBySql.Ledger | Should -Be $Ways.Down.Ledger
}

# A script of a sample on an empty database: under -WhatIf it shows what matches, and with a parameter that it does not have it begins nothing.
function Assert-TestWhatIf([hashtable] $Sample, [string] $Shows, [string[]] $Arguments = @(), [string] $Script = 'runbook.ps1') {
    $words = @('-ConnectionString', $Sample.Url) + $Arguments
    $run = Invoke-TestRunbook "$($Sample.Folder)/$Script" ($words + '-WhatIf')
    $run.Failed | Should -BeFalse -Because $run.Text
    $run.Text | Should -Match $Shows
    (Invoke-TestRunbook "$($Sample.Folder)/$Script" ($words + '-Nonsense')).Text | Should -Match "parameter name 'Nonsense'"
    "$($Sample.Folder)/backups" | Should -Not -Exist
    Get-TestTables @{ ConnectionString = $Sample.Url } | Should -BeNullOrEmpty
}

# A revision on the head whose upgrade is this SQL. Without a downgrade section, or with an empty one.
function Add-TestFailure([hashtable] $Sample, [string] $Sql, [switch] $Irreversible) {
    $db = $Sample.Arguments
    $made = New-DbRevision 'go wrong' @db
    $text = "$Sql`n" + ($Irreversible ? '' : "`n-- migrate: downgrade`n")
    (Get-Content -Raw $made.Path) -replace '(?s)(?<=\n-- migrate: upgrade\n).*', $text | Set-Content $made.Path
    $made
}

# Where a database stands: its revisions, and its schema. PostgreSQL reads IN over a varchar back with its casts elsewhere, once, so they do not count.
function Get-TestState([hashtable] $Sample) { (@(Get-TestHeads $Sample) + ((Get-TestSchema $Sample) -replace '[()]|::text(\[\])?')) -join "`n" }

# A runbook that has to fail, with a key to approve with, and to leave the database where it was.
function Invoke-TestFailing([hashtable] $Sample, [string[]] $Arguments = @(), [hashtable] $Environment = @{}) {
    $before = Get-TestState $Sample
    $run = Invoke-TestRunbook "$($Sample.Folder)/runbook.ps1" (@('-ConnectionString', $Sample.Url) + $Arguments) ($Environment + @{ PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123' })
    $run.Failed | Should -BeTrue -Because $run.Text
    Get-TestState $Sample | Should -BeExactly $before -Because $run.Text
    $run
}

# Databases that a restore has kept, of this sample.
function Get-TestKept([hashtable] $Sample) {
    $db = $Sample.Arguments
    @(Invoke-TestSql $TestSandbox.ConnectionString "SELECT datname FROM pg_database WHERE datname LIKE '$((Test-DbConnection -PassThru @db).Database)\_%'")
}

# Goes up and down once online and once by exported scripts that psql runs, and once more up. What each of the ways has left, by name.
function Get-TestWays([hashtable] $Online) {
    $offline = Copy-TestSample $Online
    $db = $Online.Arguments
    $ways = [ordered] @{}
    $take = { param($name, $sample) $ways[$name] = @{ Schema = Get-TestSchema $sample; Heads = Get-TestHeads $sample; Ledger = Get-TestLedger @{ ConnectionString = $sample.Url } } }

    $up = Export-DbMigrationSql heads -From base -Path (Join-Path $TestDrive up.sql) @db
    $heads = @((Get-DbRevision -Head -From base @db).Id)
    $down = Export-DbMigrationSql base -Downgrade -From $heads -Path (Join-Path $TestDrive down.sql) @db

    Invoke-DbUpgrade heads @db | Out-Null
    & $take Up $Online
    Invoke-DbDowngrade base -AllowDataLoss -Force @db | Out-Null
    & $take Down $Online
    Invoke-DbUpgrade heads @db | Out-Null
    & $take UpAgain $Online

    Invoke-TestFile $offline $up.FullName
    & $take UpBySql $offline
    Invoke-TestFile $offline $down.FullName
    & $take DownBySql $offline
    $ways
}

# psql in a session that stays open until Stop-TestSession: it has run the SQL, and holds what that has locked.
function Start-TestSession([hashtable] $Sample, [string] $Sql) {
    $start = [Diagnostics.ProcessStartInfo]::new('psql')
    '--no-psqlrc', '--quiet', '--dbname', $Sample.Url | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $session = [Diagnostics.Process]::Start($start)
    $session.StandardInput.WriteLine("$Sql`n\echo it holds")
    while (($line = $session.StandardOutput.ReadLine()) -ne 'it holds') { if ($null -eq $line) { throw "psql ended: $Sql" } }
    $session
}

function Stop-TestSession([Diagnostics.Process] $Session) {
    $Session.StandardInput.Close()
    $Session.WaitForExit()
}

# The lock of a run, as design and README describe it.
$RunLock = "SELECT pg_advisory_lock(('x' || encode(substring(sha256('psmigrate:public.psmigrate_version') FOR 8), 'hex'))::bit(64)::bigint);"

function Read-TestYaml([string] $Path) {
    if (-not ('YamlDotNet.Serialization.DeserializerBuilder' -as [type])) { Add-Type -Path "$(Split-Path $ManifestPath)/module/bin/engine/YamlDotNet.dll" }
    [YamlDotNet.Serialization.DeserializerBuilder]::new().Build().Deserialize([IO.StringReader]::new((Get-Content -Raw $Path)))
}
