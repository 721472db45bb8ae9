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
        Identity? had = before is { IsOwn: true, Access.Count: > 0 } ? before : null;
        string? owner = Owner ?? had?.Owner;
        return (Access.Count == 0 && had is null) || !IsOwn
            ? []
            : (Access.Count > 0 ? AccessList.Parse(Access) : had!.Initial.WithOwner(had.Owner, owner))
                .GrantsFrom(had is null ? Initial : AccessList.Parse(had.Access).WithOwner(had.Owner, owner), $"SEQUENCE {SqlSequence}", owner);
    }

    private IReadOnlyList<string> Access => row.Texts("acl_sequence");

    private AccessList Initial => AccessList.Parse(row.Texts("acl_sequence_default"));

    private string? Owner => row.TextOrNull("acl_sequence_owner");

    /// <summary>The sequence, as SQL.</summary>
    public string SqlSequence => Identifier.Qualify(row.Text("sequence_schema"), row.Text("sequence_name"));

    public SequenceOptions Options => new(
        row.Text("sequence_type"), row.Number("sequence_start"), row.Number("sequence_increment"), row.Number("sequence_minimum"),
        row.Number("sequence_maximum"), row.Number("sequence_cache"), row.Flag("sequence_cycle"));
}
