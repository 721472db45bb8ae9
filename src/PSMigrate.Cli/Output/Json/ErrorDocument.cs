using System.Text.Json.Serialization;

namespace PSMigrate.Cli.Output.Json;

/// <summary>An error as programs read it. The first six are always there, the rest where the error has them.</summary>
internal sealed record ErrorDocument
{
    public required string Id { get; init; }

    public required string Message { get; init; }

    public string? Hint { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Revision { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SqlState { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServerHint { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Context { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Excerpt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Candidates { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Differences { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DataLoss>? Losses { get; init; }

    public static ErrorDocument Of(MigrationException error) => new()
    {
        Id = error.ErrorId,
        Message = error.Message,
        Hint = error.Hint,
        File = error.Position?.File,
        Line = error.Position is { Line: > 0 and var line } ? line : null,
        Column = error.Position is { Column: > 0 and var column } ? column : null,
        Revision = RevisionOf(error),
        SqlState = (error as StatementFailedException)?.SqlState,
        Detail = (error as StatementFailedException)?.Detail,
        ServerHint = (error as StatementFailedException)?.ServerHint,
        Context = (error as StatementFailedException)?.Context,
        Excerpt = (error as StatementFailedException)?.Excerpt,
        Candidates = CandidatesOf(error),
        Differences = (error as DriftDetectedException)?.Differences.Select(difference => difference.ToString()).ToArray(),
        Losses = (error as DataLossException)?.Losses,
    };

    private static string? RevisionOf(MigrationException error) => error switch
    {
        StatementFailedException e => e.Revision,
        // Before and behind a run it is about no revision.
        PreconditionFailedException { Revision.Length: > 0 } e => e.Revision,
        VerificationFailedException { Revision.Length: > 0 } e => e.Revision,
        RevisionPartialException e => e.Revision,
        IrreversibleException e => e.Revision,
        _ => null,
    };

    private static IReadOnlyList<string>? CandidatesOf(MigrationException error) => error switch
    {
        MultipleHeadsException e => e.Heads,
        RevisionAmbiguousException e => e.Candidates,
        AmbiguousTargetException e => e.Candidates,
        _ => null,
    };
}
