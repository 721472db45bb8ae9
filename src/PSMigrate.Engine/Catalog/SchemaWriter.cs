using PSMigrate.Engine.Catalog.DefaultPrivileges;

namespace PSMigrate.Engine.Catalog;

/// <summary>The statements that build a schema in an empty database, each object behind all that it needs.</summary>
internal sealed class SchemaWriter(SchemaSnapshot schema, SchemaWriting writing)
{
    /// <summary>Objects in an order in which they can be made, each with its statements; an object without statements is left out.</summary>
    public IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Write()
    {
        // Default privileges come last: what is made behind them would have them.
        SchemaObject[] ordered = [.. CreationOrder.Of(schema).OrderBy(item => item is DefaultPrivilege)];
        IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> made =
            ordered.Select(item => (item, (IReadOnlyList<string>)[.. item.Create(schema), .. item.Describe(writing)]));
        IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> finished =
            ordered.Select(item => (item, (IReadOnlyList<string>)[.. item.Finish(schema)]));
        return made.Concat(finished).Where(pair => pair.Statements.Count > 0);
    }

    /// <summary>The statements of one object, as a person compares them.</summary>
    public string Definition(SchemaObject item) =>
        string.Concat(item.Show(schema).Concat(item.Describe(writing)).Select(statement => statement + ";\n")).TrimEnd();
}
