BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Start-TestSandbox
    $project = New-TestProject
    Add-TestLine $project
    $files = @{ MigrationPath = $project.MigrationPath }
}

AfterAll { Stop-TestSandbox }

Describe 'Get-DbMigrationPlan' {
    It 'says what an upgrade would do, and does not do it' {
        $plan = Get-DbMigrationPlan @project
        $plan | Should -BeOfType PSMigrate.MigrationPlan
        $plan.Steps.Revision | Should -Be 'aaaa', 'bbbb', 'cccc'
        $plan.Steps.Statements.Sql | Should -Be 'CREATE TABLE t_aaaa (id int)', 'CREATE TABLE t_bbbb (id int)', 'CREATE TABLE t_cccc (id int)'
        $plan.EndHeads[0] | Should -Be 'cccc'
        Get-TestTables $project | Should -BeNullOrEmpty
    }

    It 'needs no database with -From' {
        (Get-DbMigrationPlan @files -From base).Steps.Count | Should -Be 3
        (Get-DbMigrationPlan +1 @files -From aaaa).Steps.Revision | Should -Be 'bbbb'
        (Get-DbMigrationPlan -Direction Downgrade -1 @files -From head).Steps.Revision | Should -Be 'cccc'
        (Get-DbMigrationPlan -Direction Downgrade -Target base @files -From cccc).Steps.Revision | Should -Be 'cccc', 'bbbb', 'aaaa'
        (Get-DbMigrationPlan head -Direction Stamp @files -From base).EndHeads | Should -Be 'cccc'
    }

    It 'takes several rows for -From, as a list or as one string' {
        Add-TestRevision $project dddd -Down aaaa
        try {
            (Get-DbMigrationPlan heads @files -From bbbb, dddd).StartHeads | Should -Be 'bbbb', 'dddd'
            (Get-DbMigrationPlan heads @files -From 'bbbb, dddd').StartHeads | Should -Be 'bbbb', 'dddd'
        } finally { Remove-Item "$($project.MigrationPath)/dddd.sql" }
    }

    It 'wants to know where a <_> shall go, before it asks a database' -ForEach 'downgrade', 'stamp' {
        $failure = Get-TestError { Get-DbMigrationPlan -Direction $_ @files -ConnectionString 'postgresql://127.0.0.1:1/nowhere' }
        $failure.Exception | Should -BeOfType PSMigrate.TargetInvalidException
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Name .*base'
        (Get-TestError { Get-DbMigrationPlan -Direction $_ @files -From head }).Exception | Should -BeOfType PSMigrate.TargetInvalidException
    }

    It 'has a view readable at 80 columns, and so have its steps' {
        $text = Get-DbMigrationPlan @files -From base | Out-String -Width 80
        $text | Should -Match 'StartHeads : \(base\)'
        $text | Should -Match 'bbbb  does bbbb \(1 statements?\)'
        (Get-DbMigrationPlan @files -From base).Steps | Out-String -Width 80 | Should -Match 'Revision +Direction +Statements +Blocks +Message'
    }

    It 'shows whom a statement blocks and what is lost, and nothing of what is new' {
        Add-TestRevision $project dddd -Down cccc -Up 'ALTER TABLE t_aaaa ADD a uuid DEFAULT gen_random_uuid(); DROP TABLE t_bbbb; COMMENT ON TABLE t_cccc IS NULL;'
        try {
            $plan = Get-DbMigrationPlan @files -From cccc
            $impact = $plan.Steps.Statements[0].Impact
            $impact.Lock, $impact.Blocks, $impact.On, $impact.Work | Should -Be 'ACCESS EXCLUSIVE', 'reads and writes', 't_aaaa', 'Rewrite'
            $plan.Steps.Statements.Impact.IsHarmless | Should -Be $false, $false, $true
            $text = $plan | Out-String -Width 200
            $text | Should -Match 'ALTER TABLE blocks reads and writes of t_aaaa during a rewrite \(ACCESS EXCLUSIVE\)'
            $text | Should -Match 'DROP TABLE blocks .* and loses the rows of t_bbbb'
            $text | Should -Not -Match 'COMMENT'
            $plan.Steps | Out-String -Width 80 | Should -Match 'dddd +Upgrade +3 reads and writes does dddd'
            Get-DbMigrationPlan @files -From base | Out-String -Width 200 | Should -Not -Match 'blocks'
        } finally { Remove-Item "$($project.MigrationPath)/dddd.sql" }
    }

    It 'becomes JSON without trouble' {
        (Get-DbMigrationPlan @files -From base | ConvertTo-Json -Depth 8 | ConvertFrom-Json).Steps[0].Revision | Should -Be 'aaaa'
    }
}
