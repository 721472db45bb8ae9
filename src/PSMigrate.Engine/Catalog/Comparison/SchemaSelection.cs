using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Tables;

namespace PSMigrate.Engine.Catalog.Comparison;

/// <summary>What of a schema somebody wants to see.</summary>
internal sealed class SchemaSelection
{
    private readonly NamePatterns _schemas;
    private readonly NamePatterns _include;
    private readonly NamePatterns _exclude;
    private readonly HashSet<string> _kinds;

    /// <exception cref="TargetInvalidException">There is no such kind.</exception>
    public SchemaSelection(SchemaFilter filter)
    {
        _schemas = new NamePatterns(filter.Schemas);
        _include = new NamePatterns(filter.Include);
        _exclude = new NamePatterns(filter.Exclude);
        _kinds = new HashSet<string>(filter.Kinds.Select(Kind), StringComparer.Ordinal);
        if (_kinds.Contains(Table.KindName))
        {
            // The statement that makes a table makes them.
            _kinds.Add(Column.KindName);
        }

        Writing = new SchemaWriting(!filter.NoOwner, !filter.NoPrivilege);
        IgnoresColumnOrder = filter.IgnoreColumnOrder;
    }

    public SchemaWriting Writing { get; }

    public bool IgnoresColumnOrder { get; }

    public bool Includes(SchemaObject item) =>
        (_kinds.Count == 0 || _kinds.Contains(item.Id.Kind))
        && (_schemas.AreNone || _schemas.Match(item is Schema ? item.Name : item.Id.Schema))
        && (_include.AreNone || Names(item).Any(_include.Match))
        && (_exclude.AreNone || !Names(item).Any(_exclude.Match));

    /// <summary>The schema with nothing else in it.</summary>
    public SchemaSnapshot Apply(SchemaSnapshot schema)
    {
        SchemaSnapshot selected = schema.Where(Includes);
        return Writing == SchemaWriting.Whole ? selected : new SchemaSnapshot(selected.ServerVersion, selected.Objects.Select(Reduced), selected.NotCompared);
    }

    /// <summary>An object without what is not written of it, so that a hash does not depend on it either.</summary>
    private SchemaObject Reduced(SchemaObject item)
    {
        string[] columns = [.. item.Row.Columns.Names.Where(column => !(column == "owner" && !Writing.Owners) && !(IsAcl(column) && !Writing.Privileges))];
        SchemaObject reduced = ObjectKinds.Find(item.Id.Kind)!.Read(new CatalogRow(new CatalogColumns(columns), [.. columns.Select(column => item.Row[column])]));
        reduced.DependsOn = item.DependsOn;
        return reduced;
    }

    private static bool IsAcl(string column) => column.StartsWith("acl", StringComparison.Ordinal);

    /// <summary>All that it goes by: its own names, and those of the table that it is a part of.</summary>
    private static IEnumerable<string> Names(SchemaObject item)
    {
        foreach (string name in (string[])[item.Id.Name, item.Name])
        {
            yield return name;
            yield return $"{item.Id.Schema}.{name}";
            if (TableParts.TableOf(item) is (string schema, string table))
            {
                yield return $"{schema}.{table}.{name}";
                yield return table;
                yield return $"{schema}.{table}";
            }
        }
    }

    private static string Kind(string name)
    {
        string kind = name.Trim().ToLowerInvariant().Replace('_', ' ');
        return ObjectKinds.Find(kind) is not null ? kind : throw new TargetInvalidException(
            $"There is no kind '{name}'.", $"The kinds are {string.Join(", ", ObjectKinds.All.Select(known => known.Name).Distinct(StringComparer.Ordinal))}.");
    }
}
