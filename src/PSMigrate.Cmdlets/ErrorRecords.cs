using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>The one place that turns our errors into PowerShell's.</summary>
internal static class ErrorRecords
{
    /// <summary>Makes the record.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="oneOf">Where it is one of several errors: what its text shall name.</param>
    public static ErrorRecord ToErrorRecord(this MigrationException exception, object? target, string oneOf = "") =>
        new(exception, exception.ErrorId, Enum.Parse<ErrorCategory>(exception.Kind.ErrorCategory()), target)
        {
            // PowerShell shows the recommendation by itself.
            ErrorDetails = new ErrorDetails(Shown(exception.Report.Contains(oneOf, StringComparison.Ordinal) ? exception.Report : $"{oneOf}: {exception.Report}"))
            {
                RecommendedAction = Shown(exception.Hint ?? ""),
            },
        };

    // The exception keeps its text; what is shown of it is read by a CI system too.
    private static string Shown(string text) => CiLog.Find(Environment.GetEnvironmentVariable) is null ? text : CiText.Guard(text);
}
