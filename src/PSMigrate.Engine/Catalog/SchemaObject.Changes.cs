using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

/// <summary>How an object becomes another one of its id, or comes and goes, in a database that is in use.</summary>
internal abstract partial class SchemaObject
{
    /// <summary>The objects with which it goes when they do, without a statement of its own.</summary>
    public virtual IEnumerable<ObjectId> GoesWith => [];

    /// <summary>Names that nothing else may have meanwhile, each with what it is a name of.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>What has to be there for <see cref="Finish"/>.</summary>
    public virtual IEnumerable<ObjectId> FinishNeeds(SchemaSnapshot schema) => [];

    /// <summary>What is made or altered before it, though it does not need it: that may do something here too.</summary>
    public virtual IEnumerable<ObjectId> ComesBehind(SchemaSnapshot schema) => [];

    /// <summary>Whether it is the same as another of its id, but for owner, privileges, comment and the things that finish it.</summary>
    public bool IsDefinedAs(SchemaObject other) => Row.Equals(other.Row, column =>
        column is not (PositionColumn or "owner" or "comment" or "commented_columns" or "column_comments")
        && !column.StartsWith("acl", StringComparison.Ordinal) && !column.EndsWith("_comment", StringComparison.Ordinal));

    /// <summary>Whether something is needed only by what comes behind the statement of its maker.</summary>
    public virtual bool NeedsLate(ObjectId need) => false;

    /// <summary>Whether it takes along what <see cref="GoesWith"/> it. What does not, when it is dropped to be made again, stays where it is and is altered in two steps.</summary>
    public virtual bool TakesAlong(ChangeAction action, ChangeContext change) => true;

    /// <summary>The statements that make it in a database that is in use; they may take more steps than <see cref="Create"/> to lock less.</summary>
    public virtual IEnumerable<Ddl> Add(ChangeContext change) => Ddl.Of(Create(change.To));

    /// <summary>Whether <see cref="Add"/> does its work outside a transaction.</summary>
    public virtual bool IsAddedOnline(ChangeContext change) => false;

    /// <summary>The statements that look at what was there before <see cref="Add"/>, once that is committed.</summary>
    public virtual IEnumerable<Ddl> Validate(ChangeContext change) => [];

    /// <summary>The statements that remove it.</summary>
    /// <param name="change">The whole.</param>
    /// <param name="isOnline">Outside a transaction, where <see cref="IsRemovedOnline"/>.</param>
    public virtual IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP {SqlKind} {SqlName}")];

    public virtual bool IsRemovedOnline(ChangeContext change) => false;

    /// <summary>The statements that make another of its id of it, but for owner, privileges and comment; null where it has to be dropped and made again.</summary>
    public virtual IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => IsDefinedAs(wanted) ? [] : null;

    /// <summary>As <see cref="Add"/>, for what needs everything to be there.</summary>
    public virtual IEnumerable<Ddl> FinishAdd(ChangeContext change) => Ddl.Of(Finish(change.To));

    /// <summary>As <see cref="Alter"/>, for what needs everything to be there.</summary>
    public virtual IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change) => [];

    /// <summary>Whether something that needs it has to be away while it is altered.</summary>
    public virtual bool IsInTheWay(SchemaObject dependent, SchemaObject wanted, ChangeContext change) => false;

    /// <summary>The statements that say of a new one what shall be said of it.</summary>
    public IEnumerable<Ddl> DescribeMade(ChangeContext change) => Ddl.Of(
    [
        .. change.Writing.Privileges ? change.DefaultPrivilegesOf(this).SelectMany(privilege => privilege.TakeBack(this)) : [],
        .. Describe(change.Writing),
    ]);

    /// <summary>The statements that give the one that is made in its place what nobody wants changed: its owner and its privileges.</summary>
    public virtual IEnumerable<Ddl> Keep(SchemaObject made, ChangeContext change)
    {
        SchemaWriting kept = new(!change.Writing.Owners && Owner != change.User, !change.Writing.Privileges);
        return Ddl.Of(Describe(kept).Where(statement => !statement.StartsWith("COMMENT ", StringComparison.Ordinal)));
    }

    /// <summary>The statement that gives it another name where it is.</summary>
    public virtual string RenameTo(string name) => $"ALTER {SqlKind} {SqlName} RENAME TO {Identifier.Quote(name)}";

    /// <summary>The statements that bring owner, privileges and comment to what another of its id has.</summary>
    public virtual IEnumerable<Ddl> Redescribe(SchemaObject wanted, SchemaWriting writing)
    {
        if (writing.Owners && wanted.Owner is { } owner && owner != Owner)
        {
            yield return new($"ALTER {SqlKind} {SqlName} OWNER TO {Identifier.Quote(owner)}");
        }

        foreach (string grant in writing.Privileges ? wanted.GrantsFrom(this) : [])
        {
            yield return new(grant);
        }

        foreach (Ddl statement in Recomment(CommentTarget, SaidComment, wanted.SaidComment))
        {
            yield return statement;
        }
    }

    /// <summary>What the database says of it.</summary>
    protected virtual string? SaidComment => Comment;

    protected static IEnumerable<Ddl> Recomment(string target, string? from, string? to) =>
        from == to ? [] : [new($"COMMENT ON {target} IS {(to is { Length: > 0 } comment ? Identifier.Literal(comment) : "NULL")}")];

    /// <summary>A name in the space that tables, views, indexes, sequences and composite types share.</summary>
    protected static string RelationName(string schema, string name) => $"relation {Identifier.Qualify(schema, name)}";

    /// <summary>A name in the space of types, which every table and view has one in.</summary>
    protected static string TypeName(string schema, string name) => $"type {Identifier.Qualify(schema, name)}";
}
