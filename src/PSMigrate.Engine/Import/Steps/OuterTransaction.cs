namespace PSMigrate.Engine.Import.Steps;

/// <summary>What another tool does about a transaction around a script.</summary>
internal enum OuterTransaction
{
    /// <summary>It opens one, and a COMMIT in the script ends it.</summary>
    Open,

    /// <summary>It opens none, but the server runs what is not in a block as one.</summary>
    Implicit,

    /// <summary>Each statement is by itself.</summary>
    None,

    /// <summary>As <see cref="Open"/>, with the tool's own BEGIN and COMMIT in the text: removing those is no news.</summary>
    Written,
}
