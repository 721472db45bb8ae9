using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace PSMigrate.Cmdlets.Scripts;

/// <summary>Says of what a script was stopped by where in its file that was.</summary>
internal static partial class ScriptProblems
{
    /// <summary>Whether the script itself is to blame; else PowerShell wants to stop us all.</summary>
    public static bool IsOfScript(Exception error) => error switch
    {
        PipelineStoppedException => false,
        FlowControlException => error is BreakException or ContinueException or ExitException,
        _ => true,
    };

    public static ScriptFailure Describe(Exception error, string path)
    {
        if (error is FlowControlException)
        {
            string word = error is ExitException ? "exit" : error is BreakException ? "break" : "continue";
            return new ScriptFailure($"The script left by '{word}'. Write 'return' to end early, or 'throw' to fail.", 0, 0, null, error);
        }

        ErrorRecord? record = (error as IContainsErrorRecord)?.ErrorRecord;
        Exception cause = record?.Exception ?? error;
        (int line, int column) = PlaceOf(record, path);
        return new ScriptFailure(record?.ErrorDetails?.Message ?? cause.Message, line, column, OursOf(cause), error);
    }

    // In another file the script's own line is the one that called.
    private static (int Line, int Column) PlaceOf(ErrorRecord? record, string path)
    {
        if (record?.InvocationInfo is { ScriptLineNumber: > 0 } invocation && invocation.ScriptName == path)
        {
            return (invocation.ScriptLineNumber, invocation.OffsetInLine);
        }

        Match frame = Frames().Matches(record?.ScriptStackTrace ?? "").FirstOrDefault(match => match.Groups["file"].Value == path) ?? Match.Empty;
        return frame.Success ? (int.Parse(frame.Groups["line"].Value, CultureInfo.InvariantCulture), 0) : (0, 0);
    }

    private static MigrationException? OursOf(Exception? error)
    {
        while (error is not null and not MigrationException)
        {
            error = error.InnerException;
        }

        return error as MigrationException;
    }

    [GeneratedRegex(@"^at .*?, (?<file>.+): line (?<line>\d+)\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Frames();
}
