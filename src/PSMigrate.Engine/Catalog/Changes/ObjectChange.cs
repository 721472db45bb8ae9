namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>What is done with one object at one place of a change, in order of execution.</summary>
internal sealed record ObjectChange(ChangeAction Action, ObjectId Id, IReadOnlyList<Ddl> Statements);
