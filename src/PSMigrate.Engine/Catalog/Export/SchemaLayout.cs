using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.MaterializedViews;
using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Sequences;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog.Export;

/// <summary>
/// Lays a schema out in files: an object to a file, but for what belongs to a table and needs nothing but what is in the table's file,
/// which is there too. The files are in an order in which they can be run.
/// </summary>
internal sealed class SchemaLayout
{
    private readonly List<SchemaFile> _files = [];
    private readonly List<string> _last = [];
    private readonly Dictionary<ObjectId, SchemaFile> _homes = [];
    private readonly Dictionary<(string Schema, string Name), SchemaFile> _tables = [];
    private readonly HashSet<(string Schema, string Name)> _parents;
    private readonly SchemaSnapshot _schema;

    public SchemaLayout(SchemaSnapshot schema, SchemaWriting writing)
    {
        _schema = schema;
        _parents = [.. schema.Objects.OfType<Table>().SelectMany(table => table.Parents).Select(parent => (parent.Schema, parent.Name))];
        SchemaWriter writer = new(schema, writing);
        foreach ((SchemaObject item, IReadOnlyList<string> statements) in writer.Make())
        {
            Make(item, statements);
        }

        foreach ((SchemaObject item, IReadOnlyList<string> statements) in writer.Finish())
        {
            Finish(item, statements);
        }
    }

    public IReadOnlyList<SchemaFile> Files => _files;

    /// <summary>Statements for which everything has to be there.</summary>
    public IReadOnlyList<string> Last => _last;

    private void Make(SchemaObject item, IReadOnlyList<string> statements)
    {
        if (FindHome(item) is not { } file)
        {
            file = new SchemaFile(FileNaming.PathOf(item.Id), item.Id);
            _files.Add(file);
        }

        file.Add(statements);
        _homes[item.Id] = file;
        if (item is Table or View or MaterializedView)
        {
            _tables[(item.Id.Schema, item.Name)] = file;
        }
    }

    // That a sequence ends with a column can be said in the table's file, unless the sequence comes behind.
    private void Finish(SchemaObject item, IReadOnlyList<string> statements)
    {
        if (item is Sequence && TableParts.TableOf(item) is { } table && _tables.TryGetValue(table, out SchemaFile? file) && _files.IndexOf(file) > _files.IndexOf(_homes[item.Id]))
        {
            file.Add(statements);
        }
        else
        {
            _last.AddRange(statements);
        }
    }

    /// <summary>The file that is there already and that it belongs in; null for none.</summary>
    private SchemaFile? FindHome(SchemaObject item)
    {
        // What is left to say of it only waits for what makes it, unless that is a default which calls a function.
        if (item is not Column { HasLateDefault: true } && item.MadeBy(_schema) is { } maker && _homes.TryGetValue(maker, out SchemaFile? file))
        {
            return file;
        }

        return TableParts.TableOf(item) is { } table && _tables.TryGetValue(table, out file) && IsOnlyAbout(table, file, item) ? file : null;
    }

    // What is attached to a table, or inherits from it, gets indexes and the like of its own from what is there at that moment.
    private bool IsOnlyAbout((string Schema, string Name) table, SchemaFile file, SchemaObject item) =>
        !_parents.Contains(table) && item.DependsOn.All(need =>
            (need.Kind == Schema.KindName && need.Name == table.Schema)
            || (need.Kind == Column.KindName && need.Schema == table.Schema && need.Table == table.Name)
            || (_homes.TryGetValue(need, out SchemaFile? home) && home == file));
}
