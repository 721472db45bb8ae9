using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>A change of one object that was tried, with what the server said against each of its statements; null where it ran.</summary>
internal sealed record RehearsedChange(ChangeAction Action, ObjectId Id, IReadOnlyList<(Ddl Statement, string? Error)> Statements);
