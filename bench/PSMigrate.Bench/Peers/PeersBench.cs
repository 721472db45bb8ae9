using System.CommandLine;
using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Peers;

/// <summary>A whole history applied by the tool and by other programs that migrate, as many of them as there are.</summary>
internal static class PeersBench
{
    private const string Database = "bench";

    private static readonly Peer[] s_peers = [new AlembicPeer(), new DbmatePeer(), new NodePgMigratePeer(), new KnexPeer()];

    public static Command Command()
    {
        Option<int> revisions = new("--revisions") { DefaultValueFactory = _ => 1000, Description = "How many revisions the history has." };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each thing is measured." };
        Option<string> tool = new("--tool") { Description = "A psmigrate program, such as a published one.", Required = true };
        Dictionary<Peer, Option<string?>> programs = s_peers.ToDictionary(peer => peer, ProgramOption);
        Command command = new("peers", "A linear history applied by the tool and by others, beside psql -f of the same statements with a commit for each revision.") { revisions, rounds, tool };
        foreach (Option<string?> program in programs.Values)
        {
            command.Add(program);
        }

        command.SetAction(result => RunAsync(
            result.GetValue(revisions),
            result.GetValue(rounds),
            result.GetValue(tool)!,
            programs.ToDictionary(program => program.Key, program => result.GetValue(program.Value))));
        return command;
    }

    private static Option<string?> ProgramOption(Peer peer) => new($"--{peer.Name}")
    {
        DefaultValueFactory = _ => peer.Installed(),
        Description = $"The program {peer.Name}; left out where there is none.",
    };

    private static async Task RunAsync(int revisions, int rounds, string tool, Dictionary<Peer, string?> programs)
    {
        await using BenchServer server = await BenchServer.StartAsync();
        using LinearHistory history = new(revisions);
        string script = history.WriteScript(hasBookkeeping: false);
        string url = server.Url(Database);

        Contest contest = new(rounds);
        contest.Add("psql -f", FreshAsync, () => server.PsqlAsync(Database, script), () => VerifyAsync("psql"));
        Add("psmigrate", tool, ["upgrade", "--path", history.Folder, "--url", url]);
        foreach (Peer peer in s_peers)
        {
            if (programs[peer] is { } program)
            {
                Add(peer.Name, program, peer.Write(history.Revisions, new PeerPlace(program, url, Path.Join(history.Folder, peer.Name))));
            }
        }

        Report.Write($"{revisions} revisions, PostgreSQL {server.Version}, medians of {rounds}", await contest.HoldAsync());

        void Add(string name, string program, string[] arguments)
        {
            contest.Add($"{name}, upgrade", FreshAsync, RunAsync, AppliedAsync);
            contest.Add($"{name}, nothing to do", AppliedAsync, RunAsync, AppliedAsync);

            Task RunAsync() => BenchServer.RunToolAsync(program, arguments);

            Task AppliedAsync() => VerifyAsync(name);
        }

        Task FreshAsync() => server.FreshDatabaseAsync(Database);

        Task VerifyAsync(string name) => history.VerifyAsync(server, Database, name);
    }
}
