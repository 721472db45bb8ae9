using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Peers;

/// <summary>
/// A module of JavaScript for each revision, and an empty last one that asks for no transaction: where any of them does, knex commits each of the others,
/// and otherwise has one transaction around all.
/// </summary>
internal sealed class KnexPeer() : Peer("knex")
{
    private const string Packages = "node_modules";

    public override string[] Write(IReadOnlyList<LinearRevision> revisions, PeerPlace place)
    {
        foreach (LinearRevision revision in revisions)
        {
            place.Write($"migrations/{revision.Timestamp}_{revision.Id}.js", Module(revision));
        }

        place.Write($"migrations/{new LinearRevision(revisions.Count).Timestamp}_empty.js", """
            exports.config = { transaction: false };
            exports.up = async () => {};
            exports.down = async () => {};

            """);
        LinkPackages(place);
        string settings = place.Write("knexfile.js", $$"""
            module.exports = { client: "pg", connection: { connectionString: "{{place.Url}}" }, migrations: { directory: "migrations" } };

            """);
        return ["--knexfile", settings, "migrate:latest"];
    }

    private static string Module(LinearRevision revision) => $$"""
        exports.up = async (knex) => {
            {{Calls(revision.Upgrade)}}
        };

        exports.down = async (knex) => {
            {{Calls(revision.Downgrade)}}
        };

        """;

    private static string Calls(IEnumerable<string> statements) => string.Join("\n    ", statements.Select(statement => $"await knex.raw(\"{statement}\");"));

    /// <summary>knex wants itself among the packages of the folder it works in.</summary>
    private static void LinkPackages(PeerPlace place)
    {
        string program = File.ResolveLinkTarget(place.Program, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(place.Program);
        DirectoryInfo? packages = Directory.GetParent(program);
        while (packages is { Name: not Packages })
        {
            packages = packages.Parent;
        }

        if (packages is not null)
        {
            Directory.CreateSymbolicLink(Path.Join(place.Folder, Packages), packages.FullName);
        }
    }
}
