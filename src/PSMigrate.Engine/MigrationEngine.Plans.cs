using PSMigrate.Engine.Approval;
using PSMigrate.Engine.Plans;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>The verbs about plan files.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>A plan in Markdown, for a pull request.</summary>
    public static string ToMarkdown(MigrationPlan plan) => PlanMarkdown.Write(plan);

    /// <summary>Writes what an upgrade or a downgrade would do to a file, replacing what is there. Locks and changes nothing in the database.</summary>
    /// <param name="request">What to plan; from the database as it is.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TargetInvalidException">It is a plan of a stamp, or one without a database.</exception>
    public Task<PlanFile> SavePlanAsync(PlanRequest request, string path, CancellationToken cancellationToken)
    {
        EnsureTarget(request);
        if (request.From is not null)
        {
            throw new TargetInvalidException("A plan file is made for a database as it is, and -From (--from) asks none.", "Leave it out.");
        }

        if (request.Direction == MigrationDirection.Stamp)
        {
            throw new TargetInvalidException("A plan file holds an upgrade or a downgrade; a stamp runs nothing.", "Use Set-DbRevision (psmigrate stamp) by itself.");
        }

        string full = FullPath(path);
        return OnDatabaseAsync(
            readOnly: true,
            session => new Migration(Project, _door, session, _identity, progress).SavePlanAsync(request, full, s_tool, cancellationToken),
            cancellationToken);
    }

    /// <summary>Reads a plan file. Asks no database.</summary>
    /// <exception cref="ConfigurationInvalidException">There is none, it is no plan, or it was altered.</exception>
    public PlanFile ReadPlan(string path) => PlanDocument.Read(FullPath(path));

    /// <summary>Reads a plan file and looks whether it could be run now. Writes nothing, locks nothing.</summary>
    /// <exception cref="PlanStaleException">What it was made for has moved.</exception>
    public Task<PlanFile> CheckPlanAsync(MigrationDirection direction, string path, CancellationToken cancellationToken)
    {
        PlanFile file = ReadPlan(direction, path);
        return OnDatabaseAsync(readOnly: true, migration => migration.CheckPlanAsync(file, cancellationToken), cancellationToken);
    }

    /// <summary>Runs exactly what a plan file says.</summary>
    /// <param name="direction">Which way the caller means to go: a plan of the other way is refused.</param>
    /// <param name="path">The file.</param>
    /// <param name="run">How to run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of it; null when it was declined.</returns>
    /// <exception cref="PlanStaleException">What it was made for has moved.</exception>
    /// <exception cref="NotApprovedException">The environment does not allow it, or not yet.</exception>
    public Task<RunResult?> RunPlanAsync(MigrationDirection direction, string path, RunOptions run, CancellationToken cancellationToken)
    {
        PlanFile file = ReadPlan(direction, path);
        return ReportAsync(
            direction, run, () => OnDatabaseAsync(readOnly: false, migration => migration.RunPlanAsync(file, run, cancellationToken), cancellationToken));
    }

    /// <summary>Writes an approval into a plan file, signed with the key in <c>PSMIGRATE_APPROVAL_KEY</c>. Asks no database.</summary>
    /// <returns>The plan with its approvals.</returns>
    /// <exception cref="ConfigurationInvalidException">There is no key, or no plan.</exception>
    /// <exception cref="NotApprovedException">An approval in the file is not genuine.</exception>
    public static Task<PlanFile> ApprovePlanAsync(ApprovalRequest request, CancellationToken cancellationToken) =>
        PlanApprover.ApproveAsync(Path.GetFullPath(request.Path), request, Environment.GetEnvironmentVariable, cancellationToken);

    private PlanFile ReadPlan(MigrationDirection direction, string path)
    {
        PlanFile file = ReadPlan(path);
        return file.Direction == direction ? file : throw new TargetInvalidException(
            $"{file.Path} is the plan of {(file.Direction == MigrationDirection.Upgrade ? "an upgrade" : "a downgrade")}.",
            $"Run it with {(file.Direction == MigrationDirection.Upgrade ? "Invoke-DbUpgrade (psmigrate upgrade)" : "Invoke-DbDowngrade (psmigrate downgrade)")}.");
    }

    private MigrationPlan PlanWithoutDatabase(PlanRequest request, IReadOnlyList<string> from, CancellationToken cancellationToken)
    {
        GraphPlan graph = Migration.Plan(Project, request, StartRows.Read(from, Project.Map));
        return Project.Compiler.Compile(graph, cancellationToken).ToPlan(null) with { OtherBranches = OtherBranches.Of(Project.Map, graph) };
    }

    private string FullPath(string path) => Path.GetFullPath(path, options.WorkingDirectory);
}
