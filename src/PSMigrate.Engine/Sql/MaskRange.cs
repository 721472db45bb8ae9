namespace PSMigrate.Engine.Sql;

/// <summary>A piece of text that nobody may read.</summary>
internal readonly record struct MaskRange(int Start, int End);
