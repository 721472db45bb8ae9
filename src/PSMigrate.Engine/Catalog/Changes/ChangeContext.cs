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

    /// <summary>Whether a table or view is there before, so that others may be using it.</summary>
    public bool IsInUse(ObjectId relation) => From.Find(relation) is not null && To.Find(relation) is not null;

    /// <summary>The role that runs the change, and so owns what it makes.</summary>
    public string User { get; init; } = "";

    /// <summary>Major version of the server that the change is for.</summary>
    public int Major { get; } = int.Parse(From.ServerVersion.Split('.')[0].TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a table is dropped and made again: nothing alters it so.</summary>
    public bool IsReplaced(ObjectId table) =>
        From.Find(table) is { } from && To.Find(table) is { } to && !from.IsDefinedAs(to) && from.Alter(to, this) is null;

    /// <summary>Whether a type is made anew, and the columns of the old one have to take it.</summary>
    public bool IsRebuilt(ObjectId type) =>
        From.Find(type) is { } from && To.Find(type) is { } to && !from.IsDefinedAs(to) && from.IsRebuiltAs(to);

    /// <summary>
    /// Whether a function needs something that goes, and that or a part of it needs the function: a table whose default takes its row.
    /// No order lets both go, so the function takes along what needs it.
    /// </summary>
    public bool IsTangled(SchemaObject function) => DependentsOf(function.Id)
        .SelectMany(dependent => dependent.GoesWith.Append(dependent.Id))
        .Any(whole => function.DependsOn.Contains(whole) && (To.Find(whole) is null || IsReplaced(whole)));

    /// <summary>What needs an object as it is, directly.</summary>
    public IEnumerable<SchemaObject> DependentsOf(ObjectId id) => _dependents[id].Select(dependent => From.Find(dependent)!);
}
