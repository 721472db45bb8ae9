using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Indexes;

internal sealed partial class Index(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "index";

    /// <summary>The CREATE INDEX statement, as the server writes it.</summary>
    public string Definition => Row.Text("definition");

    public bool IsUnique => Row.Flag("is_unique");

    /// <summary>False for what a concurrent build has left unfinished.</summary>
    public bool IsValid => Row.Flag("is_valid");

    /// <summary>Whether it is an index of a partitioned table, which holds nothing itself.</summary>
    public bool IsPartitioned => Row.Flag("is_partitioned");

    /// <summary>The table or materialized view, as SQL.</summary>
    public string SqlTable => Identifier.Qualify(Row.Text("table_schema"), Row.Text("table_name"));

    public override string SqlKind => "INDEX";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        // No statement makes an invalid one; who compares two schemas must see that it is.
        if (!IsValid)
        {
            yield return $"-- not made: the concurrent build of index {SqlName} did not end\n{Definition}".ReplaceLineEndings("\n-- ");
            yield break;
        }

        yield return Definition;
        if (Row.TextOrNull("tablespace") is { } space)
        {
            yield return $"ALTER INDEX {SqlName} SET TABLESPACE {Identifier.Quote(space)}";
        }

        if (Parent is not null)
        {
            yield return Attach;
        }

        if (Row.Flag("is_clustered"))
        {
            string relation = Row.Flag("is_on_view") ? "MATERIALIZED VIEW" : "TABLE";
            yield return $"ALTER {relation} {SqlTable} CLUSTER ON {Identifier.Quote(Name)}";
        }

        if (Row.Flag("is_replica_identity"))
        {
            yield return $"ALTER TABLE ONLY {SqlTable} REPLICA IDENTITY USING INDEX {Identifier.Quote(Name)}";
        }

        foreach (string statistic in Row.Texts("statistics"))
        {
            string[] parts = statistic.Split('=');
            yield return $"ALTER INDEX {SqlName} ALTER COLUMN {parts[0]} SET STATISTICS {parts[1]}";
        }

        foreach (string statement in ExtensionTies.Make($"INDEX {SqlName}", Row))
        {
            yield return statement;
        }
    }

    private string Attach => $"ALTER INDEX {Identifier.Qualify(Row.Text("parent_schema"), Row.Text("parent_index"))} ATTACH PARTITION {SqlName}";

    public override IEnumerable<string> Describe(SchemaWriting writing) => IsValid ? base.Describe(writing) : [];
}
