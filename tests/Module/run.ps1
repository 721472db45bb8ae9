# Runs the Pester tests in this folder and below and prints a line per test: [+] passed, [-] failed, [!] skipped; last the counts.
# With -File only the files whose name matches: pwsh tests/Module/run.ps1 -File Walk*
# With -Module another module than the repository's: pwsh tests/Module/run.ps1 -Module out/PSMigrate/0.1.0
param([string] $File = '*', [string] $Module = "$PSScriptRoot/../..")
$ErrorActionPreference = 'Stop'
$env:PSMIGRATE_TEST_MODULE = (Resolve-Path (Join-Path $Module PSMigrate.psd1)).Path
$PSStyle.OutputRendering = 'PlainText'
if (-not (Get-Module -ListAvailable Pester | Where-Object { $_.Version.Major -eq 5 })) {
    'Pester: missing, version 5 is needed'
    exit 3
}

# As the xunit tests do: without a server skip, except where CI is set.
if (-not $env:CI) {
    Import-Module $env:PSMIGRATE_TEST_MODULE
    try { Start-DbSandbox | Stop-DbSandbox }
    catch [PSMigrate.ToolMissingException] {
        "Pester: missing, no PostgreSQL to test with. $($_.Exception.Message)"
        exit 3
    }
}

Import-Module Pester -MinimumVersion 5.0 -MaximumVersion 5.99.99
$configuration = New-PesterConfiguration
$configuration.Run.Path = @((Get-ChildItem $PSScriptRoot -Recurse -Filter *.Tests.ps1 | Where-Object { $_.Name -like $File -or $_.Name -like "$File.Tests.ps1" }).FullName)
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$result = Invoke-Pester -Configuration $configuration

$broken = @($result.Containers) + @($result.FailedBlocks) | Where-Object { $_.ErrorRecord }
foreach ($test in $result.Tests) {
    $mark = @{ Passed = '[+]'; Failed = '[-]' }[$test.Result] ?? '[!]'
    $why = if ($test.Result -eq 'Failed') { ': ' + (@($test.ErrorRecord | ForEach-Object { "$($_.DisplayErrorMessage) $($_.DisplayStackTrace)" }) -join ' ' -replace '\s*\r?\n\s*', ' | ') }
    '{0} {1} ({2:0} ms){3}' -f $mark, $test.ExpandedPath, $test.Duration.TotalMilliseconds, $why
}

foreach ($block in $broken) {
    "[-] $($block.ExpandedPath ?? $block.Item)$(': ' + (@($block.ErrorRecord | ForEach-Object { "$_ $($_.ScriptStackTrace)" }) -join ' ' -replace '\s*\r?\n\s*', ' | '))"
}

'Pester: {0} passed, {1} failed, {2} skipped' -f $result.PassedCount, ($result.FailedCount + @($broken).Count), ($result.SkippedCount + $result.NotRunCount)
exit [int]($result.FailedCount + @($broken).Count -gt 0)
