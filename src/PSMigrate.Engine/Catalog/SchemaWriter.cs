using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog;

/// <summary>The statements that build a schema in an empty database, each object behind all that it needs.</summary>
internal sealed class SchemaWriter(SchemaSnapshot schema, SchemaWriting writing)
{
    // Default privileges come last: what is made behind them would have them.
    private IReadOnlyList<SchemaObject> Ordered => field ??= [.. CreationOrder.Of(schema).OrderBy(item => item is DefaultPrivilege)];

    private IReadOnlySet<ObjectId> Early => field ??= EarlyViews.Of(schema, Ordered);

    /// <summary>Objects in an order in which they can be made, each with its statements; an object without statements is left out.</summary>
    public IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Write() => Make().Concat(Finish());

    /// <summary>The first part of it: all objects are there behind it.</summary>
    public IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Make() =>
        Statements(item => [.. Early.Contains(item.Id) ? [((View)item).Placeholder] : item.Create(schema), .. item.Describe(writing)]);

    /// <summary>The rest of it, for which everything has to be there.</summary>
    public IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Finish() =>
        Statements(item => [.. Early.Contains(item.Id) ? ((View)item).Replace(schema) : [], .. item.Finish(schema)]);

    /// <summary>The statements of one object, as a person compares them.</summary>
    public string Definition(SchemaObject item) =>
        string.Concat(item.Show(schema).Concat(item.Describe(writing)).Select(statement => statement + ";\n")).TrimEnd();

    private IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Statements(Func<SchemaObject, IReadOnlyList<string>> statements) =>
        Ordered.Select(item => (item, statements(item))).Where(pair => pair.Item2.Count > 0);
}
