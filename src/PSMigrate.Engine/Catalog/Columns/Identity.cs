using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Catalog.Sequences;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Columns;

/// <summary>The identity of a column, and the sequence behind it.</summary>
internal sealed class Identity(CatalogRow row)
{
    /// <summary>Whether there is one, and its sequence. A partition has both from the table that it is attached to.</summary>
    public bool IsOwn => row.TextOrNull("identity") is not null && row.TextOrNull("sequence_name") is not null;

    /// <summary><c>GENERATED ALWAYS AS IDENTITY (...)</c>.</summary>
    public string Clause => $"GENERATED {row.Text("identity")} AS IDENTITY (SEQUENCE NAME {SqlSequence} {Options})";

    /// <summary>What only ALTER SEQUENCE can say.</summary>
    public IEnumerable<string> Complete() => row.TextOrNull("sequence_persistence") is { } persistence ? [$"ALTER SEQUENCE {SqlSequence} SET {persistence}"] : [];

    public IEnumerable<string> Comment() => row.TextOrNull("sequence_comment") is { } comment ? [$"COMMENT ON SEQUENCE {SqlSequence} IS {Identifier.Literal(comment)}"] : [];

    /// <summary>GRANT and REVOKE that lead from another's privileges to its own.</summary>
    /// <param name="before">What is there; null or another sequence's for nothing.</param>
    public IEnumerable<string> GrantsFrom(Identity? before)
    {
        IReadOnlyList<string> had = before is { IsOwn: true } ? before.Access : [];
        IReadOnlyList<string> own = Row.Texts("acl_sequence_default");
        return (Row["acl_sequence"] is null && had.Count == 0) || !IsOwn
            ? []
            : AccessList.Parse(Access.Count > 0 ? Access : before!.Row.Texts("acl_sequence_default"))
                .GrantsFrom(AccessList.Parse(had.Count > 0 ? had : own), $"SEQUENCE {SqlSequence}", Row.TextOrNull("acl_sequence_owner"));
    }

    private CatalogRow Row => row;

    private IReadOnlyList<string> Access => row.Texts("acl_sequence");

    /// <summary>The sequence, as SQL.</summary>
    public string SqlSequence => Identifier.Qualify(row.Text("sequence_schema"), row.Text("sequence_name"));

    public SequenceOptions Options => new(
        row.Text("sequence_type"), row.Number("sequence_start"), row.Number("sequence_increment"), row.Number("sequence_minimum"),
        row.Number("sequence_maximum"), row.Number("sequence_cache"), row.Flag("sequence_cycle"));
}
