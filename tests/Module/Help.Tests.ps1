# What Get-Help says, compared with what PowerShell itself knows of the cmdlets. Their examples are run by Examples.Tests.ps1.
BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $common = [Management.Automation.PSCmdlet]::CommonParameters
    $commands = foreach ($command in Get-Command -Module PSMigrate) {
        @{ Name = $command.Name; Command = $command; Parameters = @($command.Parameters.Values | Where-Object Name -NotIn $common) }
    }
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Get-Help <Name>' -ForEach $commands {
    BeforeAll {
        $help = Get-Help $Name -Full
        $text = $help | Out-String -Width 200
    }

    It 'shows every part' {
        foreach ($heading in 'SYNOPSIS', 'SYNTAX', 'DESCRIPTION', 'PARAMETERS', 'INPUTS', 'OUTPUTS', 'Example 1', 'Example 2', 'RELATED LINKS') {
            $text | Should -Match "(?m)^\W*$heading"
        }

        # One sentence, not the syntax that PowerShell would take without a help file.
        $help.Synopsis | Should -Match '^[A-Z].{20,}\.$'
        $help.Synopsis | Should -Not -Match '\. [A-Z]'
        "$($help.description.Text)" | Should -BeLike "$($help.Synopsis)*"
    }

    It 'has the syntax of every parameter set' {
        $sets = @($Command.ParameterSets | Sort-Object { -not $_.IsDefault })
        $items = @($help.syntax.syntaxItem)
        $items.Count | Should -Be $sets.Count
        $known = $Parameters.Name
        foreach ($i in 0..($sets.Count - 1)) {
            $shown = @($items[$i].parameter | ForEach-Object name)
            $shown | Sort-Object | Should -Be @($sets[$i].Parameters.Name | Where-Object { $_ -in $known } | Sort-Object)
            @($items[$i].parameter | Where-Object required -EQ 'true').name | Sort-Object |
                Should -Be @($sets[$i].Parameters | Where-Object IsMandatory | ForEach-Object Name | Sort-Object)
            $positional = @($sets[$i].Parameters | Where-Object Position -GE 0 | Sort-Object Position).Name
            if ($positional) { $shown[0..($positional.Count - 1)] | Should -Be $positional }
        }
    }

    It 'describes -<_.Name>' -ForEach $Parameters {
        $parameter = $_
        $shown = Get-Help $Name -Parameter $parameter.Name
        "$($shown.description.Text)" | Should -Match '(?s)^[A-Z].{20,}\.$'
        $shown.type.name -replace '\W' | Should -Be (($parameter.ParameterType.IsGenericType ? $parameter.ParameterType.GetGenericArguments()[0] : $parameter.ParameterType).Name -replace '\W')
        ($shown.aliases -replace '^none$') -split ', ' | Where-Object { $_ } | Should -Be @($parameter.Aliases)
        $sets = @($parameter.ParameterSets.Values)
        $shown.pipelineInput -match 'ByValue' | Should -Be $sets[0].ValueFromPipeline
        $shown.pipelineInput -match 'ByPropertyName' | Should -Be $sets[0].ValueFromPipelineByPropertyName
        $shown.position | Should -Be ($sets[0].Position -ge 0 ? "$($sets[0].Position)" : 'named')
        foreach ($choice in $parameter.Attributes.ValidValues + ($parameter.ParameterType.IsEnum ? [enum]::GetNames($parameter.ParameterType) : @())) {
            "$($shown.description.Text)" | Should -Match ([regex]::Escape($choice))
        }
    }

    It 'links to cmdlets and topics that are there' {
        $links = @($help.relatedLinks.navigationLink.linkText)
        $links.Count | Should -BeGreaterThan 1
        foreach ($link in $links) { (Get-Help $link).Name | Should -Be $link }
    }
}

Describe 'The topic <_>' -ForEach 'about_PSMigrate', 'about_PSMigrate_Revisions', 'about_PSMigrate_Runbooks', 'about_PSMigrate_Hooks', 'about_PSMigrate_Fleet' {
    It 'is found and fits 80 columns' {
        $topic = Get-Help $_ | Out-String -Width 200
        $topic | Should -Match 'SHORT DESCRIPTION'
        $topic -split '\r?\n' | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 79 }
    }

    It 'is found where the module is not loaded yet' {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive modules/PSMigrate) -Force).FullName
        Copy-Item $ManifestPath $folder
        'en-US', 'module' | ForEach-Object { Copy-Item (Join-Path (Split-Path $ManifestPath) $_) $folder -Recurse -Force }
        $lines = Invoke-Fresh "`$env:PSModulePath = '$TestDrive/modules' + [IO.Path]::PathSeparator + `$env:PSModulePath; Get-Help $_; Get-Help Invoke-DbUpgrade -Parameter Target"
        "$lines" | Should -Match "TOPIC\s+$_\s+SHORT DESCRIPTION"
        "$lines" | Should -Match 'Where to go'
    }

    It 'names no command that is not there' {
        $text = (Get-Help $_ | Out-String -Width 200) -replace 'about_\w+'
        foreach ($name in [regex]::Matches($text, '\b[A-Z][a-z]+-Db[A-Z]\w+').Value | Select-Object -Unique) { Get-Command $name -Module PSMigrate | Should -Not -BeNullOrEmpty }
    }
}
