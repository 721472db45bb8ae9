using PSMigrate.Engine.Configuration;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Scripts;

public sealed class ProjectFilesTests : IDisposable
{
    private readonly RevisionFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private MigrationEngine Engine => new(new MigrationOptions { WorkingDirectory = _folder.Path }, new Progress<MigrationEvent>());

    [Fact]
    public async Task A_new_project_works_as_it_is()
    {
        IReadOnlyList<string> files = await Engine.InitializeAsync(new NewProject { VersionLocation = "db/versions" }, CancellationToken.None);

        Assert.Equal(
            ["psmigrate.yaml", "revision.sql.tmpl", Path.Join("db", "versions", ".gitattributes")],
            files.Select(file => Path.GetRelativePath(_folder.Path, file)));
        Revision revision = await Engine.CreateRevisionAsync(new NewRevision { Message = "first" }, CancellationToken.None);
        Assert.Equal(Path.Join(_folder.Path, "db", "versions"), Path.GetDirectoryName(revision.Path));
        MigrationPlan plan = await Engine.PlanAsync(new PlanRequest { From = ["base"] }, CancellationToken.None);
        Assert.Equal([revision.Id], plan.EndHeads);
    }

    [Fact]
    public async Task What_is_commented_out_are_the_defaults()
    {
        await Engine.InitializeAsync(new NewProject(), CancellationToken.None);
        string path = Path.Join(_folder.Path, "psmigrate.yaml");
        string[] lines = await File.ReadAllLinesAsync(path);
        int environments = Array.FindIndex(lines, line => line.StartsWith("# environments", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(path, lines[..environments].Select(line =>
            line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith("# PSMigrate", StringComparison.Ordinal) ? line[2..] : line));

        ProjectConfiguration written = ConfigurationFile.Load(new MigrationOptions { Config = path });
        ProjectConfiguration defaults = new();

        Assert.Equal(defaults.FileTemplate, written.FileTemplate);
        Assert.Equal(defaults.RevisionId, written.RevisionId);
        Assert.Equal(defaults.VersionTable, written.VersionTable);
        Assert.Equal(defaults.LockTimeout, written.LockTimeout);
        Assert.Equal(defaults.LockWait, written.LockWait);
        Assert.Equal(defaults.StatementTimeout, written.StatementTimeout);
        Assert.Equal(defaults.Edited, written.Edited);
    }

    [Fact]
    public async Task A_project_that_is_there_is_left_alone()
    {
        _folder.Write("psmigrate.yaml", "mine");
        _folder.Write("revision.sql.tmpl", "mine too");

        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(
            () => Engine.InitializeAsync(new NewProject(), CancellationToken.None));
        Assert.EndsWith("psmigrate.yaml", error.Position!.File, StringComparison.Ordinal);

        File.Delete(Path.Join(_folder.Path, "psmigrate.yaml"));
        await Engine.InitializeAsync(new NewProject(), CancellationToken.None);
        Assert.Equal("mine too", await File.ReadAllTextAsync(Path.Join(_folder.Path, "revision.sql.tmpl")));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Assert.Equal(3, (await Engine.InitializeAsync(new NewProject { DryRun = true }, CancellationToken.None)).Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}
