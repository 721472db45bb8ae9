namespace PSMigrate;

/// <summary>What sort of trouble an error is; decides exit codes and PowerShell's error category.</summary>
public enum MigrationErrorKind
{
    /// <summary>What was asked for makes no sense as written.</summary>
    Usage,

    /// <summary>A configuration or script file is wrong.</summary>
    InvalidFile,

    /// <summary>Something named does not exist.</summary>
    NotFound,

    /// <summary>The graph or the database does not allow it as it stands.</summary>
    Conflict,

    /// <summary>The server cannot be reached or refuses us.</summary>
    Connection,

    /// <summary>Somebody else is at it.</summary>
    Busy,

    /// <summary>The server refused a statement.</summary>
    Execution,

    /// <summary>A person has to agree first.</summary>
    Confirmation,

    /// <summary>A program that is needed is not installed.</summary>
    Missing,

    /// <summary>Stopped on request.</summary>
    Cancelled,
}
