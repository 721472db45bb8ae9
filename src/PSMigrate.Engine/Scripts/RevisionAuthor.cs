using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Scripts;

/// <summary>Writes new revision files, so that the graph with them is a good graph.</summary>
internal sealed class RevisionAuthor(MigrationProject project)
{
    private readonly RevisionLookup _lookup = new(project.Map);

    /// <summary>What joins the heads asked for, or all; null when there is but one.</summary>
    public NewRevision? PlanMerge(NewRevision request)
    {
        bool all = request.Head is [] or ["heads"] or ["head"];
        IReadOnlyList<string> heads = all ? project.Map.RealHeads : _lookup.Resolve(request.Head, []);
        if (heads.Count < 2)
        {
            return all ? null : throw new TargetInvalidException(
                $"A merge joins several revisions, and {(heads.Count == 0 ? "none is" : $"only {heads[0]} is")} named.",
                "Name at least two, or none to join all heads.");
        }

        return request with
        {
            Head = heads,
            Message = request.Message.Length > 0 ? request.Message : $"merge {string.Join(" and ", heads)}",
        };
    }

    /// <summary>Makes a revision file.</summary>
    /// <exception cref="MultipleHeadsException">The parent is not named and there are several heads.</exception>
    public Task<RevisionHeader> CreateAsync(NewRevision request, CancellationToken cancellationToken) => CreateAsync(request, null, cancellationToken);

    /// <summary>As <see cref="CreateAsync(NewRevision, CancellationToken)"/>, with sections that are written already.</summary>
    public async Task<RevisionHeader> CreateAsync(NewRevision request, RevisionBody? body, CancellationToken cancellationToken)
    {
        ProjectConfiguration configuration = project.Configuration;
        DateTimeOffset created = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, configuration.Timezone);
        string id = request.RevisionId ?? RevisionIds.Create(configuration.RevisionId, project.Map.Squashes.Ids.ToHashSet(StringComparer.Ordinal), created);
        IReadOnlyList<string> parents = Parents(request);
        string message = string.Join(' ', request.Message.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        string path = Path.Join(
            Location(request, parents), FileNames.For(
                configuration.FileTemplate, id, message, created, configuration.TruncateSlugLength, request.PowerShell ? ".ps1" : ".sql"));
        RevisionHeader header = new()
        {
            Position = new SourcePosition(path),
            Revision = Checked(id, RevisionId.IsId, "a revision id", RevisionId.IdRule),
            DownRevisions = parents,
            BranchLabels = [.. request.BranchLabel.Select(label => Checked(label, RevisionId.IsLabel, "a branch label", RevisionId.LabelRule))],
            DependsOn = [.. request.DependsOn.Select(Dependency)],
            Replaces = body?.Replaces ?? [],
            Message = message,
            Created = created,
            LineCount = 0,
        };

        if (project.Map.Squashes.All.FirstOrDefault(squash => squash.Replaced.Contains(id)) is { } squash)
        {
            throw new TargetInvalidException($"'{id}' is the id of a revision that {squash.Id} replaces, and some database may still have its row.", "Choose another id.");
        }

        // The graph itself says what is wrong with the newcomer: a taken id or label, a circle.
        RevisionMap.Build([.. project.Scripts.Headers.Select(known => known.ToNode()), header.ToNode()]);
        if (!request.DryRun)
        {
            await WriteAsync(header, configuration.Template, body, cancellationToken).ConfigureAwait(false);
        }

        return header;
    }

    /// <summary>A revision as it would be, were it written.</summary>
    public static Revision Describe(RevisionHeader header) => new()
    {
        Id = header.Revision,
        DownRevision = header.DownRevisions,
        DependsOn = header.DependsOn,
        BranchLabels = header.BranchLabels,
        Message = header.Message,
        Created = header.Created,
        Path = header.Path,
        IsHead = true,
        Replaces = header.Replaces,
        IsBase = header.DownRevisions.Count == 0,
        IsMergePoint = header.DownRevisions.Count > 1,
        IsReversible = true,
    };

    private static async Task WriteAsync(RevisionHeader header, string? template, RevisionBody? body, CancellationToken cancellationToken)
    {
        // A project's template is one of SQL.
        string text = template is null || header.IsPowerShell
            ? RevisionFileText.Default(header)
            : RevisionFileText.FromTemplate(ScriptFile.ReadText(template), header, Environment.UserName);
        text = body is null ? text : RevisionFileText.WithBody(text, body);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(header.Path)!);
            FileStream file = new(header.Path, FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScriptInvalidException(
                $"The revision file cannot be written: {e.Message}", "Look at the folder's permissions, or whether the file is there already.", header.Position, e);
        }
    }

    private IReadOnlyList<string> Parents(NewRevision request)
    {
        if (request.Head is ["base"])
        {
            return [];
        }

        if (request.Head is ["head"] && project.Map.Nodes.Count == 0)
        {
            return [];
        }

        IReadOnlyList<string> parents = _lookup.Resolve(request.Head, []);
        string? branched = parents.FirstOrDefault(parent => !project.Map.IsHead(parent));
        return branched is null || request.Splice ? parents : throw new TargetInvalidException(
            $"Revision {branched} is not a head: others follow it, and a new one would make a branch.",
            "Say so with -Splice (--splice), or name a head.");
    }

    private string Location(NewRevision request, IReadOnlyList<string> parents)
    {
        IReadOnlyList<string> locations = project.Scripts.Locations;
        if (request.VersionPath is { } wanted)
        {
            return locations.FirstOrDefault(location => SamePath(location, wanted)) ?? throw new ConfigurationInvalidException(
                $"{wanted} is none of the folders of revisions.", $"They are {string.Join(", ", locations)}.");
        }

        if (locations.Count == 1)
        {
            return locations[0];
        }

        // Its parent's folder, as long as that is clear: branches often have folders of their own.
        string[] folders = [.. parents
            .Select(parent => project.Scripts.Find(parent)!.Path)
            .Select(path => locations.First(location => path.StartsWith(location + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)];
        return folders.Length == 1 ? folders[0] : throw new ConfigurationInvalidException(
            $"There are several folders of revisions: {string.Join(", ", locations)}.", "Name one with -VersionPath (--version-path).");
    }

    private bool SamePath(string location, string wanted) =>
        location == wanted || location == Path.GetFullPath(wanted, project.WorkingDirectory) || Path.GetFileName(location) == wanted;

    private string Dependency(string name) => project.Map.TryGetLabelled(name, out _) ? name : _lookup.Find(name);

    private static string Checked(string text, Func<string, bool> isValid, string what, string rule) =>
        isValid(text) ? text : throw new TargetInvalidException($"'{text}' cannot be {what}.", $"It may have {rule}.");
}
