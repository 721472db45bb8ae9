# What the test files share. Each has a sandbox of its own (BeforeAll: . Common.ps1; Start-TestSandbox) and stops it.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# The module that a build leaves in the repository, or the one that run.ps1 -Module names.
$ManifestPath = (Resolve-Path ($env:PSMIGRATE_TEST_MODULE ?? "$PSScriptRoot/../../PSMigrate.psd1")).Path
$PwshPath = (Get-Process -Id $PID).Path
foreach ($name in 'DATABASE_URL', 'PSMIGRATE_CONFIG', 'PGHOST', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGSERVICE', 'GITHUB_ACTIONS', 'TF_BUILD') {
    Remove-Item "Env:$name" -ErrorAction Ignore
}

Import-Module $ManifestPath

function Start-TestSandbox {
    $script:TestSandbox = Start-DbSandbox
    $script:TestDatabases = 0
}

function Stop-TestSandbox {
    if ($script:TestSandbox) { $script:TestSandbox | Stop-DbSandbox }
    Remove-Variable TestSandbox -Scope Script
}

# Rows as text, columns joined by |.
function Invoke-TestSql([string] $ConnectionString, [string] $Sql) {
    $lines = $Sql | & psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --dbname $ConnectionString --file - 2>&1
    if ($LASTEXITCODE) { throw "psql: $lines" }
    $lines
}

# An empty database and an empty folder, as the arguments that every cmdlet takes.
function New-TestProject {
    $name = "t$((++$script:TestDatabases))"
    Invoke-TestSql $script:TestSandbox.ConnectionString "CREATE DATABASE $name TEMPLATE template0" | Out-Null
    $folder = Join-Path $TestDrive $name
    New-Item -ItemType Directory $folder | Out-Null
    @{ MigrationPath = $folder; ConnectionString = $script:TestSandbox.ConnectionString -replace '/postgres\?', "/$name`?" }
}

function Add-TestRevision {
    param([hashtable] $Project, [string] $Id, [string[]] $Down = @(), [string] $Up = '', [string] $Revert = '', [string[]] $Header = @())
    $lines = @("-- revision: $Id", "-- down_revision: $($Down -join ', ')", "-- message: does $Id") + @($Header | ForEach-Object { "-- $_" }) +
        '', '-- migrate: upgrade', $Up, '', '-- migrate: downgrade', $Revert
    Set-Content (Join-Path $Project.MigrationPath "$Id.sql") $lines
}

# aaaa, bbbb and cccc in a row, each with a table of its name.
function Add-TestLine([hashtable] $Project) {
    $down = @()
    foreach ($id in 'aaaa', 'bbbb', 'cccc') {
        Add-TestRevision $Project $id -Down $down -Up "CREATE TABLE t_$id (id int);" -Revert "DROP TABLE t_$id;"
        $down = @($id)
    }
}

function Get-TestTables([hashtable] $Project) {
    @(Invoke-TestSql $Project.ConnectionString "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
}

function Get-TestRows([hashtable] $Project) {
    @(Invoke-TestSql $Project.ConnectionString 'SELECT version_num FROM psmigrate_version ORDER BY 1')
}

# The ledger's steps, oldest first: "upgrade aaaa done".
function Get-TestLedger([hashtable] $Project) {
    @(Invoke-TestSql $Project.ConnectionString "SELECT concat_ws(' ', direction, revision, outcome) FROM psmigrate_history WHERE kind = 'step' ORDER BY id")
}

# Everything the script writes, in a process of its own; its lines, errors included. The script sees $ManifestPath.
function Invoke-Fresh([string] $Script, [string[]] $Arguments = @()) {
    $file = Join-Path $TestDrive "fresh$([guid]::NewGuid().ToString('N')).ps1"
    Set-Content $file "`$ErrorActionPreference = 'Stop'; `$ProgressPreference = 'SilentlyContinue'; `$PSStyle.OutputRendering = 'PlainText'; `$ManifestPath = '$($ManifestPath -replace "'", "''")'", $Script
    $null | & $PwshPath -NoProfile -NonInteractive -File $file @Arguments 2>&1 | ForEach-Object { "$_" }
}

# The error of a script block that must fail.
function Get-TestError([scriptblock] $Action) {
    try { $null = & $Action } catch { return $_ }
    throw 'It did not fail.'
}

# A script in a runspace of its own, with a person who gives one answer to everything. Its output, questions, lines and error.
function Invoke-Answering([string] $Answer, [string] $Script, [scriptblock] $Meanwhile = { }) {
    if (-not ('AnsweringHost' -as [type])) { Add-Type -Path "$PSScriptRoot/AnsweringHost.cs" }
    $person = [AnsweringHost]::new($Answer)
    & $Meanwhile $person
    $runspace = [runspacefactory]::CreateRunspace($person)
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    try {
        $result = @{ Person = $person; Shell = $shell; Output = @(); Error = $null }
        try { $result.Output = @($shell.AddScript("`$ErrorActionPreference = 'Stop'; Import-Module '$ManifestPath'; $Script").Invoke()) }
        catch { $result.Error = $_.Exception.InnerException.ErrorRecord }
        $result
    } finally { $shell.Dispose(); $runspace.Dispose() }
}

# A script begun in a runspace of its own; stop it with .Stop().
function Start-Shell([string] $Script) {
    $shell = [powershell]::Create()
    $shell.AddScript("Import-Module '$ManifestPath'; $Script") | Out-Null
    $output = [Management.Automation.PSDataCollection[psobject]]::new()
    @{ Shell = $shell; Output = $output; Handle = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output) }
}

