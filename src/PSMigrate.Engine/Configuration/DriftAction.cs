namespace PSMigrate.Engine.Configuration;

/// <summary>What a database that differs from its revisions means to an upgrade.</summary>
internal enum DriftAction
{
    Ignore,
    Warn,
    Fail,
}
