using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Policies;

/// <summary>A row security policy of a table. Whether the table heeds it is the table's own.</summary>
internal sealed partial class Policy(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "policy";

    public bool IsPermissive => Row.Flag("is_permissive");

    /// <summary>SELECT, INSERT, UPDATE or DELETE; null for all.</summary>
    public string? Command => Row.TextOrNull("command");

    /// <summary>Whom it is for; none for everybody.</summary>
    public IReadOnlyList<string> Roles => Row.Texts("roles");

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => Identifier.Quote(Name);

    public override string SqlKind => "POLICY";

    public override string CommentTarget => $"POLICY {SqlName} ON {SqlTable}";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        string kind = IsPermissive ? "" : " AS RESTRICTIVE";
        string command = Command is { } name ? $" FOR {name}" : "";
        string roles = Roles.Count > 0 ? $" TO {string.Join(", ", Roles.Select(Identifier.Quote))}" : "";
        string visible = Row.TextOrNull("using") is { } condition ? $" USING ({condition})" : "";
        string check = Row.TextOrNull("with_check") is { } written ? $" WITH CHECK ({written})" : "";
        yield return $"CREATE POLICY {SqlName} ON {SqlTable}{kind}{command}{roles}{visible}{check}";
    }
}
