namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>A file of the hooks folder.</summary>
internal sealed record HookFile(HookPoint Point, HookKind Kind, string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
