# A pwsh that is killed at any moment of a run: the next one goes on, and in the end all is there once. PSMIGRATE_SOAK_ROUNDS turns it up,
# PSMIGRATE_SOAK_SEED repeats its dice.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
}
AfterAll { Stop-TestSandbox }

Describe 'A pwsh that is killed' -Skip:$IsWindows {
    It 'leaves what the next one can go on with' {
        $rounds = [int] ($env:PSMIGRATE_SOAK_ROUNDS ?? 10)
        $seed = [int] ($env:PSMIGRATE_SOAK_SEED ?? (Get-Random -Maximum 1000000))
        $dice = [Random]::new($seed)
        $project = New-TestProject
        Add-TestRevision $project aaaa -Up 'CREATE TABLE t (id int);' -Revert 'DROP TABLE t;'
        Set-Content "$($project.MigrationPath)/bbbb.ps1" '# revision: bbbb', '# down_revision: aaaa', '', @'
function upgrade { 1..5 | ForEach-Object { Invoke-DbSql 'INSERT INTO t VALUES (@n)' @{ n = $_ }; Start-Sleep -Milliseconds 60 } }
function downgrade { Invoke-DbSql 'DELETE FROM t' }
'@
        Add-TestRevision $project cccc bbbb -Up "CREATE INDEX CONCURRENTLY i ON t (id);`nSELECT pg_sleep(0.3);" -Revert 'DROP INDEX i;'
        $database = "-MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
        $up = "Import-Module '$ManifestPath'; 'ready'; Invoke-DbUpgrade $database; Invoke-DbDowngrade base -AllowDataLoss -Force $database"
        $kills = 0
        for ($round = 0; $round -lt $rounds; $round++) {
            $start = [Diagnostics.ProcessStartInfo]::new($PwshPath, [string[]] ('-NoProfile', '-NonInteractive', '-Command', $up))
            $start.RedirectStandardOutput = $start.RedirectStandardError = $true
            $process = [Diagnostics.Process]::Start($start)
            $null = $process.StandardOutput.ReadLine()
            $reading = $process.StandardOutput.ReadToEndAsync()
            $errors = $process.StandardError.ReadToEndAsync()
            if (-not $process.WaitForExit($dice.Next(1500))) {
                $process.Kill()
                $process.WaitForExit()
                $kills++
            } else { $process.ExitCode | Should -Be 0 -Because "seed ${seed}: $($reading.Result) $($errors.Result)" }
        }

        $kills | Should -BeGreaterThan 0
        Invoke-DbUpgrade @project -InformationAction Ignore -WarningAction Ignore | Out-Null
        Get-TestRows $project | Should -Be cccc -Because "of seed $seed"
        Invoke-TestSql $project.ConnectionString 'SELECT string_agg(id::text, '','' ORDER BY id) FROM t' | Should -Be '1,2,3,4,5' -Because "of seed $seed"
        Invoke-TestSql $project.ConnectionString "SELECT string_agg(indisvalid::text, ',') FROM pg_index WHERE indrelid = 't'::regclass" | Should -Be true -Because "of seed $seed"
        # A run that was killed behind its last commit is settled by the next one that has something to do.
        Invoke-TestSql $project.ConnectionString "SELECT count(*) FROM psmigrate_history WHERE outcome = 'started' AND kind <> 'run'" | Should -Be 0 -Because "of seed $seed"
    }
}
