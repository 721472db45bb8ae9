namespace PSMigrate.Engine.Catalog.Views;

/// <summary>The views that something which they need itself needs: each has to be there, as a placeholder, before it can be made.</summary>
internal static class EarlyViews
{
    /// <param name="schema">The schema.</param>
    /// <param name="ordered">Its objects in the order of creation.</param>
    public static IReadOnlySet<ObjectId> Of(SchemaSnapshot schema, IEnumerable<SchemaObject> ordered)
    {
        HashSet<ObjectId> early = [];
        HashSet<ObjectId> made = [];
        foreach (SchemaObject item in ordered)
        {
            if (item is View && item.DependsOn.Select(schema.Find).OfType<SchemaObject>().Any(need => !made.Contains(need.MadeBy(schema) ?? need.Id)))
            {
                early.Add(item.Id);
            }

            made.Add(item.Id);
        }

        return early;
    }
}
