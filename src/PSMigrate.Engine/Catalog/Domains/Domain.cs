using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Domains;

/// <summary>A domain with its constraints.</summary>
internal sealed partial class Domain(CatalogRow row) : Rebuildable(KindName, row)
{
    public const string KindName = "domain";

    /// <summary>The type below it, which may be a domain too.</summary>
    public string Type => Row.Text("type");

    /// <summary>As SQL; null for the type's own.</summary>
    public string? Collation => Row.TextOrNull("collation");

    /// <summary>An expression; null for none.</summary>
    public string? Default => Row.TextOrNull("default");

    public bool IsNotNull => Row.Flag("is_not_null");

    public IReadOnlyList<DomainConstraint> Constraints =>
    [
        .. Row.Texts("constraint_names").Zip(Row.Texts("constraint_definitions"), Row.Texts("constraint_comments"))
            .Select(parts => new DomainConstraint(parts.First, parts.Second, parts.Third)),
    ];

    public override string SqlKind => "DOMAIN";

    /// <summary>Whether it and a function need each other. Default and checks then come when both are there.</summary>
    public bool IsTangledWith(ObjectId function, SchemaSnapshot schema) =>
        function.Kind == Function.KindName && schema.Find(function) is { } found && found.DependsOn.Contains(Id);

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
        IsLate(schema) ? [Statement([])] : [Statement(Clauses()), .. Complete(Constraints.Where(constraint => !constraint.IsValidated))];

    public override IEnumerable<string> Finish(SchemaSnapshot schema) => !IsLate(schema)
        ? []
        : (Default is { } value ? [$"{AlterDomain} SET DEFAULT {value}"] : Enumerable.Empty<string>()).Concat(Complete(Constraints));

    private bool IsLate(SchemaSnapshot schema) => DependsOn.Any(need => IsTangledWith(need, schema));

    private string Statement(IEnumerable<string> clauses)
    {
        string collation = Collation is { } name ? $" COLLATE {name}" : "";
        string notNull = IsNotNull ? $"{NotNullName} NOT NULL" : "";
        return string.Concat([$"CREATE DOMAIN {SqlName} AS {Type}{collation}{notNull}", .. clauses]);
    }

    private string NotNullName => Row.TextOrNull("not_null_name") is { } given && given != $"{Name}_not_null" ? $" CONSTRAINT {Identifier.Quote(given)}" : "";

    private IEnumerable<string> Clauses() =>
    [
        .. Default is { } value ? [$" DEFAULT {value}"] : Array.Empty<string>(),
        .. Constraints.Where(constraint => constraint.IsValidated).Select(constraint => $"\n    {constraint}"),
    ];

    /// <summary>What only ALTER DOMAIN can say, and comments.</summary>
    /// <param name="constraints">Those that are not there yet.</param>
    private IEnumerable<string> Complete(IEnumerable<DomainConstraint> constraints)
    {
        // It would have the default of the domain below it.
        IEnumerable<string> without = Row.Flag("drops_default") ? [$"{AlterDomain} DROP DEFAULT"] : [];
        IEnumerable<(string Name, string Comment)> comments =
            [(Row.Text("not_null_name"), Row.Text("not_null_comment")), .. Constraints.Select(constraint => (constraint.Name, constraint.Comment))];
        return
        [
            .. without,
            .. constraints.Select(constraint => $"{AlterDomain} ADD {constraint}"),
            .. comments.Where(pair => pair.Comment.Length > 0)
                .Select(pair => $"COMMENT ON CONSTRAINT {Identifier.Quote(pair.Name)} ON DOMAIN {SqlName} IS {Identifier.Literal(pair.Comment)}"),
        ];
    }
}
