using System.Collections;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes the names of a configuration's environments.</summary>
public sealed class EnvironmentCompleter : ProjectCompleter
{
    private protected override Task<IEnumerable<(string Text, string Meaning)>> CandidatesAsync(MigrationEngine engine, CancellationToken cancellationToken) =>
        Task.FromResult(engine.Environments.Select(name => (name, $"environment {name}")));

    // The name that is being typed is none yet.
    private protected override MigrationOptions Options(IDictionary arguments) => base.Options(arguments) with { Environment = null };
}
