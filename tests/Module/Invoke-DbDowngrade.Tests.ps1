BeforeAll { . "$PSScriptRoot/Common.ps1"; Start-TestSandbox }
AfterAll { Stop-TestSandbox }

Describe 'Invoke-DbDowngrade' {
    BeforeEach {
        $project = New-TestProject
        Add-TestLine $project
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        $call = "Invoke-DbDowngrade -1 -MigrationPath '$($project.MigrationPath)' -ConnectionString '$($project.ConnectionString)'"
    }

    It 'goes to <Target>, unquoted as a person types it' -ForEach @(
        @{ Target = '-1'; Rows = 'bbbb' }, @{ Target = '-2'; Rows = 'aaaa' }, @{ Target = '-Target -1'; Rows = 'bbbb' }, @{ Target = '-Target:-1'; Rows = 'bbbb' },
        @{ Target = 'bbbb-1'; Rows = 'aaaa' }, @{ Target = 'aaaa'; Rows = 'aaaa' }, @{ Target = 'base'; Rows = $null }, @{ Target = '-3'; Rows = $null }, @{ Target = '$minusOne'; Rows = 'bbbb' }
    ) {
        $minusOne = -1
        & ([scriptblock]::Create("param(`$project, `$minusOne) Invoke-DbDowngrade $Target @project -Force -InformationAction Ignore")) $project $minusOne | Out-Null
        Get-TestRows $project | Should -Be $Rows
    }

    It 'reverts newest first and emits a typed step for each' {
        $steps = @(Invoke-DbDowngrade base @project -Force -InformationAction Ignore)
        $steps | ForEach-Object { $_ | Should -BeOfType PSMigrate.StepResult }
        $steps.Revision | Should -Be 'cccc', 'bbbb', 'aaaa'
        $steps.Direction | Select-Object -Unique | Should -Be 'Downgrade'
        Get-TestTables $project | Should -Not -Contain 't_aaaa'
    }

    It 'asks by itself, once and with the plan' {
        $no = Invoke-Answering No $call
        $no.Person.Questions.Count | Should -Be 1
        $no.Person.Questions[0] | Should -Match 'downgrade database t\d+ from cccc to bbbb: 1 revision'
        $no.Output | Should -BeNullOrEmpty
        Get-TestRows $project | Should -Be 'cccc'
        (Invoke-Answering Yes $call).Output.Count | Should -Be 1
        Get-TestRows $project | Should -Be 'bbbb'
    }

    It 'does not ask with <Switch>' -ForEach @{ Switch = '-Force' }, @{ Switch = '-Confirm:$false' } {
        $answer = Invoke-Answering No "$call $Switch"
        $answer.Person.Questions | Should -BeNullOrEmpty
        Get-TestRows $project | Should -Be 'bbbb'
    }

    It 'does not ask where $ConfirmPreference says so, nor where nothing is to do' {
        (Invoke-Answering No "`$ConfirmPreference = 'None'; $call").Person.Questions | Should -BeNullOrEmpty
        Get-TestRows $project | Should -Be 'bbbb'
        $idle = Invoke-Answering No ($call -replace 'Invoke-DbDowngrade -1', 'Invoke-DbDowngrade bbbb')
        $idle.Error | Should -BeNullOrEmpty
        $idle.Person.Questions | Should -BeNullOrEmpty
    }

    It 'asks with -Force when -Confirm is given too' {
        (Invoke-Answering No "$call -Force -Confirm").Person.Questions.Count | Should -Be 1
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'runs as the person saw it or not at all' {
        # Whoever answers takes long enough for somebody else to go first.
        $person = Invoke-Answering Yes $call -Meanwhile { param($person) $person.MeanwhileDatabase = $project.ConnectionString; $person.MeanwhileSql = "UPDATE psmigrate_version SET version_num = 'bbbb'" }
        $person.Error.FullyQualifiedErrorId | Should -BeLike 'HeadsChanged,*'
        $person.Error.Exception.Found[0] | Should -Be 'bbbb'
        Get-TestTables $project | Should -Contain 't_cccc'
    }

    It 'fails where nobody can be asked, before anything ran' {
        $lines = Invoke-Fresh "Import-Module `$ManifestPath; try { $call } catch [PSMigrate.ConfirmationRequiredException] { `$_.FullyQualifiedErrorId; `$_.CategoryInfo.Category; `$_.ErrorDetails.RecommendedAction }"
        $lines[-3] | Should -BeLike 'ConfirmationRequired,*'
        $lines[-2] | Should -Be 'PermissionDenied'
        $lines[-1] | Should -BeLike '*-Force*'
        # In a host that cannot ask, too.
        $failure = Get-TestError { [powershell]::Create().AddScript("Import-Module '$ManifestPath'; `$ErrorActionPreference = 'Stop'; $call").Invoke() }
        $failure.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId | Should -BeLike 'ConfirmationRequired,*'
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'writes nothing under -WhatIf, and prints the plan' {
        $what = Invoke-Answering Yes "$call -WhatIf"
        $what.Person.Lines -join "`n" | Should -Match 'What if: downgrade database t\d+ from cccc to bbbb: 1 revision\n  downgrade cccc  does cccc\n    -- in a transaction\n    -- blocks reads and writes of t_cccc .*loses the rows of t_cccc\n    DROP TABLE t_cccc;'
        $what.Person.Questions | Should -BeNullOrEmpty
        Get-TestRows $project | Should -Be 'cccc'
    }

    It 'loses rows only when that is meant' {
        Invoke-TestSql $project.ConnectionString 'INSERT INTO t_cccc VALUES (1)' | Out-Null
        $failure = Get-TestError { Invoke-DbDowngrade -1 @project -Force -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.DataLossException
        $failure.Exception.Message | Should -BeLike '*1 row of public.t_cccc*'
        (Get-DbMigrationPlan -Direction Downgrade -Target -1 @project -InformationAction Ignore).Losses.RowCount | Should -Be 1
        Invoke-DbDowngrade -1 @project -Force -AllowDataLoss -InformationAction Ignore | Should -HaveCount 1
    }

    It 'reverts from the log what has no file any more' {
        Remove-Item "$($project.MigrationPath)/cccc.sql"
        $failure = Get-TestError { Invoke-DbDowngrade bbbb @project -Force -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.RevisionNotFoundException
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-FromLog*'
        (Invoke-DbDowngrade bbbb -FromLog @project -Force -InformationAction Ignore).Revision | Should -Be 'cccc'
        Get-TestTables $project | Should -Not -Contain 't_cccc'
    }

    It 'refuses what cannot be reverted, before anything ran' {
        Set-Content "$($project.MigrationPath)/dddd.sql" '-- revision: dddd', '-- down_revision: cccc', '', '-- migrate: upgrade', 'SELECT 1;'
        Invoke-DbUpgrade @project -InformationAction Ignore | Out-Null
        $failure = Get-TestError { Invoke-DbDowngrade aaaa @project -Force -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.IrreversibleException
        Get-TestRows $project | Should -Be 'dddd'
    }

    It 'goes no further than the base' {
        (Get-TestError { Invoke-DbDowngrade -4 @project -Force -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.RelativeTooFarException
    }

    It 'needs -ConfirmDatabase in a protected environment, whatever else is said' {
        Set-Content "$($project.MigrationPath)/psmigrate.yaml" 'version_locations: [.]', 'environments:', '  production: { protected: true }'
        $target = @{ Config = "$($project.MigrationPath)/psmigrate.yaml"; Environment = 'production'; ConnectionString = $project.ConnectionString; InformationAction = 'Ignore' }
        $name = [regex]::Match($project.ConnectionString, '/(t\d+)\?').Groups[1].Value
        (Get-TestError { Invoke-DbDowngrade -1 @target -Force }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        (Get-TestError { Invoke-DbDowngrade -1 @target -Force -ConfirmDatabase other }).Exception | Should -BeOfType PSMigrate.ConfirmationRequiredException
        Get-TestRows $project | Should -Be 'cccc'
        Invoke-DbDowngrade -1 @target -Force -ConfirmDatabase $name | Should -HaveCount 1
    }
}
