using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Fleet;

/// <summary>A target of a fleet, ready to run: which database, as which project.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="Options">What a door would know of it.</param>
/// <param name="Project">Its project; all share files and graph.</param>
/// <param name="Connection">Where it is, for names and messages. The run connects by its options, which may ask for a token.</param>
/// <param name="Schema">The schema that it is; null for the whole database.</param>
internal sealed record FleetMember(string Name, MigrationOptions Options, MigrationProject Project, ConnectionTarget Connection, string? Schema)
{
    public FleetTargetResult Result(FleetOutcome outcome) => new()
    {
        Name = Name,
        Database = Connection.Database,
        Server = Connection.Place,
        Schema = Schema,
        Outcome = outcome,
    };
}
