# Finds the examples of what people read: Source, Language (powershell, sh, sql, yaml), Code, and the Output that is shown after it.

function Read-HelpExamples([string] $Path) {
    foreach ($command in ([xml] (Get-Content -Raw $Path)).helpItems.command) {
        foreach ($example in $command.examples.example) {
            @{ Source = $command.details.name; Language = 'powershell'; Code = $example.code }
        }
    }
}

# Whatever is indented by eight. The margin is the first line's, a line at four ends it.
function Read-AboutExamples([string] $Path) {
    $text = (Get-Content -Raw $Path) -replace "`r"
    foreach ($block in [regex]::Matches($text, '(?m)^ {8}\S.*(\n(?: {8}.*| *(?=\n+ {8})))*')) {
        $code = $block.Value -replace '(?m)^ {8}'
        $language = switch -Regex ($code) { '\A-- revision:' { 'sql' } '\Aconnection:' { 'yaml' } '\Apsmigrate ' { 'sh' } default { 'powershell' } }
        @{ Source = (Get-Item $Path).Name -replace '\.help\.txt$'; Language = $language; Code = $code }
    }
}

# Fenced blocks, and commands with arguments in the text. A fence without a language is the output of the one before.
function Read-MarkdownExamples([string] $Path) {
    $text = (Get-Content -Raw $Path) -replace "`r"
    $name = (Get-Item $Path).Name
    $fence = '(?ms)^```(\w*)\n(.*?)^```$'
    $last = $null
    foreach ($block in [regex]::Matches($text, $fence)) {
        $code = $block.Groups[2].Value.TrimEnd()
        # What is written in other languages is somebody else's.
        if ($block.Groups[1].Value -and $block.Groups[1].Value -notin 'powershell', 'sh', 'sql', 'yaml') { $last = @{}; continue }
        if ($block.Groups[1].Value) { ($last = @{ Source = $name; Language = $block.Groups[1].Value; Code = $code; Output = $null }) }
        elseif ($code -notmatch '\A(src|tests)/') { $last.Output = $code }
    }

    foreach ($span in [regex]::Matches([regex]::Replace($text, $fence, ''), '`([^`]+)`')) {
        $code = $span.Groups[1].Value -replace '\s+', ' '
        if ($code -match '^(psmigrate [^<]+|[A-Z]\w+-Db\w+ .+)$') {
            @{ Source = $name; Language = if ($code -match '^psmigrate') { 'sh' } else { 'powershell' }; Code = $code }
        }
    }
}

# An entry of the tables in this folder says which example it is about by a line of it, or several.
function Test-ExampleEntry($Entry, $Example) {
    $Entry.Source -eq $Example.Source -and "`n$($Example.Code -replace '(?m)^ +')`n".Contains("`n$($Entry.Example)`n")
}

# All examples, each with its entry: what has to be there before (Given) and what must be true after it (Then).
function Get-Examples([string] $Root, [string] $Module) {
    @(
        Read-HelpExamples "$Module/module/bin/en-US/PSMigrate.Cmdlets.dll-Help.xml"
        Get-ChildItem "$Module/en-US/about_*.help.txt" | ForEach-Object { Read-AboutExamples $_ }
        Get-Item "$Root/README.md", "$Root/docs/*.md" | ForEach-Object { Read-MarkdownExamples $_ }
    )
}

function Get-ExampleEntries {
    foreach ($table in 'Help', 'About', 'Readme') { & "$PSScriptRoot/$table.ps1" }
}
