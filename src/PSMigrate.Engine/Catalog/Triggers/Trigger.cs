using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Triggers;

/// <summary>A trigger of a table or view; of those that a partition has from its table only one that fires at other times there.</summary>
internal sealed partial class Trigger(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "trigger";

    // As a trigger is when it is made.
    private const string Enabled = "ENABLE";

    /// <summary>The statement that makes it, as the server writes it.</summary>
    public string Definition => Row.Text("definition");

    /// <summary>Whether the trigger of the partitioned table makes it.</summary>
    public bool IsClone => Row.Flag("is_clone");

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => Identifier.Quote(Name);

    public override string SqlKind => "TRIGGER";

    public override string CommentTarget => $"TRIGGER {SqlName} ON {SqlTable}";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        if (!IsClone)
        {
            yield return Definition;
        }

        string enabled = Row.Text("enabled");
        if (IsClone || enabled != Enabled)
        {
            yield return $"ALTER TABLE {SqlTable} {enabled} TRIGGER {SqlName}";
        }

        foreach (string statement in ExtensionTies.Make(CommentTarget, Row))
        {
            yield return statement;
        }
    }
}
