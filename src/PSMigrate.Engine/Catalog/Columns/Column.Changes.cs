using System.Globalization;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Columns;

internal sealed partial class Column
{
    // From this version on a generated column can be given another expression where it is.
    private const int SetExpressionSince = 17;

    public override IEnumerable<ObjectId> GoesWith => [TableId];

    private string AlterAll => $"ALTER TABLE {SqlTable} ALTER COLUMN {Identifier.Quote(Name)}";

    public override IEnumerable<string> Names => Row.TextOrNull("sequence_name") is { } sequence ? [RelationName(Row.Text("sequence_schema"), sequence)] : [];

    public override bool NeedsLate(ObjectId need) => HasLateDefault && need.Kind == "function";

    // One that is only in the way of what its default needs stays where it is.
    public override bool TakesAlong(ChangeAction action, ChangeContext change) => action == ChangeAction.Drop || Generated is not null || change.To.Find(Id) is Column { Generated: not null };

    public override IEnumerable<ObjectId> ComesBehind(SchemaSnapshot schema) =>
        (TableOf(schema)?.Parents ?? []).Select(parent => Id with { Schema = parent.Schema, Table = parent.Name });

    public override string RenameTo(string name) => $"ALTER TABLE {SqlTable} RENAME COLUMN {Identifier.Quote(Name)} TO {Identifier.Quote(name)}";

