using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Aggregates;

/// <summary>An aggregate: normal, ordered-set or hypothetical-set.</summary>
internal sealed class Aggregate(CatalogRow row) : Routine(KindName, row)
{
    public const string KindName = "aggregate";

    // In the order in which they are written; the columns of the query have these names.
    private static readonly string[] s_options =
    [
        "sfunc", "stype", "sspace", "finalfunc", "finalfunc_extra", "finalfunc_modify", "combinefunc", "serialfunc", "deserialfunc", "initcond",
        "msfunc", "minvfunc", "mstype", "msspace", "mfinalfunc", "mfinalfunc_extra", "mfinalfunc_modify", "minitcond",
        "sortop", "parallel", "hypothetical",
    ];

    public override string SqlKind => "AGGREGATE";

    // GRANT has no word for aggregates, and takes types alone.
    public override string GrantTarget => $"FUNCTION {Identifier.Qualify(Id.Schema, Name)}({Row.Text("types")})";

    /// <summary>The CREATE statement: the server has no function that writes it.</summary>
    public override string Definition => $"CREATE AGGREGATE {SqlName} ({string.Join(",", s_options.Select(Option).OfType<string>().Select(option => $"\n    {option}"))}\n)";

    private string? Option(string name) => Row[name] switch
    {
        true => name.ToUpperInvariant(),
        string value => $"{name.ToUpperInvariant()} = {(name.EndsWith("initcond", StringComparison.Ordinal) ? Identifier.Literal(value) : value)}",
        _ => null,
    };
}
