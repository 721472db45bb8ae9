namespace PSMigrate.Engine.Scripts;

/// <summary>What a script's <c>transaction</c> key asks for.</summary>
internal enum TransactionMode
{
    /// <summary>One transaction, cut around what cannot run in one.</summary>
    Auto,

    /// <summary>One transaction, or the script is invalid.</summary>
    Always,

    /// <summary>Each statement by itself.</summary>
    Never,
}
