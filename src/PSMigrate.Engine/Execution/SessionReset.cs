namespace PSMigrate.Engine.Execution;

/// <summary>Takes back what a script did to the session, so that bookkeeping runs as we connected and the next script starts fresh.</summary>
/// <param name="sql">The texts.</param>
/// <param name="own">What RESET ALL does not come back to by itself: settings that could not travel as start-up options.</param>
internal sealed class SessionReset(BookkeepingSql sql, IReadOnlyList<SqlCommand> own)
{
    /// <summary>Before bookkeeping: role and settings as at start-up. Temporary tables, cursors and the like stay for the rest of the script.</summary>
    public IReadOnlyList<SqlCommand> Settings { get; } =
    [
        new("RESET SESSION AUTHORIZATION"),
        new("RESET ROLE"),
        new("RESET ALL"),
        .. own,
        new(sql["check_client"]),
    ];

    /// <summary>Between revisions: all that a session can keep. DISCARD ALL itself would give our lock away.</summary>
    public IReadOnlyList<SqlCommand> Everything => field ??=
    [
        .. Settings,
        new("CLOSE ALL"),
        new("UNLISTEN *"),
        new("DEALLOCATE ALL"),
        new("DISCARD SEQUENCES"),
        new("DISCARD TEMP"),
    ];
}
