using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Collations;

internal sealed partial class Collation(CatalogRow row) : Rebuildable(KindName, row)
{
    public const string KindName = "collation";

    /// <summary>libc, icu or builtin.</summary>
    public string Provider => Row.Text("provider");

    /// <summary>False where texts that differ may be equal.</summary>
    public bool IsDeterministic => Row.Flag("is_deterministic");

    /// <summary>Null where LC_COLLATE and LC_CTYPE are not the same.</summary>
    public string? Locale => Row.TextOrNull("locale");

    /// <summary>Rules of ICU beyond the locale's; null for none.</summary>
    public string? Rules => Row.TextOrNull("rules");

    public override string SqlKind => "COLLATION";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => [$"CREATE COLLATION {SqlName} ({string.Join(", ", Options())})"];

    private IEnumerable<string> Options()
    {
        yield return $"provider = {Provider}";
        if (!IsDeterministic)
        {
            yield return "deterministic = false";
        }

        if (Locale is { } locale)
        {
            yield return $"locale = {Identifier.Literal(locale)}";
        }
        else
        {
            yield return $"lc_collate = {Identifier.Literal(Row.Text("lc_collate"))}";
            yield return $"lc_ctype = {Identifier.Literal(Row.Text("lc_ctype"))}";
        }

        if (Rules is { } rules)
        {
            yield return $"rules = {Identifier.Literal(rules)}";
        }
    }
}
