namespace PSMigrate.Engine.Catalog.Dependencies;

/// <summary>What pg_depend says about the objects that were read.</summary>
/// <param name="same">Rows of catalogs that are a part of an object: a view's rule, a column's default, a table's row type.</param>
/// <param name="dependencies">Pairs: the first needs the second.</param>
internal sealed class DependencyMap(
    IReadOnlyList<(CatalogAddress Part, CatalogAddress Of)> same, IReadOnlyList<(CatalogAddress From, CatalogAddress To)> dependencies)
{
    /// <summary>Gives every object what it depends on.</summary>
    public IReadOnlyList<SchemaObject> Connect(IReadOnlyList<(CatalogAddress Address, SchemaObject Object)> found)
    {
        Dictionary<CatalogAddress, ObjectId> ids = found.ToDictionary(pair => pair.Address, pair => pair.Object.Id);
        Dictionary<CatalogAddress, CatalogAddress> owners = [];
        foreach ((CatalogAddress part, CatalogAddress of) in same)
        {
            owners[part] = of;
        }

        Dictionary<ObjectId, SortedSet<ObjectId>> needs = [];
        foreach ((CatalogAddress from, CatalogAddress to) in dependencies)
        {
            if (Find(from) is { } dependent && Find(to) is { } needed && dependent != needed)
            {
                (needs.TryGetValue(dependent, out SortedSet<ObjectId>? set) ? set : needs[dependent] = []).Add(needed);
            }
        }

        foreach ((_, SchemaObject item) in found)
        {
            item.DependsOn = needs.TryGetValue(item.Id, out SortedSet<ObjectId>? set) ? [.. set] : [];
        }

        return [.. found.Select(pair => pair.Object)];

        // A column of something that is read as a whole (a view, a composite type) is the whole.
        ObjectId? Find(CatalogAddress address)
        {
            for (int depth = 0; depth < 4; depth++)
            {
                if (ids.TryGetValue(address, out ObjectId? id) || (address.Part != 0 && ids.TryGetValue(address.Whole, out id)))
                {
                    return id;
                }

                if (!owners.TryGetValue(address, out CatalogAddress of) && !owners.TryGetValue(address.Whole, out of))
                {
                    return null;
                }

                address = of;
            }

            return null;
        }
    }
}
