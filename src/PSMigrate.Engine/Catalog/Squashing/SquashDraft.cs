using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>A project that has the squash alone, in a folder of its own that goes with it: it runs as it will run.</summary>
internal sealed class SquashDraft : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psmigrate-squash-");

    public SquashDraft(MigrationProject project, RevisionHeader header, string upgrade)
    {
        File.WriteAllText(Path.Join(_folder.FullName, Path.GetFileName(header.Path)), $"{RevisionFileText.Header(header with { DownRevisions = [] })}\n-- migrate: upgrade\n{upgrade}");
        Project = project.At(_folder.FullName);
    }

    public MigrationProject Project { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
