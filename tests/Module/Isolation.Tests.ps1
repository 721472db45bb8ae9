BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $project = New-TestProject
    Add-TestLine $project
    $arguments = "-MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
    $contexts = @'
        foreach ($context in [Runtime.Loader.AssemblyLoadContext]::All) {
            foreach ($assembly in $context.Assemblies) {
                $name = $assembly.GetName()
                if ($name.Name -in 'Npgsql', 'YamlDotNet' -or $name.Name -like 'PSMigrate*') { "$($context.Name): $($name.Name) $($name.Version.Major)" }
            }
        }
'@
    function Copy-Module([string] $Folder) {
        New-Item -ItemType Directory $Folder | Out-Null
        Copy-Item $ManifestPath $Folder
        Copy-Item (Join-Path (Split-Path $ManifestPath) module) $Folder -Recurse
        Join-Path $Folder PSMigrate.psd1
    }
}

AfterAll { Stop-TestSandbox }

Describe 'The module beside others' {
    It 'loads no engine until a cmdlet needs it, and then into a context of its own' {
        $lines = Invoke-Fresh @"
            Import-Module `$ManifestPath
            Get-Command -Module PSMigrate -Syntax | Out-Null
            $contexts
            '--'
            Get-DbMigrationPlan -MigrationPath '$($project.MigrationPath)' -From base | Out-Null
            $contexts
"@
        $before, $after = ($lines -join "`n") -split '--\n'
        $before | Should -Match 'Default: PSMigrate.Cmdlets'
        $before | Should -Not -Match 'Engine'
        $after | Should -Match 'PSMigrate: PSMigrate.Engine'
        $after | Should -Not -Match 'PSMigrate: PSMigrate.Abstractions'
        $after | Should -Not -Match 'Default: (Npgsql|YamlDotNet|PSMigrate.Engine)'
    }

    It 'uses its own Npgsql and YamlDotNet where others are loaded <When>' -ForEach @(
        @{ When = 'before it is imported'; Order = 'others', 'module', 'run' }
        @{ When = 'after it is imported'; Order = 'module', 'others', 'run' }
        @{ When = 'after it has run'; Order = 'module', 'run', 'others', 'run' }
    ) {
        # Empty assemblies of the same names: whoever got one of them could do nothing.
        $others = Join-Path $TestDrive "others$([guid]::NewGuid().ToString('N'))"
        New-Item -ItemType Directory $others | Out-Null
        $own = New-TestProject
        Add-TestLine $own
        Set-Content "$($own.MigrationPath)/psmigrate.yaml" 'version_locations: [.]'
        $steps = @{
            module = 'Import-Module $ManifestPath'
            run    = "Invoke-DbUpgrade +1 -Config '$($own.MigrationPath)/psmigrate.yaml' -ConnectionString '$($own.ConnectionString)' -InformationAction Ignore | ForEach-Object Revision"
            others = @"
            Add-Type -AssemblyName Microsoft.CodeAnalysis, Microsoft.CodeAnalysis.CSharp
            foreach (`$name in 'Npgsql', 'YamlDotNet') {
                `$source = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText('[assembly: System.Reflection.AssemblyVersion("99.0.0.0")] public class Impostor { }')
                `$core = [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
                `$library = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new([Microsoft.CodeAnalysis.OutputKind]::DynamicallyLinkedLibrary)
                `$compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(`$name, [Microsoft.CodeAnalysis.SyntaxTree[]] @(`$source), [Microsoft.CodeAnalysis.MetadataReference[]] @(`$core), `$library)
                `$file = [IO.File]::Create("$others/`$name.dll")
                if (-not `$compilation.Emit(`$file).Success) { throw "`$name does not compile." }
                `$file.Dispose()
                [Reflection.Assembly]::LoadFrom("$others/`$name.dll") | Out-Null
            }
"@
        }
        $lines = Invoke-Fresh (@($Order | ForEach-Object { $steps[$_] }) + $contexts -join "`n")
        $runs = @($Order -eq 'run').Count
        $lines[0..($runs - 1)] | Should -Be @('aaaa', 'bbbb')[0..($runs - 1)]
        $lines | Should -Contain 'Default: Npgsql 99'
        $lines | Should -Contain 'Default: YamlDotNet 99'
        $lines | Should -Contain 'PSMigrate: Npgsql 10'
        $lines | Should -Contain 'PSMigrate: YamlDotNet 16'
    }

    It 'survives import with -Force, and removal and import, before and after the engine is loaded' {
        $lines = Invoke-Fresh @"
            Import-Module `$ManifestPath
            Import-Module `$ManifestPath -Force
            Remove-Module PSMigrate
            Import-Module `$ManifestPath
            (Get-DbRevision $arguments).Count
            Import-Module `$ManifestPath -Force
            Remove-Module PSMigrate
            Import-Module `$ManifestPath
            try { Get-DbRevision zzzz $arguments } catch [PSMigrate.RevisionNotFoundException] { 'not found' }
            (Get-DbRevision $arguments).Count
"@
        $lines | Should -Be '3', 'not found', '3'
    }

    It 'upgrades eight databases from eight runspaces at once' {
        $databases = @(1..8 | ForEach-Object { (New-TestProject).ConnectionString })
        $lines = Invoke-Fresh @"
            `$path = `$ManifestPath
            '$($databases -join "', '")' | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module `$using:path
                (Invoke-DbUpgrade -MigrationPath '$($project.MigrationPath)' -ConnectionString `$_ -InformationAction Ignore).Revision -join ' '
            } | Group-Object | ForEach-Object { "`$(`$_.Name) x `$(`$_.Count)" }
"@
        $lines | Should -Be 'aaaa bbbb cccc x 8'
        $databases | ForEach-Object { Get-TestRows @{ ConnectionString = $_ } | Should -Be 'cccc' }
    }

    It 'works in eight runspaces at once' {
        $lines = Invoke-Fresh @"
            `$path = `$ManifestPath
            1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module `$using:path
                (Get-DbRevision $arguments).Count
                (Get-DbMigrationPlan -MigrationPath '$($project.MigrationPath)' -From base).Steps.Count
            } | Group-Object | ForEach-Object { "`$(`$_.Name) x `$(`$_.Count)" }
"@
        $lines | Should -Be '3 x 16'
    }

    It 'says what is missing when the engine is, and the process lives' {
        $path = Copy-Module (Join-Path $TestDrive broken)
        Remove-Item -Recurse (Join-Path $TestDrive broken/module/bin/engine)
        $lines = Invoke-Fresh @"
            Import-Module '$path'
            try { Invoke-DbUpgrade $arguments } catch [PSMigrate.ToolMissingException] { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message; `$_.CategoryInfo.Category }
            try { Start-DbSandbox } catch { `$_.FullyQualifiedErrorId }
            (TabExpansion2 'Invoke-DbUpgrade he').CompletionMatches.Count
            'alive'
"@
        $lines[0] | Should -BeLike 'ToolMissing,*'
        $lines[1] | Should -BeLike '*module is incomplete*PSMigrate.Engine.dll*'
        $lines[2] | Should -Be 'NotInstalled'
        $lines[3] | Should -BeLike 'ToolMissing,*'
        $lines[-1] | Should -Be 'alive'
    }

    It 'works from a path with spaces and letters beyond ASCII' {
        $path = Copy-Module (Join-Path $TestDrive 'mödule 模块 (1)')
        $odd = @{ MigrationPath = Join-Path $TestDrive 'Änderungen & mehr'; ConnectionString = (New-TestProject).ConnectionString }
        New-Item -ItemType Directory $odd.MigrationPath | Out-Null
        Add-TestLine $odd
        $lines = Invoke-Fresh @"
            Import-Module '$path'
            Set-Location -LiteralPath '$TestDrive'
            Invoke-DbUpgrade -MigrationPath './Änderungen & mehr' -ConnectionString '$($odd.ConnectionString)' -InformationAction Ignore | ForEach-Object Revision
"@
        $lines | Should -Be 'aaaa', 'bbbb', 'cccc'
    }
}

Describe 'What a user may name' {
    It 'is visible as <_>' -ForEach 'PSMigrate.Revision', 'PSMigrate.StepResult', 'PSMigrate.MultipleHeadsException', 'PSMigrate.Duration' {
        $_ -as [type] | Should -Not -BeNullOrEmpty
    }

    It 'is not <_>' -ForEach 'PSMigrate.Engine.MigrationEngine', 'Npgsql.NpgsqlConnection' {
        $_ -as [type] | Should -BeNullOrEmpty
    }
}
