using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Peers;

/// <summary>A file of SQL for each revision. Told to, node-pg-migrate commits each of them, where it otherwise has one transaction around all.</summary>
internal sealed class NodePgMigratePeer() : Peer("node-pg-migrate")
{
    public override string[] Write(IReadOnlyList<LinearRevision> revisions, PeerPlace place)
    {
        foreach (LinearRevision revision in revisions)
        {
            place.Write($"migrations/{revision.Timestamp}_{revision.Id}.sql", revision.Script("-- Up Migration", "-- Down Migration"));
        }

        string settings = place.Write("settings.json", $$"""{ "url": "{{place.Url}}" }""");
        return ["up", "--config-file", settings, "--migrations-dir", Path.Join(place.Folder, "migrations"), "--no-single-transaction", "--no-verbose"];
    }
}
