namespace PSMigrate;

/// <summary>A verification of a revision does not hold; its last segment is rolled back.</summary>
public sealed class VerificationFailedException(string message, string revision, string? hint, SourcePosition? position)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position)
{
    /// <summary>Id of the revision.</summary>
    public string Revision { get; } = revision;
}
