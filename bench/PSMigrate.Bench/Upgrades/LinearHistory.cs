namespace PSMigrate.Bench.Upgrades;

/// <summary>
/// N revisions in a line, as histories are: a table with its index, a column with a value for the rows that are there, a constraint, some rows. Every four
/// revisions are about a table of their own.
/// </summary>
internal sealed class LinearHistory : IDisposable
{
    public LinearHistory(int count)
    {
        Revisions = [.. Enumerable.Range(0, count).Select(number => new LinearRevision(number))];
        Folder = Directory.CreateTempSubdirectory("psmigrate-bench-").FullName;
        foreach (LinearRevision revision in Revisions)
        {
            File.WriteAllText(Path.Join(Folder, $"{revision.Id}_{revision.Number}.sql"), Script(revision));
        }
    }

    public IReadOnlyList<LinearRevision> Revisions { get; }

    /// <summary>Folder of the revision files.</summary>
    public string Folder { get; }

    /// <summary>The same statements for psql, a transaction for each revision.</summary>
    /// <param name="hasBookkeeping">Whether each transaction also writes what ours writes: the version row and a row of the history table.</param>
    public string WriteScript(bool hasBookkeeping)
    {
        string path = Path.Join(Folder, hasBookkeeping ? "with.psql" : "without.psql");
        using StreamWriter script = new(path);
        script.WriteLine(hasBookkeeping ? Bookkeeping.Tables : "");
        foreach (LinearRevision revision in Revisions)
        {
            script.WriteLine("BEGIN;");
            foreach (string statement in revision.Upgrade)
            {
                script.WriteLine($"{statement};");
            }

            script.WriteLine(hasBookkeeping ? Bookkeeping.Rows(revision.Before, revision.Id, Script(revision)) : "");
            script.WriteLine("COMMIT;");
        }

        return path;
    }

    /// <summary>Fails unless a database shows every revision that can be seen: a figure of what was not done is none.</summary>
    /// <param name="server">Where the database is.</param>
    /// <param name="database">What the history was applied to.</param>
    /// <param name="program">By whom.</param>
    public async Task VerifyAsync(BenchServer server, string database, string program)
    {
        int wanted = Revisions.Count(revision => revision.IsSeen);
        long found = await server.CountAsync(database, LinearRevision.SeenQuery);
        if (found != wanted)
        {
            throw new InvalidOperationException($"{program} ended well, yet the database shows {found} revisions of the {wanted} that are seen in one.");
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Script(LinearRevision revision) => $"""
        -- revision: {revision.Id}
        -- down_revision: {revision.Before}
        -- message: step {revision.Number}

        {revision.Script("-- migrate: upgrade", "-- migrate: downgrade")}
        """;
}
