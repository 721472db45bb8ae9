using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSMigrate.Engine.Execution.Notify;

/// <summary>A run as a JSON document, as <c>psmigrate upgrade --format json</c> prints it, with the six fields that every error has.</summary>
internal static class RunMessage
{
    private static readonly JsonSerializerOptions s_form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RunResult run) => new JsonObject
    {
        ["run_id"] = run.RunId.ToString(),
        ["database"] = run.Database,
        ["direction"] = Lower(run.Direction),
        ["start_heads"] = Texts(run.StartHeads),
        ["end_heads"] = Texts(run.EndHeads),
        ["outcome"] = Lower(run.Outcome),
        ["steps"] = new JsonArray([.. run.Steps.Select(Step)]),
        ["error"] = run.Error is { } error ? Error(error) : null,
    }.ToJsonString(s_form);

    private static JsonObject Step(StepResult step) => new()
    {
        ["revision"] = step.Revision,
        ["direction"] = Lower(step.Direction),
        ["database"] = step.Database,
        ["run_id"] = step.RunId.ToString(),
        ["outcome"] = Lower(step.Outcome),
        ["started"] = step.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture),
        ["duration_ms"] = Math.Round(step.Duration.TotalMilliseconds, 3),
        ["statement_count"] = step.StatementCount,
        ["row_count"] = step.RowCount,
        ["error"] = step.Error,
    };

    private static JsonObject Error(MigrationException error) => new()
    {
        ["id"] = error.ErrorId,
        ["message"] = error.Message,
        ["hint"] = error.Hint,
        ["file"] = error.Position?.File,
        ["line"] = error.Position is { Line: > 0 and var line } ? line : null,
        ["column"] = error.Position is { Column: > 0 and var column } ? column : null,
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
