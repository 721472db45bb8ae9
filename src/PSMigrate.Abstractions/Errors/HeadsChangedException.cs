namespace PSMigrate;

/// <summary>The version table does not hold what was planned for; nothing of the step is recorded.</summary>
public sealed class HeadsChangedException(IReadOnlyList<string> expected, IReadOnlyList<string> found, string message, string? hint = null, SourcePosition? position = null)
    : MigrationException(MigrationErrorKind.Conflict, message, hint ?? "Look at Get-DbRevision -Current (psmigrate current) and plan again.", position)
{
    /// <summary>The rows planned for, sorted.</summary>
    public IReadOnlyList<string> Expected { get; } = expected.ToArray();

    /// <summary>The rows found, sorted.</summary>
    public IReadOnlyList<string> Found { get; } = found.ToArray();
}
