namespace PSMigrate;

/// <summary>Which sessions to list.</summary>
public sealed record BlockerQuery
{
    /// <summary>Every other session that holds a lock on this relation, waited for or not: what a change of it would have to wait for. Written as in SQL.</summary>
    public string? Table { get; init; }

    /// <summary>Only sessions whose transaction, or without one whose state, is at least this old. One whose age may not be seen is left out.</summary>
    public TimeSpan? OlderThan { get; init; }

    /// <summary>Only sessions of this role; <c>*</c> and <c>?</c> stand for anything.</summary>
    public string? User { get; init; }

    /// <summary>Only sessions with this application_name; <c>*</c> and <c>?</c> stand for anything.</summary>
    public string? Application { get; init; }

    /// <summary>These processes, waited for or not.</summary>
    public IReadOnlyList<int> Ids { get; init => field = value.ToArray(); } = Array.Empty<int>();

    /// <summary>Read the sessions' statements too. They may hold data of users.</summary>
    public bool IncludeQuery { get; init; }
}