    public override IEnumerable<Ddl> Add(ChangeContext change)
    {
        if (change.From.Find(TableId) is null || change.IsReplaced(TableId))
        {
            return Ddl.Of(Create(change.To));
        }

        if (change.From.Find(Id) is Column before && !change.IsReplaced(Id))
        {
            return before.Change(this, change, isCleared: true);
        }

        string[] complete = [.. Complete(change.To), .. Create(change.To)];
        return IsMadeByParent(change) ? Ddl.Of(complete) : [new($"ALTER TABLE {SqlTable} ADD COLUMN {Definition(change.To)}"), .. Ddl.Of(complete)];
    }

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline)
    {
        if (change.To.Find(Id) is not null && !change.IsReplaced(Id))
        {
            return Clear(change, isCleared: true);
        }

        return IsMadeByParent(change)
            ? []
            : [new($"ALTER TABLE {SqlTable} DROP COLUMN {Identifier.Quote(Name)}") { DataLoss = Generated is null ? "the column's values" : null }];
    }

    // What the server looks up again by itself (indexes, constraints) is not in the way, but for what it refuses; a foreign key it would check at once, and
    // between two types that do not compare.
    public override bool IsInTheWay(SchemaObject dependent, SchemaObject wanted, ChangeContext change) =>
        ChangesType((Column)wanted, change) && (dependent is Constraint { IsForeignKey: true } || dependent.Id.Kind is not ("constraint" or "index" or "statistics" or "sequence" or "table"))
        && (dependent is not Column column || column.Generated is not null);

    /// <summary>
    /// Null too where its value comes from another place: the sequence behind it goes between, and the one that comes may have its name.
    /// </summary>
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Column to = (Column)wanted;
        bool becomesGenerated = Generated is null && to.Generated is not null;
        bool isGeneratedAnew = Generated is not null && to.Generated is not null
            && (IsVirtual != to.IsVirtual || (Generated != to.Generated && change.Major < SetExpressionSince) || ChangesType(to, change));
        bool changesSource = (Default is not null && to.Identity is not null) || (Identity is not null && to.Default is not null);
        return becomesGenerated || isGeneratedAnew || changesSource ? null : Change(to, change, isCleared: false);
    }

    private List<Ddl> Change(Column to, ChangeContext change, bool isCleared)
    {
        List<Ddl> statements = [];
        bool changesType = ChangesType(to, change);
        bool isInherited = IsMadeByParent(change);
        if (!isCleared)
        {
            statements.AddRange(Clear(change, isCleared: false));
        }

        if (Generated is not null && to.Generated is null)
        {
            statements.Add(new($"{AlterAll} DROP EXPRESSION"));
        }

        if (changesType && !isInherited)
        {
            statements.Add(Retype(to, change));
        }

        if (Generated is not null && to.Generated is { } expression && expression != Generated)
        {
            statements.Add(new($"{AlterAll} SET EXPRESSION AS ({expression})"));
        }

        if (to.Default is { } value && (value != Default || isCleared || changesType))
        {
            statements.Add(new($"{AlterOnly} SET DEFAULT {value}"));
        }

        if (to.IsNotNull && !IsNotNull && !isInherited)
        {
            statements.Add(new(to.NotNullClause.StartsWith("CONSTRAINT", StringComparison.Ordinal)
                ? $"ALTER TABLE {SqlTable} ADD {to.NotNullClause} {Identifier.Quote(Name)}{to.NoInherit}"
                : $"{AlterAll} SET NOT NULL"));
        }

        if (to.NotNullName is { } name && NotNullName is { } had && had != name && !isInherited)
        {
            statements.Add(new($"ALTER TABLE {SqlTable} RENAME CONSTRAINT {Identifier.Quote(had)} TO {Identifier.Quote(name)}"));
        }

        if (to.Identity is not null && !isInherited && to._identity.IsOwn)
        {
            statements.AddRange(AlterIdentity(to));
        }

        if (!to.IsNotNull && IsNotNull && !isInherited)
        {
            statements.Add(new($"{AlterAll} DROP NOT NULL"));
        }

        statements.AddRange(AlterStorage(to, changesType));
        return statements;
    }

    /// <summary>Takes away what gives it a value, where that does not stay.</summary>
    private IEnumerable<Ddl> Clear(ChangeContext change, bool isCleared)
    {
        Column to = (Column)change.To.Find(Id)!;
        bool isInherited = IsMadeByParent(change);
        bool retypes = ChangesType(to, change) && !isInherited;
        if (retypes && HasDefault(change.From))
        {
            yield return new($"{AlterAll} DROP DEFAULT");
        }
        else if (Default is not null && (isCleared || to.Default is null))
        {
            yield return new($"{AlterOnly} DROP DEFAULT");
        }

        if (Identity is not null && to.Identity is null && !isInherited)
        {
            yield return new($"{AlterAll} DROP IDENTITY");
        }
    }

    public override IEnumerable<Ddl> Redescribe(SchemaObject wanted, SchemaWriting writing)
    {
        Column to = (Column)wanted;
        string? notNull = to.IsNotNull && to.NotNullName is { } name ? $"CONSTRAINT {Identifier.Quote(name)} ON {SqlTable}" : null;
        return
        [
            .. base.Redescribe(wanted, writing),
            .. notNull is null ? [] : Recomment(notNull, Row.TextOrNull("not_null_comment"), to.Row.TextOrNull("not_null_comment")),
            .. to._identity.IsOwn ? Recomment($"SEQUENCE {to._identity.SqlSequence}", Row.TextOrNull("sequence_comment"), to.Row.TextOrNull("sequence_comment")) : [],
        ];
    }

    // Here, or in a table that inherits it.
    private bool HasDefault(SchemaSnapshot schema) => Default is not null || schema.Objects.OfType<Table>().Where(table => table.Parents.Contains(TableId))
        .Any(table => schema.Find(Id with { Schema = table.Id.Schema, Table = table.Name }) is Column column && column.HasDefault(schema));

    /// <summary>Whether the statement about the table that this one belongs to or inherits from, or about the type that it is of, does the same here.</summary>
    internal bool IsMadeByParent(ChangeContext change)
    {
        Column? from = change.From.Find(Id) as Column;
        Column? to = change.To.Find(Id) as Column;
        Table? before = change.From.Find(TableId) as Table;
        Table? after = change.To.Find(TableId) as Table;
        return before is not null && after is not null && (IsOfSameType(before, after) || before.ParentsThroughout(change).Any(parent =>
            Same(change.From.Find(Id with { Table = parent.Name, Schema = parent.Schema }) as Column, from)
            && Same(change.To.Find(Id with { Table = parent.Name, Schema = parent.Schema }) as Column, to)));

        bool IsOfSameType(Table before, Table after) => before.OfType is not null && before.OfType == after.OfType && !before.DependsOn.Any(change.IsRebuilt);

        static bool Same(Column? parent, Column? child) => parent?.Type == child?.Type && parent?.Collation == child?.Collation && parent?.IsNotNull == child?.IsNotNull && parent?.Identity == child?.Identity;
    }

    private bool ChangesType(Column to, ChangeContext change) => Type != to.Type || Collation != to.Collation || DependsOn.Any(change.IsRebuilt);

    // One that is not the system's.
    private bool HasOwnType => DependsOn.Any(need => need.Kind is "enum" or "domain" or "composite type" or "range type");

    private Ddl Retype(Column to, ChangeContext change)
    {
        string name = Identifier.Quote(Name);
        // A type that somebody made, or that is made anew, may have no cast from another one; every type has one from text.
        bool isRebuilt = DependsOn.Any(need => need.Kind != Collations.Collation.KindName && change.IsRebuilt(need));
        string through = isRebuilt || HasOwnType || to.HasOwnType ? to.Type.EndsWith("[]", StringComparison.Ordinal) ? "::text[]" : "::text" : "";
        string collation = to.Collation is { } given ? $" COLLATE {given}" : "";
        // An explicit cast would cut what is too long; the server's own refuses.
        bool isPlain = !isRebuilt && (Type == to.Type || (through.Length == 0 && Narrowing.IsAssigned(Type, to.Type)));
        string cast = isPlain ? "" : $" USING {name}{through}::{to.Type}";
        return new($"{AlterAll} TYPE {to.Type}{collation}{cast}") { DataLoss = Narrowing.Between(Type, to.Type) };
    }

    private IEnumerable<Ddl> AlterIdentity(Column to)
    {
        if (!_identity.IsOwn)
        {
            yield return new($"{AlterAll} ADD {to._identity.Clause}");
            yield break;
        }

        if (to.Identity != Identity)
        {
            yield return new($"{AlterAll} SET GENERATED {to.Identity}");
        }

        if (to._identity.SqlSequence != _identity.SqlSequence)
        {
            yield return new($"ALTER SEQUENCE {_identity.SqlSequence} RENAME TO {Identifier.Quote(to.Row.Text("sequence_name"))}");
        }

        foreach (string statement in _identity.Options.Change(to._identity.SqlSequence, to._identity.Options))
        {
            yield return new(statement);
        }
    }

    private IEnumerable<Ddl> AlterStorage(Column to, bool changesType)
    {
        if (to.Statistics != Statistics)
        {
            yield return new($"{AlterOnly} SET STATISTICS {(to.Statistics ?? -1).ToString(CultureInfo.InvariantCulture)}");
        }

        // A new type brings its own storage.
        if (to.Storage != (changesType ? null : Storage))
        {
            yield return new($"{AlterOnly} SET STORAGE {to.Storage ?? to.Row.Text("type_storage")}");
        }

        if (to.Compression != Compression)
        {
            yield return new($"{AlterOnly} SET COMPRESSION {to.Compression ?? "default"}");
        }

        foreach (string statement in StorageOptions.Change(AlterOnly, Row.Texts("options"), to.Row.Texts("options")))
        {
            yield return new(statement);
        }
    }
}
