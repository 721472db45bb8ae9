using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sequences;

internal sealed partial class Sequence(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "sequence";

    public SequenceOptions Options => new(
        Row.Text("type"), Row.Number("start"), Row.Number("increment"), Row.Number("minimum"), Row.Number("maximum"), Row.Number("cache"), Row.Flag("cycle"));

    public bool IsUnlogged => Row.Flag("is_unlogged");

    /// <summary>The column with which it ends, as SQL; null for none.</summary>
    public string? OwnedBy => Row.TextOrNull("owned_table") is { } table
        ? $"{Identifier.Qualify(Row.Text("owned_schema"), table)}.{Identifier.Quote(Row.Text("owned_column"))}"
        : null;

    public override string SqlKind => "SEQUENCE";

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
        [$"CREATE {(IsUnlogged ? "UNLOGGED " : "")}SEQUENCE {SqlName} AS {Options.Type} {Options}"];

    // Its column may only be there later: the column's default needs the sequence first.
    public override IEnumerable<string> Finish(SchemaSnapshot schema) => OwnedBy is { } column ? [$"ALTER SEQUENCE {SqlName} OWNED BY {column}"] : [];
}
