using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Import;

/// <summary>Every folder of tests/cases/import gives the files, the report or the error that is written down beside it.</summary>
public sealed class ImportCaseTests : IDisposable
{
    private readonly RevisionFolder _target = new();

    public static TheoryData<string> Cases => [.. ImportCases.All];

    public void Dispose() => _target.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_import_gives_what_is_written_down(string name)
    {
        string folder = Path.Join(ImportCases.Folder, name);
        SortedDictionary<string, string> actual = await ImportAsync(folder, format: null);

        string expected = Path.Join(folder, "expected");
        if (Environment.GetEnvironmentVariable("PSMIGRATE_ACCEPT") == "1")
        {
            if (Directory.Exists(expected))
            {
                Directory.Delete(expected, recursive: true);
            }

            Directory.CreateDirectory(expected);
            foreach ((string file, string text) in actual)
            {
                File.WriteAllText(Path.Join(expected, file), text);
            }
        }

        Assert.Equal(Directory.EnumerateFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal), actual.Keys);
        Assert.All(actual, file => Assert.Equal(File.ReadAllText(Path.Join(expected, file.Key)).ReplaceLineEndings("\n"), file.Value));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_layout_that_is_recognised_can_be_named(string name)
    {
        string folder = Path.Join(ImportCases.Folder, name);
        SortedDictionary<string, string> recognised = await ImportAsync(folder, format: null);
        using RevisionFolder again = new();

        Assert.Equal(recognised, await ImportAsync(folder, name.Split('/')[0], again));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_was_imported_can_be_planned_up_and_down(string name)
    {
        if ((await ImportAsync(Path.Join(ImportCases.Folder, name), format: null)).ContainsKey("error.txt"))
        {
            Assert.Empty(Directory.EnumerateFiles(_target.Path));
            return;
        }

        MigrationOptions options = new() { MigrationPath = [_target.Path], Variables = new Dictionary<string, string> { ["LAMP_OWNER"] = "x", ["default_colour"] = "y" } };
        await using MigrationEngine engine = new(options, new RecordedEvents());
        MigrationPlan plan = await engine.PlanAsync(new PlanRequest { Targets = ["heads"], From = ["base"] }, CancellationToken.None);
        Assert.Equal(Directory.EnumerateFiles(_target.Path).Count(), plan.Steps.Count);
    }

    /// <summary>The files that come of it, notes.txt with the report, or error.txt alone.</summary>
    private async Task<SortedDictionary<string, string>> ImportAsync(string folder, string? format, RevisionFolder? target = null)
    {
        string to = (target ?? _target).Path;
        string source = Path.Join(folder, "source");
        ImportRequest request = new()
        {
            Source = source,
            Format = format,
            UpgradeSql = [.. Directory.EnumerateFiles(folder, "upgrade*.sql").Order(StringComparer.Ordinal)],
            DowngradeSql = [.. Directory.EnumerateFiles(folder, "downgrade*.sql").Order(StringComparer.Ordinal)],
        };
        await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [to] }, new RecordedEvents());
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        try
        {
            ImportReport report = await engine.ImportAsync(request, CancellationToken.None);
            files["notes.txt"] = string.Concat(report.Notes.Select(note => $"{(note.IsWarning ? "warning" : "note")}: {note}\n"));
        }
        catch (MigrationException e)
        {
            files["error.txt"] = $"{e.ErrorId}\n{e.Report}\n{e.Hint}\n".Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            return files;
        }

        foreach (string path in Directory.EnumerateFiles(to))
        {
            files[Path.GetFileName(path)] = File.ReadAllText(path);
        }

        return files;
    }
}
