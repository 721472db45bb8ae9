using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Peers;

/// <summary>A file of SQL for each revision. Without the pg_dump that dbmate would end with, as no other peer does that.</summary>
internal sealed class DbmatePeer() : Peer("dbmate")
{
    public override string[] Write(IReadOnlyList<LinearRevision> revisions, PeerPlace place)
    {
        foreach (LinearRevision revision in revisions)
        {
            place.Write($"{revision.Timestamp}_{revision.Id}.sql", revision.Script("-- migrate:up", "-- migrate:down"));
        }

        return ["--url", place.Url, "--migrations-dir", place.Folder, "--no-dump-schema", "migrate"];
    }
}
