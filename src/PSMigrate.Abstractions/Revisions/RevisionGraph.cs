namespace PSMigrate;

/// <summary>
/// Draws revisions, newest first, the way <c>git log --graph</c> does: a lane is a line down to a revision that is still to
/// come. Lanes that wait for the same revision join right above it; a merge opens one lane per further parent.
/// </summary>
public sealed class RevisionGraph
{
    /// <summary>What the symbols mean where it is known what a database has.</summary>
    public const string Legend = "@ current   * applied   o pending   ! partial   ? unknown";

    private readonly IReadOnlyList<Revision> _revisions;

    // Id that each lane waits for. A lane takes two columns: its line, and room for a slanted one.
    private readonly List<string> _lanes = [];
    private readonly HashSet<string> _listed;

    private RevisionGraph(IReadOnlyList<Revision> revisions)
    {
        _revisions = revisions;
        _listed = [.. revisions.Select(revision => revision.Id)];
    }

    /// <summary>Draws revisions, a row for each line of the picture.</summary>
    /// <param name="revisions">Revisions, each before those it follows. A parent that is not among them ends its lane.</param>
    /// <param name="isMarked">Whether it is known where they stand in a database; otherwise all have the same symbol.</param>
    public static IReadOnlyList<RevisionGraphRow> Draw(IReadOnlyList<Revision> revisions, bool isMarked) =>
        new RevisionGraph(revisions).Draw(isMarked).ToArray();

    private IEnumerable<RevisionGraphRow> Draw(bool isMarked)
    {
        for (int i = 0; i < _revisions.Count; i++)
        {
            Revision revision = _revisions[i];
            int lane = _lanes.IndexOf(revision.Id);
            if (lane < 0)
            {
                lane = _lanes.Count;
                _lanes.Add(revision.Id);
            }

            foreach (string row in JoinLanes(revision.Id, lane))
            {
                yield return new RevisionGraphRow(row);
            }

            char[] node = Lines(_lanes.Count, _lanes.Count);
            node[2 * lane] = isMarked ? Symbol(revision.State) : '*';
            string[] parents = [.. revision.DownRevision.Where(_listed.Contains)];
            char[] below = Lines(_lanes.Count, _lanes.Count);
            below[2 * lane] = parents.Length > 0 ? '|' : ' ';
            yield return new RevisionGraphRow(new string(node).TrimEnd(), revision, RevisionLine.Of(revision, isMarked), new string(below));
            foreach (string row in parents.Length > 0 ? OpenLanes(parents, lane) : EndLane(lane, isLast: i == _revisions.Count - 1))
            {
                yield return new RevisionGraphRow(row);
            }
        }
    }

    private static char Symbol(RevisionState state) => state switch
    {
        RevisionState.Current => '@',
        RevisionState.Applied => '*',
        RevisionState.Partial => '!',
        RevisionState.Unknown => '?',
        _ => 'o',
    };

    private IEnumerable<string> JoinLanes(string id, int target)
    {
        for (int from = _lanes.LastIndexOf(id); from != target; from = _lanes.LastIndexOf(id))
        {
            char[] row = Lines(_lanes.Count, from);
            SlantLeft(row, from + 1);
            row[2 * from - 1] = '/';

            // Underscores carry the line over the lanes in between, and a second row brings it in.
            for (int crossed = target + 1; crossed < from - 1; crossed++)
            {
                row[2 * crossed + 1] = '_';
            }

            yield return new string(row).TrimEnd();
            _lanes.RemoveAt(from);
            if (from > target + 1)
            {
                char[] second = Lines(_lanes.Count, _lanes.Count);
                second[2 * target + 1] = '/';
                yield return new string(second).TrimEnd();
            }
        }
    }

    private IEnumerable<string> OpenLanes(string[] parents, int lane)
    {
        _lanes[lane] = parents[0];
        foreach (string parent in parents.Skip(1).Reverse())
        {
            _lanes.Insert(lane + 1, parent);
            char[] row = Lines(_lanes.Count, lane + 1);
            for (int moved = lane + 1; moved < _lanes.Count; moved++)
            {
                row[2 * moved - 1] = '\\';
            }

            yield return new string(row).TrimEnd();
        }
    }

    private IEnumerable<string> EndLane(int lane, bool isLast)
    {
        char[] row = Lines(_lanes.Count, lane);
        SlantLeft(row, lane + 1);
        _lanes.RemoveAt(lane);
        if (!isLast && lane < _lanes.Count)
        {
            yield return new string(row).TrimEnd();
        }
    }

    private void SlantLeft(char[] row, int first)
    {
        for (int moved = first; moved < _lanes.Count; moved++)
        {
            row[2 * moved - 1] = '/';
        }
    }

    private static char[] Lines(int lanes, int drawn)
    {
        char[] row = new char[Math.Max(1, 2 * lanes)];
        Array.Fill(row, ' ');
        for (int i = 0; i < drawn; i++)
        {
            row[2 * i] = '|';
        }

        return row;
    }
}
