namespace PSMigrate.Engine.Configuration;

/// <summary>Where the desired state comes from: a file or folder, or a command that prints it.</summary>
internal sealed record SchemaSource(string? Path, string? Command);
