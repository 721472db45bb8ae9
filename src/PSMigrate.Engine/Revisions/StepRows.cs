namespace PSMigrate.Engine.Revisions;

/// <summary>
/// Follows the version table through the steps of a plan. Its rows are the tips of what is applied: revisions that no applied
/// revision follows or depends on. Rows that others imply should not be there; the first step of a plan takes them out.
/// </summary>
internal sealed class StepRows
{
    private readonly RevisionMap _map;
    private readonly HashSet<string> _rows;
    private readonly HashSet<string> _applied;
    private readonly Dictionary<string, string> _rowAbove = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _appliedChildren = new(StringComparer.Ordinal);
    private List<RowChange> _before;

    public StepRows(RevisionMap map, AppliedRevisions now)
    {
        _map = map;
        _rows = new(now.Tips, StringComparer.Ordinal);
        _applied = new(now.Ids, StringComparer.Ordinal);
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
        _rows.Remove(id);
        _applied.Remove(id);
        string[] freed = [.. _map.Parents(id).Where(parent => --_appliedChildren[parent] == 0)];
        string[] back = [.. freed.Concat(KeptByAlembic(id, freed)).Where(_rows.Add)];
        if (back.Length == 0)
        {
            changes.Add(new RowChange.Delete(id));
        }
        else
        {
            changes.Add(new RowChange.Update(id, back[0]));
            changes.AddRange(back[1..].Order(StringComparer.Ordinal).Select(row => new RowChange.Insert(row)));
        }

        return new GraphStep(id, changes);
    }

    /// <summary>
    /// Where other rows remain, Alembic gives a parent its row back even if another parent implies it. The row says nothing new
    /// and does no harm; it is kept so that both leave the same table behind.
    /// </summary>
    private IEnumerable<string> KeptByAlembic(string id, string[] freed) =>
        freed.Length == 0 || _rows.Count == 0 || freed.Length == _map.Parents(id).Count
            ? []
            : [.. _map.Parents(id).Where(parent => !freed.Contains(parent) && !IsImpliedByRow(parent) && !IsNeededFurtherDown(id, parent))];

    private bool IsImpliedByRow(string id)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([id]);
        while (open.TryPop(out string? above))
        {
            // What was found before is used again while that row stands: long branches are climbed once.
            string? row = _rows.Contains(above) ? above : _rowAbove.GetValueOrDefault(above);
            if (row is not null && _rows.Contains(row))
            {
                _rowAbove[id] = row;
                return true;
            }

            if (seen.Add(above))
            {
                foreach (string child in _map.AllChildren(above).Where(_applied.Contains))
                {
                    open.Push(child);
                }
            }
        }

        return false;
    }

    /// <summary>A dependency that a revision further down has too counts as that one's.</summary>
    private bool IsNeededFurtherDown(string id, string dependency) =>
        !_map.DownRevisions(id).Contains(dependency)
        && _map.Ancestors(_map.DownRevisions(id), includeDependencies: false)
            .Any(below => _map.ResolvedDependencies(below).Contains(dependency));

    private List<RowChange> Begin()
    {
        List<RowChange> changes = _before;
        _before = [];
        return changes;
    }
}
