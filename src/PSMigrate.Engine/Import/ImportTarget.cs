using System.Text;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>Writes imported migrations as revision files. Nothing is overwritten, and nothing is written unless all of it can be.</summary>
internal sealed class ImportTarget(MigrationProject project)
{
    public async Task<IReadOnlyList<Revision>> WriteAsync(IReadOnlyList<ImportedRevision> revisions, bool dryRun, CancellationToken cancellationToken)
    {
        HashSet<string> repeated = [.. revisions.GroupBy(revision => revision.FileName ?? "", StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)];
        List<(RevisionHeader Header, string Text)> files = [];
        foreach (ImportedRevision revision in revisions)
        {
            RevisionHeader header = Header(revision.FileName is { } name && repeated.Contains(name) ? revision with { FileName = null } : revision);
            files.Add((header, Text(header, revision)));
        }

        RevisionMap.Build([.. project.Scripts.Headers.Select(known => known.ToNode()), .. files.Select(file => file.Header.ToNode())]);
        Check(files);
        if (!dryRun)
        {
            Directory.CreateDirectory(project.Scripts.Locations[0]);
            foreach ((RevisionHeader header, string text) in files)
            {
                await File.WriteAllTextAsync(header.Path, text, cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. files.Select(file => RevisionAuthor.Describe(file.Header) with { IsReversible = file.Text.Contains(DowngradeMarker, StringComparison.Ordinal) })];
    }

    private const string DowngradeMarker = "\n-- migrate: downgrade\n";

    private static void Check(IReadOnlyList<(RevisionHeader Header, string Text)> files)
    {
        foreach ((RevisionHeader header, string text) in files)
        {
            if (File.Exists(header.Path))
            {
                throw new ScriptInvalidException($"{header.Path} is there already.", "Import into an empty folder of revisions.", header.Position);
            }

            SectionReader.Read(header, text);
        }
    }

    private RevisionHeader Header(ImportedRevision revision)
    {
        string id = RevisionId.IsId(revision.Id) ? revision.Id : throw new ScriptInvalidException(
            $"'{revision.Id}' cannot be a revision id.", $"It may have {RevisionId.IdRule}.", revision.Position);
        string name = revision.FileName is { } given
            ? $"{given}.sql"
            : FileNames.For("{rev}_{slug}", id, revision.Message, DateTimeOffset.UtcNow, project.Configuration.TruncateSlugLength);
        return new RevisionHeader
        {
            Position = new SourcePosition(Path.Join(project.Scripts.Locations[0], name)),
            Revision = id,
            DownRevisions = revision.DownRevisions,
            DependsOn = revision.DependsOn,
            BranchLabels = revision.BranchLabels,
            Message = revision.Message,
            Created = revision.Created,
            Transaction = revision.Transaction,
            Variables = revision.Variables,
            LineCount = 0,
        };
    }

    private static string Text(RevisionHeader header, ImportedRevision revision)
    {
        StringBuilder text = new(RevisionFileText.Header(header));
        text.Append("\n-- migrate: upgrade\n").Append(revision.Upgrade.TrimEnd()).Append('\n');
        if (revision.Downgrade is { } downgrade)
        {
            text.Append(DowngradeMarker).Append(downgrade.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
