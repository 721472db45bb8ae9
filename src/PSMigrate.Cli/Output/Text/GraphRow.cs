namespace PSMigrate.Cli.Output.Text;

/// <summary>A line of a drawn graph: lanes, the revision that sits on it, and the lanes beside more lines about that revision.</summary>
internal sealed record GraphRow(string Lanes, Revision? Revision = null, string Below = "");
