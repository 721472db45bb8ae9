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

    /// <summary>GRANT and REVOKE that lead from another's privileges, or those that a new sequence has, to its own.</summary>
    public IEnumerable<string> GrantsFrom(Identity? before) => row["acl_sequence"] is null ? [] : AccessList.Parse(row.Texts("acl_sequence"))
        .GrantsFrom(AccessList.Parse(before?.Acl ?? row.Texts("acl_sequence_default")), $"SEQUENCE {SqlSequence}", row.TextOrNull("acl_sequence_owner"));

    private IReadOnlyList<string>? Acl => row["acl_sequence"] is null ? null : row.Texts("acl_sequence");

    private string SqlSequence => Identifier.Qualify(row.Text("sequence_schema"), row.Text("sequence_name"));

    public SequenceOptions Options => new(
        row.Text("sequence_type"), row.Number("sequence_start"), row.Number("sequence_increment"), row.Number("sequence_minimum"),
        row.Number("sequence_maximum"), row.Number("sequence_cache"), row.Flag("sequence_cycle"));
}
