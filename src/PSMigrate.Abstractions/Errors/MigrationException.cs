namespace PSMigrate;

/// <summary>Root of everything PSMigrate raises on purpose.</summary>
public abstract class MigrationException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="kind">What sort of trouble it is.</param>
    /// <param name="message">What went wrong, in one or two sentences, without the position and the hint.</param>
    /// <param name="hint">What to do next, with the command to type.</param>
    /// <param name="position">Where in a file it is.</param>
    /// <param name="inner">What caused it.</param>
    protected MigrationException(MigrationErrorKind kind, string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Hint = hint;
        Position = position;
    }

    /// <summary>Stable id of the error, such as <c>MultipleHeads</c>; never reworded.</summary>
    public string ErrorId => GetType().Name[..^"Exception".Length];

    /// <summary>What sort of trouble it is.</summary>
    public MigrationErrorKind Kind { get; }

    /// <summary>What to do next, or null.</summary>
    public string? Hint { get; }

    /// <summary>Where in a file it is, or null.</summary>
    public SourcePosition? Position { get; }

    /// <summary>The run that had begun when it happened, or null.</summary>
    public RunResult? Run { get; set; }

    /// <summary>The message behind its position, as people read it.</summary>
    public virtual string Report => Position is null ? Message : $"{Position}: {Message}";
}
