namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>For what happens on a scratch database, which is nobody's news.</summary>
internal sealed class NoProgress : IProgress<MigrationEvent>
{
    public void Report(MigrationEvent value)
    {
    }
}
