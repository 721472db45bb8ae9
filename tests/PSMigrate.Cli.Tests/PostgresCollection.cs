using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>Tests that share the sandbox server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
