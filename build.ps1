#requires -Version 7.4
<#
.SYNOPSIS
Builds, tests and packs PSMigrate, and shows that it works.
.DESCRIPTION
Without parameters, everything, in this order: Build (restores too), Test, Pack (out/PSMigrate/<version>, as a gallery would hold the module),
Compile (the engine in it once more, ahead of time, so that the first command is fast), TestPackage (the module's tests on what was packed), Demo (the README's first command).
.EXAMPLE
./build.ps1 -SkipTests
Builds, packs and shows.
.EXAMPLE
./build.ps1 -Task Pack
Packs what was built last.
.EXAMPLE
./build.ps1 -SkipTests -Runtime linux-x64, linux-arm64, win-x64, osx-arm64
Packs a module that starts fast on all of these.
#>
param(
    [ValidateSet('Build', 'Test', 'Pack', 'Compile', 'TestPackage', 'Demo')]
    [string[]] $Task = @('Build', 'Test', 'Pack', 'Compile', 'TestPackage', 'Demo'),
    # Leaves Test and TestPackage out.
    [switch] $SkipTests,
    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',
    # Kinds of machines that Compile is for. On others, and on another .NET than the SDK's, the engine is compiled when it runs.
    [string[]] $Runtime = [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier,
    # Folder of packed modules.
    [string] $OutputPath = "$PSScriptRoot/out"
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$version = (Import-PowerShellDataFile "$PSScriptRoot/PSMigrate.psd1").ModuleVersion
$package = Join-Path $OutputPath PSMigrate $version
$steps = [ordered]@{
    Build       = { dotnet build --configuration $Configuration --nologo }
    Test        = { dotnet test --configuration $Configuration --no-build --nologo }
    Pack        = {
        Remove-Item $package -Recurse -Force -ErrorAction Ignore
        New-Item -ItemType Directory $package | Out-Null
        Copy-Item PSMigrate.psd1, en-US, module $package -Recurse -Exclude *.pdb
    }
    Compile     = {
        foreach ($machine in $Runtime) {
            $compiled = "$package/module/bin/engine/$machine"
            dotnet publish src/PSMigrate.Engine --configuration $Configuration --runtime $machine -p:PublishReadyToRun=true --output $compiled --nologo
            # EngineLoadContext takes the engine and its packages from there, and nothing else.
            Get-ChildItem $compiled | Where-Object { $_.Extension -ne '.dll' -or $_.BaseName -eq 'PSMigrate.Abstractions' } | Remove-Item -Recurse
        }
    }
    TestPackage = { pwsh -NoProfile -File tests/Module/run.ps1 -Module $package }
    Demo        = {
        # The line as it stands there, which is valid here as well.
        & ([scriptblock]::Create((Select-String '^dotnet run ' README.md | Select-Object -First 1).Line))
    }
}

Push-Location $PSScriptRoot
try {
    foreach ($step in $steps.Keys | Where-Object { $_ -in $Task -and -not ($SkipTests -and $_ -like '*Test*') }) {
        Write-Verbose $step
        & $steps[$step]
    }
} finally { Pop-Location }
