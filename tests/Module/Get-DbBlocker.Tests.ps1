BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox

    # A psql that runs the lines and then stays for a while, in its transaction.
    function Start-Session($Project, [string] $Sql, [string] $Application = 'intruder') {
        Start-Job { param($url, $sql, $name) $env:PGAPPNAME = $name; "$sql`n\! sleep 60" | psql --no-psqlrc --dbname $url --file - } -ArgumentList $Project.ConnectionString, $Sql, $Application
    }
}
AfterAll { Stop-TestSandbox }

Describe 'Get-DbBlocker' {
    BeforeEach {
        $project = New-TestProject
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE orders (id int)' | Out-Null
        $holds = "SELECT count(*) > 0 FROM pg_locks WHERE relation = 'orders'::regclass AND granted AND pid <> pg_backend_pid()"
        $waits = "SELECT count(*) > 0 FROM pg_locks WHERE relation = 'orders'::regclass AND NOT granted"
        $jobs = @()
    }
    AfterEach { $jobs | Remove-Job -Force }

    It 'lists whom somebody waits for, and whoever holds a lock on a table' {
        Get-DbBlocker @project | Should -BeNullOrEmpty
        $jobs += Start-Session $project 'BEGIN; LOCK TABLE orders IN SHARE MODE;'
        Wait-TestSql $project.ConnectionString $holds
        Get-DbBlocker @project | Should -BeNullOrEmpty
        $seen = Get-DbBlocker public.orders @project
        $seen | Should -BeOfType PSMigrate.Blocker
        $seen.Application, $seen.State, $seen.Query, $seen.IsRun | Should -Be 'intruder', 'idle in transaction', $null, $false
        "$($seen.Locks[0])" | Should -Be 'SHARE on public.orders'
        (Get-DbBlocker public.orders -IncludeQuery @project).Query | Should -Match 'LOCK TABLE'
        Get-DbBlocker public.orders -OlderThan 10m @project | Should -BeNullOrEmpty
        Get-DbBlocker public.orders -Application 'intr*' -User postgres @project | Should -Not -BeNullOrEmpty
        Get-DbBlocker public.orders -User nobody @project | Should -BeNullOrEmpty

        $jobs += Start-Session $project 'BEGIN; LOCK TABLE orders IN EXCLUSIVE MODE;' 'waiter'
        Wait-TestSql $project.ConnectionString $waits
        $seen = @(Get-DbBlocker @project)
        $seen.Application | Should -Be 'intruder'
        $waiter = Get-DbBlocker -Id $seen[0].Blocks[0] @project
        $waiter.Application, $waiter.WaitsFor | Should -Be 'waiter', $seen[0].ProcessId
        $seen | Out-String -Width 80 | Should -Match 'Process +User +Application +State +Open +Blocks +Locks'
    }

    It 'says of a table that is not there how to write one' {
        (Get-TestError { Get-DbBlocker nowhere @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
        (Get-TestError { Get-DbBlocker 'a.b.c.d' @project }).Exception.Hint | Should -Match '-Table public.orders'
    }
}
