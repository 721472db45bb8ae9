namespace PSMigrate;

/// <summary>Which way a plan or a step goes.</summary>
public enum MigrationDirection
{
    /// <summary>Runs the upgrade sections, parents first.</summary>
    Upgrade,

    /// <summary>Runs the downgrade sections, children first.</summary>
    Downgrade,

    /// <summary>Writes the version table and runs no script.</summary>
    Stamp,
}
