using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog;

/// <summary>The statements that build a schema in an empty database, each object behind all that it needs.</summary>
internal sealed class SchemaWriter(SchemaSnapshot schema, SchemaWriting writing)
{
    /// <summary>Objects in an order in which they can be made, each with its statements; an object without statements is left out.</summary>
    public IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> Write()
    {
        // Default privileges come last: what is made behind them would have them.
        SchemaObject[] ordered = [.. CreationOrder.Of(schema).OrderBy(item => item is DefaultPrivilege)];
        HashSet<View> early = [.. EarlyViews(ordered)];
        IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> made =
            ordered.Select(item => (item, (IReadOnlyList<string>)[.. item is View view && early.Contains(view) ? [view.Placeholder] : item.Create(schema), .. item.Describe(writing)]));
        IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> finished =
            ordered.Select(item => (item, (IReadOnlyList<string>)[.. item is View view && early.Contains(view) ? view.Replace(schema) : [], .. item.Finish(schema)]));
        return made.Concat(finished).Where(pair => pair.Statements.Count > 0);
    }

    // Views that something which they need itself needs.
    private IEnumerable<View> EarlyViews(IEnumerable<SchemaObject> ordered)
    {
        HashSet<ObjectId> made = [];
        foreach (SchemaObject item in ordered)
        {
            if (item is View view && view.DependsOn.Select(schema.Find).OfType<SchemaObject>().Any(need => !made.Contains(need.MadeBy(schema) ?? need.Id)))
            {
                yield return view;
            }

            made.Add(item.Id);
        }
    }

    /// <summary>The statements of one object, as a person compares them.</summary>
    public string Definition(SchemaObject item) =>
        string.Concat(item.Show(schema).Concat(item.Describe(writing)).Select(statement => statement + ";\n")).TrimEnd();
}
