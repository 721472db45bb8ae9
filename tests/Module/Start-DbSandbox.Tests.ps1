BeforeAll { . "$PSScriptRoot/Common.ps1" }
AfterAll { Stop-DbSandbox -All }

Describe 'Start-DbSandbox' {
    It 'starts a server that everything can reach, and that ends with its process' {
        $sandbox = Start-DbSandbox
        $sandbox | Should -BeOfType PSMigrate.SandboxInfo
        $sandbox.ServerVersion | Should -Match '^\d+(\.\d+)?'
        Invoke-TestSql $sandbox.ConnectionString 'SELECT 1' | Should -Be '1'
        $sandbox | Out-String -Width 80 | Should -Match 'Id +Server +ConnectionString'
        $directory = Invoke-Fresh 'Import-Module $ManifestPath; (Start-DbSandbox).Directory'
        $directory | Should -Not -BeNullOrEmpty
        Wait-Until { -not (Test-Path -LiteralPath $directory) }
    }

    It 'starts nothing under -WhatIf' {
        (Invoke-Answering Yes 'Start-DbSandbox -WhatIf').Output | Should -BeNullOrEmpty
    }

    It 'says how to get server programs where there are none' {
        $lines = Invoke-Fresh @'
            $env:PSMIGRATE_POSTGRES_BIN = [IO.Path]::GetTempPath()
            Import-Module $ManifestPath
            try { Start-DbSandbox } catch [PSMigrate.ToolMissingException] { $_.CategoryInfo.Category; $_.ErrorDetails.RecommendedAction }
'@
        $lines[0] | Should -Be 'NotInstalled'
        $lines[1] | Should -Not -BeNullOrEmpty
    }
}
