using PSMigrate.Engine.Planning;

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

    /// <summary>A range whose ends are the wrong way round would make a script that does nothing, and looks as if nothing were due.</summary>
    public static void EnsureForward(ExportRequest request, CompiledPlan plan)
    {
        if (plan.Steps.Count > 0 || request.Targets.FirstOrDefault(target => target.Contains(':', StringComparison.Ordinal)) is not { } range)
        {
            return;
        }

        string[] ends = range.Split(':', 2, StringSplitOptions.TrimEntries);
        if (ends[0].Length > 0 && ends[0] != ends[1])
        {
            throw new NotAncestorException(
                $"The range '{range}' holds no revision: from {ends[0]} there is no {request.Direction.ToString().ToLowerInvariant()} to {ends[1]}.",
                $"A range start:end begins where the database is and ends where it goes; turn it round, or export the other direction: psmigrate history --range {ends[1]}:{ends[0]} shows what lies between.");
        }
    }
}
