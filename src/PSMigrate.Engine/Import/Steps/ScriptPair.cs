using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>The two directions of a migration share one header.</summary>
internal static class ScriptPair
{
    /// <summary>What the header says when either direction asks for it.</summary>
    public static TransactionMode Transaction(ForeignScript upgrade, ForeignScript? downgrade) =>
        upgrade.Transaction == TransactionMode.Never || downgrade?.Transaction == TransactionMode.Never ? TransactionMode.Never : TransactionMode.Auto;
}
