using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>The one place that turns our errors into PowerShell's.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToErrorRecord(this MigrationException exception, object? target) =>
        new(exception, exception.ErrorId, Enum.Parse<ErrorCategory>(exception.Kind.ErrorCategory()), target)
        {
            // PowerShell shows the recommendation by itself.
            ErrorDetails = new ErrorDetails(exception.Report) { RecommendedAction = exception.Hint ?? "" },
        };
}
