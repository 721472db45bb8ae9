namespace PSMigrate.Engine.Configuration;

/// <summary>What an applied upgrade section that has changed since means to a run.</summary>
internal enum EditedPolicy
{
    Warn,
    Fail,
    Ignore,
}
