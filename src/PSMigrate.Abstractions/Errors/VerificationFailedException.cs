namespace PSMigrate;

/// <summary>
/// A verification of a revision does not hold, and its last segment is rolled back; or that of a whole run does not, and what the run did is done
/// unless verify_policy says revert.
/// </summary>
public sealed class VerificationFailedException(string message, string revision, string? hint, SourcePosition? position)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position)
{
    /// <summary>Id of the revision; empty for the verification of a run.</summary>
    public string Revision { get; } = revision;
}
