using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Execution.Offline;

namespace PSMigrate.Engine.Plans;

/// <summary>Writes a plan to a file, with all that it was made for: of one moment.</summary>
internal sealed class PlanSaver(MigrationProject project, MigrationSession session, DriftDetector catalog, string tool)
{
    /// <summary>Whether the scripts are those that the history table has.</summary>
    public bool FromLog { get; init; }

    /// <param name="plan">Plans for the rows as they are.</param>
    /// <param name="path">Full path of the file.</param>
    public async Task<PlanFile> SaveAsync(Func<Task<MigrationPlan>> plan, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            MigrationPlan made = await plan().ConfigureAwait(false);
            string schema = (await catalog.ReadAsync(cancellationToken).ConfigureAwait(false)).Hash;
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            if (!rows.SequenceEqual(made.StartHeads, StringComparer.Ordinal))
            {
                // A run that committed meanwhile would make the two of different moments.
                continue;
            }

            DatabaseIdentity database = await DatabaseIdentity.ReadAsync(session, cancellationToken).ConfigureAwait(false);
            PlanFile file = PlanDocument.Seal(Describe(made, path, new PlanFingerprint
            {
                SystemIdentifier = database.SystemIdentifier,
                DatabaseId = database.DatabaseId,
                VersionTable = database.VersionTable,
                SchemaHash = schema,
                Scripts = made.Steps.Where(step => step.Path.Length > 0).ToDictionary(step => step.Revision, step => project.Scripts.Read(step.Revision).Checksum, StringComparer.Ordinal),
            }));
            await ScriptOutput.WriteAsync(path, PlanDocument.Write(file), cancellationToken, "plan").ConfigureAwait(false);
            return file;
        }
    }

    private PlanFile Describe(MigrationPlan plan, string path, PlanFingerprint fingerprint) => new()
    {
        Path = path,
        Hash = "",
        Created = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
        Author = Person.Find(Environment.GetEnvironmentVariable),
        Tool = tool,
        Fingerprint = fingerprint,
        Direction = plan.Direction,
        StartHeads = plan.StartHeads,
        EndHeads = plan.EndHeads,
        Steps = [.. plan.Steps.Select(step => step with { Path = Relative(path, step.Path) })],
        Database = plan.Database,
        Tables = plan.Tables,
        OtherBranches = plan.OtherBranches,
        Losses = plan.Losses,
        FromLog = FromLog,
    };

    // Another machine has its files elsewhere; what the history table has stored has no file.
    private static string Relative(string plan, string script) =>
        !Path.IsPathRooted(script) ? script : Path.GetRelativePath(Path.GetDirectoryName(plan)!, script).Replace('\\', '/');
}
