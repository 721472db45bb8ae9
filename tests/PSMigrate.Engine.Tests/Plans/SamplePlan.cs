using PSMigrate.Engine.Plans;

namespace PSMigrate.Engine.Tests.Plans;

/// <summary>A plan file without a database.</summary>
internal static class SamplePlan
{
    public static PlanFile Create(string author = "jo", string path = "/plans/plan.json") => PlanDocument.Seal(new PlanFile
    {
        Path = path,
        Hash = "",
        Created = new DateTimeOffset(2026, 1, 18, 12, 0, 0, TimeSpan.Zero),
        Author = author,
        Tool = "psmigrate 0.1.0",
        Fingerprint = new PlanFingerprint
        {
            SystemIdentifier = "7712496381725388698",
            DatabaseId = 5,
            VersionTable = "public.psmigrate_version",
            SchemaHash = "00",
            Scripts = new Dictionary<string, string> { ["aaaa"] = "11" },
        },
        Direction = MigrationDirection.Upgrade,
        StartHeads = [],
        EndHeads = ["aaaa"],
        Database = "loom",
        Steps =
        [
            new PlanStep
            {
                Revision = "aaaa",
                Direction = MigrationDirection.Upgrade,
                Message = "jobs | <b>`é`</b>\u2028",
                Path = "migrations/aaaa.sql",
                Segments =
                [
                    new PlanSegment(1, true, [new PlanStatement(1, "DROP TABLE \"jobs\"", 6, 1, "DROP TABLE")
                    {
                        Batch = new PlanBatch("jobs", null, 10, TimeSpan.FromMilliseconds(50.5), TimeSpan.FromSeconds(1)),
                        Impact = new StatementImpact { Lock = "ACCESS EXCLUSIVE", Blocks = "reads and writes", On = ["jobs"], DataLoss = "the rows of jobs", Work = ImpactWork.IndexBuild },
                    }], TimeSpan.FromSeconds(2)) { LongestLockWait = TimeSpan.FromSeconds(2) },
                ],
            },
        ],
        Tables = [new PlanTable("public.jobs", 1000, 122880, ["ACCESS EXCLUSIVE"]), new PlanTable("public.logs", null, 0, [])],
    });
}
