BeforeAll { . "$PSScriptRoot/Common.ps1" }
AfterAll { Stop-DbSandbox -All }

Describe 'Stop-DbSandbox' {
    It 'leaves nothing behind' {
        $sandbox = Start-DbSandbox
        $sandbox | Stop-DbSandbox | Should -BeNullOrEmpty
        Test-Path -LiteralPath $sandbox.Directory | Should -BeFalse
    }

    It 'stops by id, or all' {
        $first, $second, $third = 1..3 | ForEach-Object { Start-DbSandbox }
        Stop-DbSandbox $first
        Test-Path -LiteralPath $first.Directory | Should -BeFalse
        Test-Path -LiteralPath $second.Directory | Should -BeTrue
        (Invoke-Answering Yes "Stop-DbSandbox $($second.Id) -WhatIf").Error | Should -BeNullOrEmpty
        Test-Path -LiteralPath $second.Directory | Should -BeTrue
        Stop-DbSandbox -All
        Test-Path -LiteralPath $second.Directory | Should -BeFalse
        Test-Path -LiteralPath $third.Directory | Should -BeFalse
    }

    It 'knows only those of this process, and goes on after one it does not' {
        $sandbox = Start-DbSandbox
        'none', $sandbox.Id | Stop-DbSandbox -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
        Test-Path -LiteralPath $sandbox.Directory | Should -BeFalse
    }
}
