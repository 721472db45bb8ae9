namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>An object of the old schema that has another name in the new one.</summary>
/// <param name="Old">What it is.</param>
/// <param name="NewName">Its name in the new schema; null where it is known to be no rename: what it is goes.</param>
internal sealed record Rename(ObjectId Old, string? NewName);
