namespace PSMigrate;

/// <summary>The one place that maps kinds of errors to what the doors show: exit codes and PowerShell's error categories.</summary>
public static class MigrationErrorKinds
{
    /// <summary>The tool's exit code: 1 failed, 2 wrong usage, 130 stopped on request.</summary>
    /// <param name="kind">The kind of error.</param>
    public static int ExitCode(this MigrationErrorKind kind) => kind switch
    {
        MigrationErrorKind.Usage => 2,
        MigrationErrorKind.Cancelled => 130,
        _ => 1,
    };

    /// <summary>Name of PowerShell's ErrorCategory (this assembly knows no PowerShell).</summary>
    /// <param name="kind">The kind of error.</param>
    public static string ErrorCategory(this MigrationErrorKind kind) => kind switch
    {
        MigrationErrorKind.Usage => "InvalidArgument",
        MigrationErrorKind.InvalidFile => "InvalidData",
        MigrationErrorKind.NotFound => "ObjectNotFound",
        MigrationErrorKind.Conflict => "InvalidOperation",
        MigrationErrorKind.Connection => "ConnectionError",
        MigrationErrorKind.Busy => "ResourceBusy",
        MigrationErrorKind.Execution => "InvalidResult",
        MigrationErrorKind.Confirmation => "PermissionDenied",
        MigrationErrorKind.Missing => "NotInstalled",
        _ => "OperationStopped",
    };
}
