using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes the kinds of objects that a schema has.</summary>
public sealed class KindCompleter : ProjectCompleter
{
    private protected override Task<IEnumerable<(string Text, string Meaning)>> CandidatesAsync(MigrationEngine engine, CancellationToken cancellationToken) =>
        Task.FromResult(MigrationEngine.SchemaKinds.Select(kind => (kind, $"objects of the kind {kind}")));
}
