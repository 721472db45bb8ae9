using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Scripts;

/// <summary>What the first lines of a revision file say.</summary>
internal sealed record RevisionHeader
{
    /// <summary>The file, and the line that names the revision.</summary>
    public required SourcePosition Position { get; init; }

    public required string Revision { get; init; }

    public IReadOnlyList<string> DownRevisions { get; init; } = [];

    public IReadOnlyList<string> BranchLabels { get; init; } = [];

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Revisions that this one stands for after a squash.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    public string Message { get; init; } = "";

    public DateTimeOffset? Created { get; init; }

    public TransactionMode Transaction { get; init; }

    public TimeSpan? LockTimeout { get; init; }

    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>Whether <c>${name}</c> is replaced in this script.</summary>
    public bool Variables { get; init; }

    /// <summary>Number of header lines; what follows belongs to the sections.</summary>
    public required int LineCount { get; init; }

    public string Path => Position.File;

    /// <summary>A <c>.ps1</c> revision has the same header and functions instead of sections.</summary>
    public bool IsPowerShell => IsPowerShellFile(Path);

    /// <summary>What a line of the header begins with.</summary>
    public string Comment => CommentOf(Path);

    public static string CommentOf(string path) => IsPowerShellFile(path) ? "#" : "--";

    private static bool IsPowerShellFile(string path) => path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase);

    public RevisionNode ToNode() => new(Revision, DownRevisions, DependsOn, BranchLabels, Position) { Replaces = Replaces };
}
