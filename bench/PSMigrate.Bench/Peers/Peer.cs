using PSMigrate.Bench.Upgrades;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Bench.Peers;

/// <summary>Another program that migrates, set up as its own documentation has it, quiet, and with a transaction for each revision.</summary>
internal abstract class Peer(string name)
{
    public string Name => name;

    /// <summary>Its program on PATH; null where there is none.</summary>
    public string? Installed() => ProgramFolders.All(Environment.GetEnvironmentVariable, [])
        .Select(folder => ProgramFolders.Program(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Writes the history in the peer's own form.</summary>
    /// <returns>The arguments with which its program applies what is missing.</returns>
    public abstract string[] Write(IReadOnlyList<LinearRevision> revisions, PeerPlace place);
}
