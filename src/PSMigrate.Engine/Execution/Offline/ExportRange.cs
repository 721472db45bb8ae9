namespace PSMigrate.Engine.Execution.Offline;

/// <summary>From where to where an export goes: Alembic's <c>start:end</c>, or targets and the rows to start from.</summary>
internal static class ExportRange
{
    public static PlanRequest Plan(ExportRequest request)
    {
        if (request.Direction == MigrationDirection.Stamp)
        {
            throw new TargetInvalidException("An export upgrades or downgrades; it does not stamp.", "Stamp a database with Set-DbRevision (psmigrate stamp).");
        }

        if (!request.Targets.Any(target => target.Contains(':', StringComparison.Ordinal)))
        {
            return new PlanRequest { Direction = request.Direction, From = request.From, Targets = request.Targets };
        }

        if (request.Targets.Count > 1 || request.From is not null)
        {
            throw new TargetInvalidException("A range a:b says where the script starts and where it ends: it goes with no other target and no -From (--from).", "Write one range, or targets and -From.");
        }

        string[] ends = request.Targets[0].Split(':', 2, StringSplitOptions.TrimEntries);
        if (ends[1].Length == 0 && request.Direction == MigrationDirection.Downgrade)
        {
            throw new TargetInvalidException($"The range '{request.Targets[0]}' does not say where a downgrade goes.", "Write start:end, such as head:base.");
        }

        return new PlanRequest
        {
            Direction = request.Direction,
            From = ends[0].Length == 0 ? null : [ends[0]],
            Targets = [ends[1].Length == 0 ? "head" : ends[1]],
        };
    }
}
