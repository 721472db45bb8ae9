BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $project = New-TestProject
    Add-TestLine $project
    $plan = Join-Path $TestDrive plan.json
    $config = Join-Path $TestDrive psmigrate.yaml
    Set-Content $config "version_locations: ['$($project.MigrationPath)']", 'environments: { production: { require_approval: 2 } }'
    $production = @{ Config = $config; Environment = 'production'; ConnectionString = $project.ConnectionString; InformationAction = 'Ignore' }
}

AfterAll {
    Remove-Item Env:PSMIGRATE_APPROVAL_KEY -ErrorAction Ignore
    Stop-TestSandbox
}

Describe 'Approve-DbMigrationPlan' {
    BeforeEach {
        $env:PSMIGRATE_APPROVAL_KEY = '0123456789abcdef0123456789abcdef'
        $file = Get-DbMigrationPlan -Path $plan @project
    }

    It 'lets a plan run once enough people have approved it' {
        $file | Should -BeOfType PSMigrate.PlanFile
        (Get-TestError { Invoke-DbUpgrade @production }).Exception | Should -BeOfType PSMigrate.NotApprovedException
        $file | Approve-DbMigrationPlan -Name anna -Comment 'fine' | Out-Null
        (Get-TestError { Invoke-DbUpgrade -Plan $plan @production }).Exception.Message | Should -BeLike '*needs 2 approvals*has 1 (anna)*'
        $approved = Approve-DbMigrationPlan $plan -Name bert
        $approved.Approvals.Name | Should -Be anna, bert
        $approved.Hash | Should -Be $file.Hash
        (Invoke-DbUpgrade -Plan $approved @production).Revision | Should -Be aaaa, bbbb, cccc
        Invoke-DbDowngrade base -Force @project -InformationAction Ignore | Out-Null
    }

    It 'replaces what the same person said before' {
        Approve-DbMigrationPlan $plan -Name anna -Comment one | Out-Null
        (Get-Item $plan | Approve-DbMigrationPlan -Name Anna -Comment two).Approvals.Comment | Should -Be two
    }

    It 'writes nothing under -WhatIf' {
        Approve-DbMigrationPlan $plan -WhatIf | Should -BeNullOrEmpty
        (Get-DbMigrationPlan -FromFile $plan).Approvals | Should -BeNullOrEmpty
    }

    It 'needs a key that is none to guess' {
        $env:PSMIGRATE_APPROVAL_KEY = 'short'
        $failure = Get-TestError { Approve-DbMigrationPlan $plan }
        $failure.FullyQualifiedErrorId | Should -BeLike 'ConfigurationInvalid,*'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'openssl rand -hex 32'
    }

    It 'refuses what was altered, forged, or signed with another key' {
        Approve-DbMigrationPlan $plan -Name anna | Out-Null
        $text = Get-Content -Raw $plan
        Set-Content $plan ($text -replace 'anna', 'bert')
        (Get-TestError { Approve-DbMigrationPlan $plan -Name carl }).Exception | Should -BeOfType PSMigrate.NotApprovedException
        Set-Content $plan ($text -replace 't_bbbb \(id int\)', 't_bbbb (id bigint)')
        (Get-TestError { Approve-DbMigrationPlan $plan -Name carl }).Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
        Set-Content $plan $text
        $env:PSMIGRATE_APPROVAL_KEY = 'another key that is as long'
        (Get-TestError { Invoke-DbUpgrade -Plan $plan @production }).Exception.Message | Should -BeLike '*approval by anna was not signed*'
    }
}

Describe 'A plan file' {
    It 'runs exactly, up and down, or says what has moved' {
        $up = Get-DbMigrationPlan bbbb -Path $plan @project
        Add-TestRevision $project bbbb -Down aaaa -Up 'CREATE TABLE t_bbbb (id bigint);' -Revert 'DROP TABLE t_bbbb;'
        $failure = Get-TestError { Invoke-DbUpgrade -Plan $plan @project -InformationAction Ignore }
        $failure.Exception | Should -BeOfType PSMigrate.PlanStaleException
        $failure.Exception.Moved | Should -BeLike 'The script of revision bbbb was edited*'
        (Get-TestError { Invoke-DbUpgrade -Plan $plan -WhatIf @project -InformationAction Ignore }).Exception | Should -BeOfType PSMigrate.PlanStaleException

        Get-DbMigrationPlan bbbb -Path $plan @project | Out-Null
        (Invoke-DbUpgrade -Plan $plan @project -InformationAction Ignore).Revision | Should -Be aaaa, bbbb
        $back = Get-DbMigrationPlan base -Direction Downgrade -Path $plan @project
        $back.DataLoss | Should -Be 'bbbb: DROP TABLE loses the rows of t_bbbb', 'aaaa: DROP TABLE loses the rows of t_aaaa'
        (Get-TestError { Invoke-DbUpgrade -Plan $plan @project }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
        (Invoke-DbDowngrade -Plan $plan -Force @project -InformationAction Ignore).Revision | Should -Be bbbb, aaaa
    }

    It 'is readable as an object, at 80 columns, and as Markdown' {
        Get-DbMigrationPlan -Path $plan @project | Out-Null
        $read = Get-DbMigrationPlan -FromFile $plan
        $read.Steps.Revision | Should -Be aaaa, bbbb, cccc
        $read | Out-String -Width 80 | Should -Match 'Author +: '
        Get-DbMigrationPlan -FromFile $plan -Markdown | Should -BeLike '### Upgrade of database*CREATE TABLE t_cccc*'
    }
}
