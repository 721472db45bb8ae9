BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Initialize-DbMigration' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        New-Item -ItemType Directory $folder | Out-Null
        Push-Location $folder
    }

    AfterEach { Pop-Location }

    It 'makes the current location a project that the others find' {
        $files = @(Initialize-DbMigration)
        $files | ForEach-Object { $_ | Should -BeOfType IO.FileInfo; $_.Exists | Should -BeTrue }
        $files.Name | Should -Be 'psmigrate.yaml', 'revision.sql.tmpl', '.gitattributes'
        $files[2].Directory.Name | Should -Be 'migrations'
        (New-DbRevision 'first').Path | Should -BeLike (Join-Path $folder 'migrations/*first.sql')
    }

    It 'takes a folder and a location' {
        (Initialize-DbMigration services/billing -VersionLocation db/versions).FullName |
            Should -Contain (Join-Path $folder services/billing/db/versions/.gitattributes)
    }

    It 'names every file under -WhatIf and writes none' {
        $lines = (Invoke-Answering Yes "Initialize-DbMigration '$folder' -WhatIf").Person.Lines -join "`n"
        foreach ($name in 'psmigrate.yaml', 'revision.sql.tmpl', '.gitattributes') { $lines | Should -Match ([regex]::Escape($name)) }
        Get-ChildItem $folder -Force | Should -BeNullOrEmpty
    }

    It 'leaves a project alone' {
        Initialize-DbMigration | Out-Null
        $wrong = Get-TestError { Initialize-DbMigration }
        $wrong.Exception | Should -BeOfType PSMigrate.ConfigurationInvalidException
        $wrong.Exception.Position.File | Should -Be (Join-Path $folder psmigrate.yaml)
    }
}
