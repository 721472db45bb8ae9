using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Export;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.MaterializedViews;
using PSMigrate.Engine.Catalog.Policies;
using PSMigrate.Engine.Catalog.Rules;
using PSMigrate.Engine.Catalog.Triggers;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>
/// The upgrade section of a squash: the schema, with the rows in it before anything looks at rows that come (foreign keys, triggers, rules, policies).
/// What belongs to whoever ran the folded revisions belongs to whoever runs this.
/// </summary>
internal sealed class SquashScript(SchemaSnapshot schema, DatabaseContent content, string bookkeepingSchema)
{
    // In the transaction of the revision, so that nothing is left of it behind that.
    private const string Preamble = "SET LOCAL check_function_bodies = off;\n\n";

    private readonly string _role = Identifier.Quote(content.Role);

    public string Write()
    {
        SchemaWriter writer = new(schema, SchemaWriting.Whole);
        (SchemaObject Object, IReadOnlyList<string> Statements)[] made = [.. writer.Make()];
        HashSet<ObjectId> late = Late(made.Select(pair => pair.Object));
        ContentScript rows = new(content);
        MaterializedView[] views = [.. made.Select(pair => pair.Object).OfType<MaterializedView>()];
        string[] parts =
        [
            .. made.Where(pair => !late.Contains(pair.Object.Id)).Select(Text),
            rows.Write(),
            .. made.Where(pair => late.Contains(pair.Object.Id)).Select(Text),
            .. writer.Finish().Select(Text),
            rows.Refresh(views.Select(view => (view.Id.Schema, view.Name))),
            SchemaText.Join(views.Where(view => view.Owner != content.Role).Select(view => GiveTo(view, view.Owner!))),
        ];
        return Preamble + string.Join('\n', parts.Where(part => part.Length > 0)).TrimEnd('\n') + "\n";
    }

    private static HashSet<ObjectId> Late(IEnumerable<SchemaObject> inOrder)
    {
        HashSet<ObjectId> late = [];
        foreach (SchemaObject item in inOrder)
        {
            if (item is Trigger or Rule or Policy or DefaultPrivilege or Constraint { IsForeignKey: true } || item.DependsOn.Any(late.Contains))
            {
                late.Add(item.Id);
            }
        }

        return late;
    }

    private static string GiveTo(SchemaObject item, string owner) => $"ALTER {item.SqlKind} {item.SqlName} OWNER TO {Identifier.Quote(owner)}";

    private string Text((SchemaObject Object, IReadOnlyList<string> Statements) pair)
    {
        HashSet<string> descriptions = [.. pair.Object.Describe(SchemaWriting.Whole)];
        // A materialized view is filled before it is given away: who gets it may not be allowed to see what it is made of.
        string left = GiveTo(pair.Object, pair.Object is MaterializedView ? pair.Object.Owner! : content.Role);
        string name = Identifier.Quote(bookkeepingSchema);
        return SchemaText.Join(pair.Statements
            .Where(statement => statement != left)
            // Where the revisions take what the server has, so does the squash.
            .Select(statement => pair.Object is Extension extension && content.Extensions.GetValueOrDefault(extension.Name) == extension.Version
                ? statement.Replace($" VERSION {Identifier.Literal(extension.Version)}", "", StringComparison.Ordinal)
                : statement)
            .Select(statement => Squasher.IsOurs(content.Role) && descriptions.Contains(statement) ? statement.Replace(_role, "CURRENT_USER", StringComparison.Ordinal) : statement)
            // Where our own tables are in it, it is there before the revision runs.
            .Select(statement => statement == $"CREATE SCHEMA {name}" ? $"CREATE SCHEMA IF NOT EXISTS {name}" : statement));
    }
}
