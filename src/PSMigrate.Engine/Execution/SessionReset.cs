namespace PSMigrate.Engine.Execution;

/// <summary>Takes back what a script did to the session, so that bookkeeping runs as we connected and the next script starts fresh.</summary>
/// <param name="own">What RESET ALL does not come back to by itself: settings that could not travel as start-up options.</param>
/// <param name="clientCheck">Has the server look now and then whether we are still there, where it can.</param>
internal sealed class SessionReset(IReadOnlyList<SqlCommand> own, IReadOnlyList<SqlCommand> clientCheck)
{
    /// <summary>Has the server look now and then whether we are still there, so that what a killed run was at ends; nothing where it cannot.</summary>
    public IReadOnlyList<SqlCommand> ClientCheck { get; } = clientCheck;

    /// <summary>Before bookkeeping: role and settings as at start-up. Temporary tables, cursors and the like stay for the rest of the script.</summary>
    public IReadOnlyList<SqlCommand> Settings { get; } =
    [
        new("RESET SESSION AUTHORIZATION"),
        new("RESET ROLE"),
        new("RESET ALL"),
        .. own,
        .. clientCheck,
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
