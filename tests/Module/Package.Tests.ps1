# The module as a gallery would hold it.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $manifest = Test-ModuleManifest $ManifestPath
    & "$root/build.ps1" -Task Pack -OutputPath "$TestDrive/out"
    $package = "$TestDrive/out/PSMigrate/$($manifest.Version)"
}
AfterAll { Stop-TestSandbox }

Describe 'The manifest' {
    It 'is in order, and has what a gallery shows' {
        $manifest.Description.Length | Should -BeGreaterThan 40
        $manifest.Author | Should -Not -BeNullOrEmpty
        $manifest.Tags | Should -Contain PostgreSQL
        $manifest.ReleaseNotes | Should -Match 'CHANGELOG'
        $manifest.ExportedCommands.Count | Should -Be $manifest.ExportedCmdlets.Count
    }

    It 'has the version that the changelog begins with' {
        (Select-String '^## ([0-9.]+)' "$root/CHANGELOG.md" | Select-Object -First 1).Matches[0].Groups[1].Value | Should -Be $manifest.Version
    }
}

Describe 'The package' {
    It 'holds the module and nothing else' {
        $files = (Get-ChildItem $package -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($package, $_.FullName) -replace '\\', '/' }) -notlike 'module/bin/engine/*' | Sort-Object
        $files | Should -Be @(
            'en-US/about_PSMigrate_Fleet.help.txt', 'en-US/about_PSMigrate_Hooks.help.txt', 'en-US/about_PSMigrate_Revisions.help.txt', 'en-US/about_PSMigrate_Runbooks.help.txt', 'en-US/about_PSMigrate.help.txt'
            'module/bin/en-US/PSMigrate.Cmdlets.dll-Help.xml', 'module/bin/PSMigrate.Abstractions.dll', 'module/bin/PSMigrate.Cmdlets.dll'
            'module/PSMigrate.Format.ps1xml', 'PSMigrate.psd1' | Sort-Object)
        (Get-ChildItem "$package/module/bin/engine" -Recurse -File).Extension | Select-Object -Unique | Should -Be '.dll'
        Test-ModuleManifest "$package/PSMigrate.psd1" | Should -Not -BeNullOrEmpty
    }

    It 'works by itself, installed in a folder of modules' {
        $project = New-TestProject
        Add-TestLine $project
        $lines = Invoke-Fresh @"
            Set-Location '$TestDrive'
            `$env:PSModulePath = '$TestDrive/out'
            Import-Module PSMigrate
            Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)' -InformationAction Ignore | ForEach-Object Revision
            Get-Help Invoke-DbUpgrade | ForEach-Object Synopsis
            [Runtime.Loader.AssemblyLoadContext]::All.Assemblies.Location | Where-Object { `$_ -match 'PSMigrate|Npgsql|YamlDotNet' }
"@
        $lines[0..2] | Should -Be 'aaaa', 'bbbb', 'cccc'
        $lines[3] | Should -Match '^Applies revisions'
        $assemblies = @($lines | Select-Object -Skip 4)
        $assemblies.Count | Should -BeGreaterThan 4
        $assemblies | ForEach-Object { $_ | Should -BeLike "$TestDrive/out/PSMigrate/*" }
        Get-TestRows $project | Should -Be cccc
    }
}
