using System.Globalization;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>A Pester file that rehearses the same again, with a test for each revision.</summary>
/// <param name="path">Full path of the file: what it names is relative to it.</param>
/// <param name="options">How the project was found. Connections and variables stay out: they may be secret.</param>
/// <param name="config">The configuration's file; null without one.</param>
internal sealed class PesterFile(string path, MigrationOptions options, string? config)
{
    /// <param name="request">What was asked for.</param>
    /// <param name="rehearsal">What came of it.</param>
    public string Write(RehearsalRequest request, Rehearsal rehearsal)
    {
        bool isCopy = request.FromDatabase || request.SampleRows > 0;
        string arguments = string.Concat(Arguments(request, rehearsal, isCopy).Select(pair => $"        {pair.Name} = {pair.Value}\n"));
        string tests = string.Concat(rehearsal.Results.Select(result => $"    It {Title(result)} {{ Assert-Rehearsed {Literal(result.Revision)} }}\n"));
        // On a copy of a database there is nothing to rehearse of what was applied to it since.
        string missing = isCopy ? "{ Set-ItResult -Skipped -Because 'it is not pending' }" : "{ throw 'It was not rehearsed.' }";
        return $$"""
            # Rehearses revisions on a scratch database; written by Test-DbMigration -PesterPath. Run it with Invoke-Pester, where the module PSMigrate is installed.
            # Other arguments of Test-DbMigration, such as a connection, come in as data:
            #     Invoke-Pester -Container (New-PesterContainer -Path {{Path.GetFileName(path)}} -Data @{ Project = @{ ConnectionString = $env:DATABASE_URL } })
            param([hashtable] $Project = @{})

            BeforeAll {
                if (-not (Get-Module PSMigrate)) { Import-Module PSMigrate }
                $rehearsal = @{
            {{arguments}}    }
                foreach ($name in $Project.Keys) { $rehearsal[$name] = $Project[$name] }
                $results = @(Test-DbMigration @rehearsal)

                function Assert-Rehearsed([string] $Revision) {
                    $result = $results | Where-Object Revision -EQ $Revision
                    if (-not $result) {{missing}}
                    if ($result.Outcome -eq 'Skipped') { Set-ItResult -Skipped -Because $result.Error }
                    $result.Outcome | Should -Be Passed -Because $result.Error
                }
            }

            Describe 'Revisions go up, down and up' {
            {{tests}}}

            """.ReplaceLineEndings("\n");
    }

    private IEnumerable<(string Name, string Value)> Arguments(RehearsalRequest request, Rehearsal rehearsal, bool isCopy)
    {
        if (options.MigrationPath.Count > 0)
        {
            yield return ("MigrationPath", string.Join(", ", options.MigrationPath.Select(folder => Place(Path.GetFullPath(folder, options.WorkingDirectory)))));
        }

        if (config is not null)
        {
            yield return ("Config", Place(config));
        }

        if (options.Environment is { } environment)
        {
            yield return ("Environment", Literal(environment));
        }

        if (!isCopy)
        {
            yield return ("Range", Literal($"{(rehearsal.Start.Count == 0 ? "base" : string.Join(',', rehearsal.Start))}:{string.Join(',', rehearsal.End)}"));
            yield break;
        }

        yield return ("Target", string.Join(", ", rehearsal.End.Select(Literal)));
        yield return request.SampleRows > 0 ? ("SampleRows", request.SampleRows.ToString(CultureInfo.InvariantCulture)) : ("FromDatabase", "$true");
    }

    private string Place(string target)
    {
        string relative = Path.GetRelativePath(Path.GetDirectoryName(path)!, target).Replace('\\', '/');
        return Path.IsPathRooted(relative) ? Literal(relative) : $"(Join-Path $PSScriptRoot {Literal(relative)})";
    }

    // Pester takes <name> for a variable.
    private static string Title(RehearsalResult result) => Literal(
        (result.Message.Length == 0 ? result.Revision : $"{result.Revision}: {result.Message}").Replace("<", "`<", StringComparison.Ordinal).Replace(">", "`>", StringComparison.Ordinal));

    // PowerShell ends a text also at the quotes of typographers.
    private static string Literal(string text) => $"'{string.Concat(text.Select(c => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? $"{c}{c}" : c.ToString()))}'";
}