# Waits until the condition, which sees the caller's variables, is true.
function Wait-Until([scriptblock] $Condition, [int] $Seconds = 20, [string] $Otherwise = "Not within $Seconds s: $Condition") {
    $until = [datetime]::UtcNow.AddSeconds($Seconds)
    while (-not (& $Condition)) {
        if ([datetime]::UtcNow -gt $until) { throw $Otherwise }
        Start-Sleep -Milliseconds 50
    }
}

# Waits until psql answers what is wanted.
function Wait-TestSql([string] $ConnectionString, [string] $Sql, [string] $Wanted = 't', [int] $Seconds = 20) {
    Wait-Until { (Invoke-TestSql $ConnectionString $Sql) -eq $Wanted } $Seconds "Not '$Wanted' within $Seconds s: $Sql"
}

# psmigrate as it was built last. Not one published for a single platform, which dotnet does not start, and not the copy beside the tool's own tests: that one may be in the making while we run.
function Get-TestToolPath {
    $root = Resolve-Path "$PSScriptRoot/../.."
    $tool = Get-ChildItem "$root/src/PSMigrate.Cli/bin/*/net*/psmigrate.dll" -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $tool) { throw 'There is no psmigrate.dll: build src/PSMigrate.Cli.' }
    $tool.FullName
}

# A call of psmigrate: its exit code, and the documents of its two streams.
function Invoke-TestTool([string[]] $Arguments) {
    $tool = Get-TestToolPath
    $errors = Join-Path $TestDrive 'stderr.txt'
    $output = $null | & dotnet $tool @Arguments --format json 2>$errors
    @{
        ExitCode = $LASTEXITCODE
        Document = if ($output) { $output -join "`n" | ConvertFrom-Json -AsHashtable -NoEnumerate } else { $null }
        Error    = Get-Content $errors | ConvertFrom-Json -AsHashtable | ForEach-Object { $_.error }
    }
}

# An object of a cmdlet as the tool would print it.
function ConvertTo-ToolShape($Value) {
    $snake = { param([string] $name) ($name -creplace '(?<=[a-z])(?=[A-Z])', '_').ToLowerInvariant() }
    if ($null -eq $Value) { return $null }
    if ($Value -is [enum]) { return & $snake "$Value" }
    if ($Value -is [string] -or $Value -is [ValueType] -and $Value -isnot [timespan] -and $Value -isnot [datetimeoffset] -and $Value -isnot [guid]) { return $Value }
    if ($Value -is [timespan]) { return [math]::Round($Value.TotalMilliseconds, 3) }
    if ($Value -is [datetimeoffset]) { return $Value.UtcDateTime.ToString('yyyy-MM-ddTHH:mm:ss.FFFFFFZ', [cultureinfo]::InvariantCulture) }
    if ($Value -is [guid]) { return "$Value" }
    if ($Value -is [Collections.IDictionary]) {
        $entries = [ordered]@{}
        foreach ($key in $Value.Keys) { $entries[$key] = ConvertTo-ToolShape $Value[$key] }
        return $entries
    }
    if ($Value -is [Collections.IEnumerable]) { return , @($Value | ForEach-Object { ConvertTo-ToolShape $_ }) }
    $shape = [ordered]@{}
    foreach ($property in $Value.PSObject.Properties) {
        $name = & $snake $property.Name
        if ($property.TypeNameOfValue -match 'TimeSpan') { $name += '_ms' }
        $shape[$name] = ConvertTo-ToolShape $property.Value
    }

    $shape
}

# JSON in which the order of fields and the values that must differ do not count.
function ConvertTo-ComparableJson($Shape, [string[]] $Except = @()) {
    $plain = {
        param($value)
        if ($value -is [Collections.IDictionary]) {
            $sorted = [ordered]@{}
            foreach ($key in $value.Keys | Sort-Object) { $sorted[$key] = if ($key -in $Except -and $null -ne $value[$key]) { '*' } else { & $plain $value[$key] } }
            $sorted
        }
        elseif ($value -is [Collections.IList]) { , @($value | ForEach-Object { & $plain $_ }) }
        elseif ($value -is [datetime]) { ConvertTo-ToolShape ([datetimeoffset] $value) }
        elseif ($value -is [double] -and $value -eq [math]::Floor($value)) { [long] $value }
        else { $value }
    }
    ConvertTo-Json (& $plain $Shape) -Depth 20
}
