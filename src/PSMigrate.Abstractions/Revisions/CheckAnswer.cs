namespace PSMigrate;

/// <summary>The answer to one of the questions that a check asks.</summary>
/// <param name="Name">The question: <c>pending</c>, <c>heads</c>, <c>edited</c>, <c>todo</c> or <c>drift</c>.</param>
/// <param name="Passed">Whether all is well.</param>
/// <param name="Message">The answer in a sentence.</param>
/// <param name="Revisions">The revisions it is about: those pending, the heads, those edited or put below applied ones, those with something left to do.</param>
public sealed record CheckAnswer(string Name, bool Passed, string Message, IReadOnlyList<string> Revisions)
{
    /// <summary>The revisions it is about, as an array: PowerShell cannot index every kind of list.</summary>
    public IReadOnlyList<string> Revisions { get; init => field = value.ToArray(); } = Revisions.ToArray();

    /// <summary>For <c>drift</c>: what the database has otherwise than its revisions build it; empty for the other questions.</summary>
    public IReadOnlyList<SchemaDifference> Differences { get; init => field = value.ToArray(); } = [];
}
