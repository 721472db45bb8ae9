using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What tests of the verbs about schemas share: a database, revisions, and a folder with whatever else names a schema.</summary>
public abstract class SchemaTest(PostgresServer server) : EngineTest(server)
{
    protected ProjectFiles Files { get; } = new();

    public override Task DisposeAsync()
    {
        Files.Dispose();
        return base.DisposeAsync();
    }

    /// <summary>An engine whose paths are relative to the folder.</summary>
    protected MigrationEngine SchemaEngine(Func<MigrationOptions, MigrationOptions>? change = null) =>
        Engine(options => (change ?? (same => same))(options with { WorkingDirectory = Files.Path }));

    protected Task<SchemaComparison> CompareAsync(string from, string to, SchemaFilter? filter = null, Func<MigrationOptions, MigrationOptions>? change = null) =>
        SchemaEngine(change).CompareSchemasAsync(new CompareRequest { From = from, To = to, Filter = filter ?? new SchemaFilter() }, CancellationToken.None);

    /// <summary>Differences as text, in their order: <c>added: table public.a</c>.</summary>
    protected async Task<string> DifferencesAsync(string from, string to, SchemaFilter? filter = null) =>
        string.Join(", ", (await CompareAsync(from, to, filter)).Differences.Select(difference => difference.ToString()));
}
