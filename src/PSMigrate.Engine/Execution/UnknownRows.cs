using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>Rows of the version table that no file has, with what the ledger knows of them.</summary>
internal sealed class UnknownRows(IReadOnlyList<string> rows, IReadOnlyDictionary<string, LastChange> changes, SquashSet squashes)
{
    /// <summary>Whether the ledger says that all these revisions are applied: what is unknown is then on top of them.</summary>
    public bool AllWereApplied(IReadOnlyList<string> ids) => ids.Count > 0 && ids.All(id => changes.GetValueOrDefault(id) is { IsApplied: true });

    public string Describe() =>
        $"The version table holds {string.Join(", ", rows.Select(Describe))}, which no revision file here has.";

    public RevisionNotFoundException ToException() => new(
        rows[0],
        Describe(),
        SquashHint.For(squashes, rows) ?? "Use the files it was applied from (a newer checkout?), or -AllowNewer (--allow-newer) to accept a newer database, or Set-DbRevision -Purge (psmigrate stamp --purge) to forget the row.");

    /// <summary>The same for a downgrade, which may do without files.</summary>
    public RevisionNotFoundException ToException(MigrationDirection direction) =>
        direction == MigrationDirection.Downgrade && SquashHint.For(squashes, rows) is null && rows.All(row => changes.GetValueOrDefault(row) is { IsApplied: true, IsStored: true })
            ? new(rows[0], Describe(), "Use the files it was applied from (a newer checkout?), or -FromLog (--from-log) to revert it with the script that the history table has stored.")
            : ToException();

    private string Describe(string row) => changes.TryGetValue(row, out LastChange? change) ? change.ToString() : row;
}
