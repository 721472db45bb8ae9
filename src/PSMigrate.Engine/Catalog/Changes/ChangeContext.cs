using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>What a change of one object has to know of the whole.</summary>
/// <param name="From">The schema as it is.</param>
/// <param name="To">The schema as it shall be.</param>
/// <param name="Writing">Which sides of objects count.</param>
internal sealed record ChangeContext(SchemaSnapshot From, SchemaSnapshot To, SchemaWriting Writing)
{
    private readonly ILookup<ObjectId, ObjectId> _dependents = From.Objects
        .SelectMany(item => item.DependsOn.Select(need => (need, item.Id)))
        .ToLookup(pair => pair.need, pair => pair.Id);

    private readonly DefaultPrivilege[] _defaultPrivileges = [.. From.Objects.OfType<DefaultPrivilege>()];

    private readonly HashSet<ObjectId> _rebuilt = RebuiltIn(From, To);

    /// <summary>Whether something is there before, behind and meanwhile, so that others may be using it.</summary>
    public bool IsKept(ObjectId id) => From.Find(id) is not null && To.Find(id) is not null && !IsReplaced(id);

    /// <summary>Views of the old schema that cannot go as they are, because something that they need needs them.</summary>
    public IReadOnlySet<ObjectId> EarlyFrom => field ??= EarlyViews.Of(From, CreationOrder.Of(From));

    /// <summary>Views of the new schema that cannot come as they are, because something that they need needs them.</summary>
    public IReadOnlySet<ObjectId> EarlyTo => field ??= EarlyViews.Of(To, CreationOrder.Of(To));

    /// <summary>The role that runs the change, and so owns what it makes.</summary>
    public string User { get; init; } = "";

    /// <summary>Major version of the server that the change is for.</summary>
    public int Major { get; } = int.Parse(From.ServerVersion.Split('.')[0].TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is dropped and made again.</summary>
    public IReadOnlySet<ObjectId> Replaced { get; init; } = new HashSet<ObjectId>();

    public bool IsReplaced(ObjectId id) => Replaced.Contains(id);

    /// <summary>Whether a type is made anew, and the columns of the old one have to take it.</summary>
    public bool IsRebuilt(ObjectId type) => _rebuilt.Contains(type);

    /// <summary>
    /// Whether a function needs something that goes, and that or a part of it needs the function: a table whose default takes its row.
    /// No order lets both go, so the function takes along what needs it.
    /// </summary>
    public bool IsTangled(SchemaObject function) => DependentsOf(function.Id)
        .SelectMany(dependent => dependent.GoesWith.Append(dependent.Id))
        .Any(whole => function.DependsOn.Contains(whole) && (To.Find(whole) is null || IsReplaced(whole)));

    /// <summary>The default privileges that apply to an object when it is made: those that are there before.</summary>
    public IEnumerable<DefaultPrivilege> DefaultPrivilegesOf(SchemaObject made) => _defaultPrivileges.Where(privilege => privilege.IsFor(made, User));

    /// <summary>Whether something is a function that calls may mean which meant another one before: one of its name, with other arguments.</summary>
    public bool IsOverload(ObjectId id, ObjectId before) => id.Kind == Function.KindName && before.Kind == Function.KindName && id.Schema == before.Schema
        && From.Find(before)?.Name is { } name && To.Find(id)?.Name == name;

    /// <summary>What needs an object as it is, directly.</summary>
    public IEnumerable<SchemaObject> DependentsOf(ObjectId id) => _dependents[id].Select(dependent => From.Find(dependent)!);

    // What is of a type that is made anew is too, whatever it is itself.
    private static HashSet<ObjectId> RebuiltIn(SchemaSnapshot from, SchemaSnapshot to)
    {
        HashSet<ObjectId> rebuilt = [];
        while (from.Objects.OfType<Rebuildable>().Where(IsNext).Select(item => item.Id).ToArray() is { Length: > 0 } more)
        {
            rebuilt.UnionWith(more);
        }

        return rebuilt;

        bool IsNext(Rebuildable item) => !rebuilt.Contains(item.Id) && to.Find(item.Id) is { } wanted
            && ((!item.IsDefinedAs(wanted) && item.IsRebuiltAs(wanted)) || item.DependsOn.Any(rebuilt.Contains));
    }
}
