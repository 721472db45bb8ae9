namespace PSMigrate;

/// <summary>A precondition of a revision does not hold; nothing of the revision has run.</summary>
public sealed class PreconditionFailedException(string message, string revision, string? hint, SourcePosition? position)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position)
{
    /// <summary>Id of the revision.</summary>
    public string Revision { get; } = revision;
}
