using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Tests that share the server with TLS.</summary>
[CollectionDefinition(Name)]
public sealed class SecureCollection : ICollectionFixture<SecureServer>
{
    public const string Name = "secure";
}
