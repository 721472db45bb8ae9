BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
}
AfterAll { Stop-TestSandbox }

Describe 'Stop-DbBlocker' {
    BeforeEach {
        $project = New-TestProject
        Invoke-TestSql $project.ConnectionString 'CREATE TABLE orders (id int)' | Out-Null
        $job = Start-Job { param($url) "BEGIN; LOCK TABLE orders;`n\! sleep 60" | psql --no-psqlrc --dbname $url --file - } -ArgumentList $project.ConnectionString
        Wait-TestSql $project.ConnectionString "SELECT count(*) > 0 FROM pg_locks WHERE relation = 'orders'::regclass AND granted AND pid <> pg_backend_pid()"
        $seen = Get-DbBlocker orders @project
    }
    AfterEach { $job | Remove-Job -Force }

    It 'ends what the pipeline brings, and says so' {
        $done = $seen | Stop-DbBlocker -Force @project
        $done | Should -BeOfType PSMigrate.StoppedBlocker
        $done.ProcessId, $done.Action, $done.HasEnded | Should -Be $seen.ProcessId, 'terminated', $true
        Get-DbBlocker orders @project | Should -BeNullOrEmpty
        (Get-TestError { Stop-DbBlocker $seen.ProcessId -Force @project }).FullyQualifiedErrorId | Should -BeLike 'TargetInvalid,*'
    }

    It 'leaves alone what is another session by now, what -WhatIf shows and what only loses its statement' {
        $error1 = Get-TestError { Stop-DbBlocker $seen.ProcessId -SessionStarted $seen.SessionStarted.AddSeconds(-1) -Force @project }
        $error1.Exception.Message | Should -Match 'has ended'
        Stop-DbBlocker $seen.ProcessId -WhatIf @project | Should -BeNullOrEmpty
        (Stop-DbBlocker $seen.ProcessId -Cancel -Force @project).Action | Should -Be 'cancelled'
        (Get-DbBlocker orders @project).ProcessId | Should -Be $seen.ProcessId
    }

    It 'asks, saying who it is and what is lost' {
        $call = "Stop-DbBlocker $($seen.ProcessId) -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $no = Invoke-Answering No $call
        $no.Error | Should -BeNullOrEmpty
        $no.Output | Should -BeNullOrEmpty
        $no.Person.Questions[0] | Should -Match 'End the session, and roll back its transaction of .*process \d+ of postgres \(psql\)'
        (Get-DbBlocker orders @project).ProcessId | Should -Be $seen.ProcessId
        (Invoke-Answering Yes $call).Output[0].Action | Should -Be 'terminated'
        Invoke-Fresh "Import-Module `$ManifestPath; try { $call } catch { `$_.FullyQualifiedErrorId }" | Should -Match 'TargetInvalid'
    }

    It 'needs a yes where nobody can be asked' {
        $call = "Stop-DbBlocker $($seen.ProcessId) -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        Invoke-Fresh "Import-Module `$ManifestPath; try { $call } catch { `$_.FullyQualifiedErrorId }" | Should -Match 'ConfirmationRequired'
    }
}
