namespace PSMigrate.Engine.Import.Alembic;

/// <summary>What became of running alembic.</summary>
/// <param name="Command">The command line, as it would be typed.</param>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">The last line of its standard error: in Python that is the error.</param>
internal sealed record AlembicRun(string Command, bool Succeeded, string Output, string Error);
