namespace PSMigrate.Engine.Execution.Resume;

/// <summary>An index of what a statement builds or rebuilds.</summary>
/// <param name="Oid">Its OID.</param>
/// <param name="QualifiedName">Its name, quoted.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="IsValid">Whether queries may use it.</param>
/// <param name="IsPartitioned">Whether it belongs to a partitioned table: made by ON ONLY it is invalid by design.</param>
/// <param name="Busy">Process id of another session that builds an index or vacuums on the table, or null.</param>
internal sealed record ScopeIndex(long Oid, string QualifiedName, string Name, bool IsValid, bool IsPartitioned, int? Busy);
