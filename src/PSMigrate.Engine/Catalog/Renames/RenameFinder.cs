using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Enums;
using PSMigrate.Engine.Catalog.Sequences;
using PSMigrate.Engine.Catalog.Tables;

namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>
/// Finds what may have been renamed: of what holds data, or state, something goes and something like it comes. What can be made again from its
/// definition alone (a view, an index, a function) is not asked about.
/// </summary>
internal sealed class RenameFinder(SchemaSnapshot from, SchemaSnapshot to)
{
    // Half of the columns in common may be chance among small tables of one application; more is not.
    private const double LikelyShare = 0.6;

    public IReadOnlyList<ProbableRename> Find()
    {
        List<ProbableRename> found = [.. Best(Gone<Table>(), New<Table>(), Compare)];
        foreach (Table table in from.Objects.OfType<Table>().Where(table => to.Find(table.Id) is not null))
        {
            found.AddRange(Best(
                [.. from.PartsOf<Column>(table.Id).Where(column => column.IsLocal && to.Find(column.Id) is null)],
                [.. to.PartsOf<Column>(table.Id).Where(column => column.IsLocal && from.Find(column.Id) is null)],
                Compare));
        }

        found.AddRange(Best(Gone<EnumType>(), New<EnumType>(), (old, wanted) => old.Values.SequenceEqual(wanted.Values, StringComparer.Ordinal) ? (1, "the same values") : null));
        found.AddRange(Best(
            [.. Gone<Sequence>().Where(sequence => sequence.OwnedBy is null)], [.. New<Sequence>().Where(sequence => sequence.OwnedBy is null)],
            (old, wanted) => old.Options == wanted.Options ? (1, "the same options") : null));
        return found;
    }

    private T[] Gone<T>()
        where T : SchemaObject => [.. from.Objects.OfType<T>().Where(item => to.Find(item.Id) is null)];

    private T[] New<T>()
        where T : SchemaObject => [.. to.Objects.OfType<T>().Where(item => from.Find(item.Id) is null)];

    /// <summary>Each old one with the new one that is most like it, each new one once.</summary>
    private static IEnumerable<ProbableRename> Best<T>(IReadOnlyList<T> gone, IReadOnlyList<T> come, Func<T, T, (double Likeness, string Evidence)?> compare)
        where T : SchemaObject
    {
        HashSet<ObjectId> taken = [];
        var pairs = gone.SelectMany(old => come.Where(wanted => wanted.Id.Schema == old.Id.Schema).Select(wanted => (old, wanted, match: compare(old, wanted))))
            .Where(pair => pair.match is not null)
            .OrderByDescending(pair => pair.match!.Value.Likeness).ThenBy(pair => pair.old.Id).ThenBy(pair => pair.wanted.Id);
        foreach ((T old, T wanted, (double Likeness, string Evidence)? match) in pairs)
        {
            if (!taken.Contains(old.Id) && !taken.Contains(wanted.Id))
            {
                taken.Add(old.Id);
                taken.Add(wanted.Id);
                yield return new ProbableRename(old.Id, wanted.Id, match!.Value.Evidence);
            }
        }
    }

    private (double Likeness, string Evidence)? Compare(Table old, Table wanted)
    {
        HashSet<(string, string)> had = [.. from.PartsOf<Column>(old.Id).Select(column => (column.Name, column.Type))];
        HashSet<(string, string)> has = [.. to.PartsOf<Column>(wanted.Id).Select(column => (column.Name, column.Type))];
        int common = had.Intersect(has).Count();
        int all = Math.Max(had.Count, has.Count);
        return all > 0 && common >= all * LikelyShare ? ((double)common / all, $"{common} of {all} columns have the same name and type") : null;
    }

    private static (double Likeness, string Evidence)? Compare(Column old, Column wanted)
    {
        if (old.Type != wanted.Type || old.Generated != wanted.Generated || old.Identity != wanted.Identity)
        {
            return null;
        }

        bool isInPlace = old.Position == wanted.Position;
        bool isAlike = old.Default == wanted.Default && old.IsNotNull == wanted.IsNotNull;
        return (
            1 + (isInPlace ? 1 : 0) + (isAlike ? 0.5 : 0),
            $"both are {old.Type}{(isInPlace ? ", in the same place" : "")}{(isAlike ? ", with the same default and NOT NULL" : "")}");
    }
}
