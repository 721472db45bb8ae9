namespace PSMigrate;

/// <summary>The database is not what its revisions have built, and the configuration says that this is a failure; nothing has run.</summary>
public sealed class DriftDetectedException(string message, IReadOnlyList<SchemaDifference> differences, string hint)
    : MigrationException(MigrationErrorKind.Conflict, message, hint)
{
    /// <summary>What differs, from what the revisions have built to what the database has.</summary>
    public IReadOnlyList<SchemaDifference> Differences { get; } = differences.ToArray();
}
