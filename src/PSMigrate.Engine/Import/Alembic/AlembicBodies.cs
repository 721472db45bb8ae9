using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>
/// Gets the SQL of every revision out of alembic. One that reads the database makes <c>--sql</c> fail and ends the output, so it goes on
/// behind each failure; and <c>downgrade heads:base</c> is refused where there are several heads, so each head has a run of its own.
/// </summary>
internal sealed class AlembicBodies(RevisionMap map)
{
    private readonly Dictionary<string, AlembicPiece> _upgrades = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AlembicPiece> _downgrades = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    public IReadOnlyDictionary<string, AlembicPiece> Upgrades => _upgrades;

    public IReadOnlyDictionary<string, AlembicPiece> Downgrades => _downgrades;

    /// <summary>Why the upgrade of a revision could not be written as SQL.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>Why a run gave nothing at all.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The version table, where the SQL says it.</summary>
    public VersionTableName? VersionTable { get; private set; }

    /// <summary>Takes SQL that somebody else had alembic write.</summary>
    /// <exception cref="ScriptInvalidException">It is not alembic's, or of other revisions.</exception>
    public void Take(string text, string file, MigrationDirection direction)
    {
        AlembicSql sql = AlembicSql.Cut(text, file, direction);
        if (sql.Pieces.Count == 0)
        {
            string verb = direction.ToString().ToLowerInvariant();
            throw new ScriptInvalidException(
                $"The file holds no '-- Running {verb} ...' line.",
                direction == MigrationDirection.Upgrade ? "Make it with: alembic upgrade base:heads --sql." : "Make it with: alembic downgrade <head>:base --sql, for each head.",
                new SourcePosition(file));
        }

        if (sql.Pieces.FirstOrDefault(piece => !map.Contains(piece.Revision)) is { } unknown)
        {
            throw new ScriptInvalidException(
                $"The file runs revision {unknown.Revision}, which is none of those to import.", "Make it anew from the same revisions.", unknown.Start);
        }

        Keep(sql, direction, sql.Pieces);
    }

    public async Task UpgradesAsync(AlembicCommand alembic, CancellationToken cancellationToken)
    {
        string? start = "base";
        HashSet<string> starts = [];
        while (start is not null && starts.Add(start))
        {
            start = await RunAsync(alembic, MigrationDirection.Upgrade, $"{start}:heads", cancellationToken).ConfigureAwait(false);
        }

        if (_upgrades.Count == 0 && _failures.Count == 0)
        {
            return;
        }

        // What is behind a failure of another branch is reached from its own parents.
        foreach (string revision in map.OldestFirst.Where(revision => !_upgrades.ContainsKey(revision) && !_failures.ContainsKey(revision)).ToArray())
        {
            map.TryGet(revision, out RevisionNode? node);
            string? stuck = null;
            foreach (string parent in node!.DownRevisions.Where(_ => !_upgrades.ContainsKey(revision) && !_failures.ContainsKey(revision)))
            {
                stuck = await RunAsync(alembic, MigrationDirection.Upgrade, $"{parent}:{revision}", cancellationToken).ConfigureAwait(false);
            }

            if (!_upgrades.ContainsKey(revision) && stuck is not null)
            {
                _failures.TryAdd(revision, $"Alembic does not get past {stuck}");
            }
        }
    }

    public async Task DowngradesAsync(AlembicCommand alembic, CancellationToken cancellationToken)
    {
        HashSet<string> failed = [];
        foreach (string revision in map.OldestFirst.Reverse())
        {
            // A run from a revision begins with that revision.
            if (_downgrades.ContainsKey(revision) || failed.Contains(revision) || alembic.IsMissing)
            {
                continue;
            }

            if (await RunAsync(alembic, MigrationDirection.Downgrade, $"{revision}:base", cancellationToken).ConfigureAwait(false) is { } stuck)
            {
                failed.Add(stuck);
            }
        }
    }

    /// <returns>The revision that it failed at, or null.</returns>
    private async Task<string?> RunAsync(AlembicCommand alembic, MigrationDirection direction, string range, CancellationToken cancellationToken)
    {
        AlembicRun? run = await alembic.RunAsync(direction.ToString().ToLowerInvariant(), range, cancellationToken).ConfigureAwait(false);
        if (run is null)
        {
            return null;
        }

        AlembicSql sql = AlembicSql.Cut(run.Output, run.Command, direction);
        if (run.Succeeded)
        {
            Keep(sql, direction, sql.Pieces);
            return null;
        }

        if (sql.Pieces.Count == 0)
        {
            string error = $"'{run.Command}' failed: {run.Error}";
            if (!_errors.Contains(error))
            {
                _errors.Add(error);
            }

            return null;
        }

        Keep(sql, direction, [.. sql.Pieces.SkipLast(1)]);
        string stuck = sql.Pieces[^1].Revision;
        if (direction == MigrationDirection.Upgrade)
        {
            _failures.TryAdd(stuck, run.Error);
        }

        return stuck;
    }

    private void Keep(AlembicSql sql, MigrationDirection direction, IReadOnlyList<AlembicPiece> pieces)
    {
        VersionTable ??= direction == MigrationDirection.Upgrade ? VersionTableName.Find(sql.Preamble) : null;
        foreach (AlembicPiece piece in pieces)
        {
            (direction == MigrationDirection.Upgrade ? _upgrades : _downgrades).TryAdd(piece.Revision, piece);
        }
    }
}
