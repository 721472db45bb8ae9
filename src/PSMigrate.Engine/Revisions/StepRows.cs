namespace PSMigrate.Engine.Revisions;

/// <summary>
/// Follows the version table through the steps of a plan. Its rows are the tips of what is applied: revisions that no applied
/// revision follows or depends on. Rows that others imply should not be there; the first step takes them out.
/// </summary>
internal sealed class StepRows
{
    private readonly RevisionMap _map;
    private readonly HashSet<string> _rows;
    private readonly Dictionary<string, int> _appliedChildren = new(StringComparer.Ordinal);
    private List<RowChange> _before;

    public StepRows(RevisionMap map, AppliedRevisions now)
    {
        _map = map;
        _rows = new(now.Tips, StringComparer.Ordinal);
        _before = [.. now.Rows.Where(row => !_rows.Contains(row)).Select(row => new RowChange.Delete(row))];
        foreach (string id in now.Ids)
        {
            foreach (string parent in map.Parents(id))
            {
                _appliedChildren[parent] = _appliedChildren.GetValueOrDefault(parent) + 1;
            }
        }
    }

    public GraphStep Upgrade(string id)
    {
        List<RowChange> changes = Begin();

        // A parent in the table was a tip until now. Any other ancestor of this revision is implied by one of its parents.
        string[] replaced = [.. _map.Parents(id).Where(_rows.Remove)];
        if (replaced.Length == 0)
        {
            changes.Add(new RowChange.Insert(id));
        }
        else
        {
            changes.AddRange(replaced[1..].Order(StringComparer.Ordinal).Select(row => new RowChange.Delete(row)));
            changes.Add(new RowChange.Update(replaced[0], id));
        }

        _rows.Add(id);
        return new GraphStep(id, changes);
    }

    public GraphStep Downgrade(string id)
    {
        List<RowChange> changes = Begin();
        string[] freed = [.. _map.Parents(id).Where(parent => --_appliedChildren[parent] == 0)];
        if (freed.Length == 0)
        {
            changes.Add(new RowChange.Delete(id));
        }
        else
        {
            changes.Add(new RowChange.Update(id, freed[0]));
            changes.AddRange(freed[1..].Order(StringComparer.Ordinal).Select(row => new RowChange.Insert(row)));
        }

        _rows.Remove(id);
        _rows.UnionWith(freed);
        return new GraphStep(id, changes);
    }

    private List<RowChange> Begin()
    {
        List<RowChange> changes = _before;
        _before = [];
        return changes;
    }
}
