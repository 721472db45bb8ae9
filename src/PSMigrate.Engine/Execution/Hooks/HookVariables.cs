namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>What a hook is told, as environment variables. There is no password in it.</summary>
internal static class HookVariables
{
    public static IReadOnlyDictionary<string, string> Of(HookContext hook) => new Dictionary<string, string>
    {
        ["PSMIGRATE_HOOK"] = HookFolder.Word(hook.Point),
        ["PSMIGRATE_RUN_ID"] = hook.RunId.ToString(),
        ["PSMIGRATE_DATABASE"] = hook.Database,
        ["PSMIGRATE_DIRECTION"] = Lower(hook.Direction),
        ["PSMIGRATE_REVISION"] = hook.Revision ?? "",
        ["PSMIGRATE_OUTCOME"] = hook.Outcome is { } outcome ? Lower(outcome) : "",
        ["PSMIGRATE_ERROR"] = hook.Error?.ErrorId ?? "",
    };

    /// <summary>The same of a run that has ended.</summary>
    public static IReadOnlyDictionary<string, string> Of(RunResult run) => new Dictionary<string, string>
    {
        ["PSMIGRATE_RUN_ID"] = run.RunId.ToString(),
        ["PSMIGRATE_DATABASE"] = run.Database,
        ["PSMIGRATE_DIRECTION"] = Lower(run.Direction),
        ["PSMIGRATE_OUTCOME"] = Lower(run.Outcome),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
