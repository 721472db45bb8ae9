namespace PSMigrate.Engine.Tests;

/// <summary>Tests that set variables of the process, which every other test would see: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "environment";
}
