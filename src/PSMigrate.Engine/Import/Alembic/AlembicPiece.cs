namespace PSMigrate.Engine.Import.Alembic;

/// <summary>What Alembic wrote for one direction of one revision, its bookkeeping included.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Sql">The SQL.</param>
/// <param name="Start">Where it begins.</param>
internal sealed record AlembicPiece(string Revision, string Sql, SourcePosition Start);
