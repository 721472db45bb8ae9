namespace PSMigrate;

/// <summary>A precondition of a revision does not hold, or a hook before it or before the run failed; nothing of the revision, or of the run, has run.</summary>
public sealed class PreconditionFailedException(string message, string revision, string? hint, SourcePosition? position)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position)
{
    /// <summary>Id of the revision; empty for a hook of the whole run.</summary>
    public string Revision { get; } = revision;
}
