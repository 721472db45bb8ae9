namespace PSMigrate;

/// <summary>The version table does not hold what was planned for; nothing of the step is recorded.</summary>
public sealed class HeadsChangedException(IReadOnlyList<string> expected, IReadOnlyList<string> found, string message)
    : MigrationException(MigrationErrorKind.Conflict, message, "Look at Get-DbRevision -Current (psmigrate current) and plan again.")
{
    /// <summary>The rows planned for, sorted.</summary>
    public IReadOnlyList<string> Expected { get; } = expected.ToArray();

    /// <summary>The rows found, sorted.</summary>
    public IReadOnlyList<string> Found { get; } = found.ToArray();
}
