using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// An object of a database: typed properties over the row that its kind's query gave, and the SQL that makes it. That SQL is complete: what
/// differs between two objects differs in it, which a comparison of rebuilt databases by pg_dump proves.
/// </summary>
internal abstract partial class SchemaObject
{
    // Beside what all kinds may have: where a column stands says nothing about what it is.
    private const string PositionColumn = "position";

    protected SchemaObject(string kind, CatalogRow row)
    {
        Row = row;
        Id = new ObjectId(kind, row.Text("schema"), row.Text("name") + (row.TextOrNull("arguments") is { } arguments ? $"({arguments})" : ""), row.Text("table"));
    }

    public ObjectId Id { get; }

    public CatalogRow Row { get; }

    /// <summary>What must be there before it, in the order of ids.</summary>
    public IReadOnlyList<ObjectId> DependsOn { get; set; } = [];

    public string Name => Row.Text("name");

    /// <summary>The role that owns it; null for what has no owner of its own.</summary>
    public string? Owner => Row.TextOrNull("owner");

    public string? Comment => Row.TextOrNull("comment");

    /// <summary>Its name as SQL, qualified.</summary>
    public virtual string SqlName => Identifier.Qualify(Id.Schema, Name);

    /// <summary>What ALTER ... OWNER TO and COMMENT ON call it, such as <c>TABLE</c>.</summary>
    public abstract string SqlKind { get; }

    /// <summary>What COMMENT ON names.</summary>
    public virtual string CommentTarget => $"{SqlKind} {SqlName}";

    /// <summary>What GRANT ... ON names.</summary>
    public virtual string GrantTarget => CommentTarget;

    /// <summary>The statements that make it, but for owner, privileges and comment; none for what another object's statement makes.</summary>
    /// <param name="schema">All that it is a part of.</param>
    public abstract IEnumerable<string> Create(SchemaSnapshot schema);

    /// <summary>The object whose statement makes it too; null for what is made by itself.</summary>
    public virtual ObjectId? MadeBy(SchemaSnapshot schema) => null;

    /// <summary>The statements that complete it once everything is there.</summary>
    public virtual IEnumerable<string> Finish(SchemaSnapshot schema) => [];

    /// <summary>The statements that a person compares: those that make it by itself, also where another object's statement does.</summary>
    public virtual IEnumerable<string> Show(SchemaSnapshot schema) => Create(schema).Concat(Finish(schema));

    /// <summary>The statements about its owner, who may do what with it, and its comment.</summary>
    public virtual IEnumerable<string> Describe(SchemaWriting writing)
    {
        if (writing.Owners && Owner is { } owner)
        {
            yield return $"ALTER {SqlKind} {SqlName} OWNER TO {Identifier.Quote(owner)}";
        }

        foreach (string grant in writing.Privileges ? Grants() : [])
        {
            yield return grant;
        }

        if (Comment is { } comment)
        {
            yield return $"COMMENT ON {CommentTarget} IS {Identifier.Literal(comment)}";
        }
    }

    /// <summary>Whether it is the same as another of its id, as far as writing goes.</summary>
    public bool Equals(SchemaObject other, SchemaWriting writing) =>
        Row.Equals(other.Row, column => column switch
        {
            PositionColumn => false,
            // Grants tell it, whatever the order of the items.
            _ when column.StartsWith("acl", StringComparison.Ordinal) => false,
            "owner" => writing.Owners,
            _ => true,
        })
        && (!writing.Privileges || Grants().SequenceEqual(other.Grants(), StringComparer.Ordinal));

    /// <summary>The role that grants unless another one is said to; null for what has no privileges.</summary>
    protected string? AclOwner => Row.TextOrNull("acl_owner") ?? Owner;

    /// <summary>GRANT and REVOKE that lead from what is there without any to what it has.</summary>
    protected IEnumerable<string> Grants() => GrantsFrom(null);

    /// <summary>GRANT and REVOKE that lead from another's privileges to its own.</summary>
    protected virtual IEnumerable<string> GrantsFrom(SchemaObject? before)
    {
        if (Row["acl"] is null && before?.Row["acl"] is null)
        {
            return [];
        }

        string ownColumn = Row["acl"] is null ? "acl_default" : "acl";
        string otherColumn = before is null || before.Row["acl"] is null ? "acl_default" : "acl";
        return List(this, ownColumn).GrantsFrom(List(before ?? this, otherColumn), GrantTarget, AclOwner);

        // Where one side has no list, its defaults stand with the other one.
        AccessList List(SchemaObject item, string column)
        {
            SchemaObject source = item.Row[column] is null ? (item == this ? before! : this) : item;
            return AccessList.Parse(source.Row.Texts(source == item ? column : "acl_default")).WithOwner(source.AclOwner, AclOwner);
        }
    }
}
