namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>What a hook's file is.</summary>
internal enum HookKind
{
    /// <summary>SQL, run on the connection of the run, outside its transactions.</summary>
    Sql,

    /// <summary>A PowerShell script, run by the module in its own session.</summary>
    PowerShell,

    /// <summary>A script of the system's shell.</summary>
    Shell,
}
