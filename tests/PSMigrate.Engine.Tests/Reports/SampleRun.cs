using PSMigrate.Engine.Reports;

namespace PSMigrate.Engine.Tests.Reports;

/// <summary>A run as a recorder takes it down, told event by event on a clock of its own.</summary>
internal sealed class SampleRun
{
    /// <summary>Text that means something in each of the formats it ends up in.</summary>
    public const string Hostile = "<b>&</b> | `x` ``` \"q\" ]; ##vso[task.setvariable variable=x]y \r\n::error::z \u0001\u2028 @team [a](http://b)";

    private static readonly DateTimeOffset s_start = new(2026, 1, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly RunRecorder _recorder;
    private readonly List<PlanStep> _plan = [];
    private readonly List<StepResult> _results = [];
    private readonly Guid _id = Guid.Parse("1f0c9a3e-0000-4000-8000-000000000001");
    private DateTimeOffset _now = s_start;

    public SampleRun()
    {
        _recorder = new RunRecorder(new Progress<MigrationEvent>(), () => _now);
        _recorder.Begin();
        _recorder.Report(new Connected(new DatabaseInfo("loom", "prod-db", 5432, "loom", "DATABASE_URL", "15.18")));
    }

    /// <summary>A run of one step after another, each a second long, with a table each; the last one may fail.</summary>
    public static RunRecord Of(int steps, string message = "add a table", MigrationException? error = null)
    {
        SampleRun run = new();
        string[] ids = [.. Enumerable.Range(1, steps).Select(i => $"rev{i:0000}")];
        run.Plan([.. ids.Select(id => Step(id, message))]);
        for (int i = 0; i < steps; i++)
        {
            run.Do(ids[i], error is not null && i == steps - 1 ? error : null);
        }

        return run.End(error) with { Revisions = Line(ids, message) };
    }

    public static PlanStep Step(string id, string message) => new()
    {
        Revision = id,
        Direction = MigrationDirection.Upgrade,
        Message = message,
        Path = $"/app/migrations/{id}.sql",
        Segments =
        [
            new PlanSegment(1, true, [Statement(1, $"CREATE TABLE t_{id} (id int)"), Statement(2, $"ALTER TABLE jobs ADD COLUMN c_{id} int")], TimeSpan.FromSeconds(2)),
            new PlanSegment(2, false, [Statement(3, $"CREATE INDEX CONCURRENTLY ON jobs (c_{id})")], null),
        ],
    };

    public void Plan(params PlanStep[] steps)
    {
        _plan.AddRange(steps);
        Tell(0, new RunStarted(_id, new MigrationPlan { Direction = MigrationDirection.Upgrade, StartHeads = [], EndHeads = [steps[^1].Revision], Steps = steps }));
    }

    public void Do(string id, MigrationException? error = null)
    {
        PlanStep step = _plan.Single(one => one.Revision == id);
        DateTimeOffset began = _now;
        Tell(0, new StepStarted(step, 1, _plan.Count));
        Tell(0, new StatementStarted(step, step.Statements.ElementAt(0)));
        Tell(0, new StatementStarted(step, step.Statements.ElementAt(1)));
        Tell(400, new StatementWaiting(step, ["process 4711 (reports)"], TimeSpan.FromMilliseconds(300)) { ProcessIds = [4711] });
        if (error is null)
        {
            Tell(200, new StatementStarted(step, step.Statements.ElementAt(2)));
            _now += TimeSpan.FromMilliseconds(400);
        }

        StepResult result = new()
        {
            Revision = id,
            Direction = MigrationDirection.Upgrade,
            Database = "loom",
            RunId = _id,
            Outcome = error is null ? RunOutcome.Done : RunOutcome.Failed,
            Started = began,
            Duration = _now - began,
            StatementCount = error is null ? 3 : 1,
            Error = error?.Message,
        };
        _results.Add(result);
        if (error is null)
        {
            Tell(0, new StepCompleted(result));
        }
    }

    public void Tell(int milliseconds, MigrationEvent value)
    {
        _now += TimeSpan.FromMilliseconds(milliseconds);
        _recorder.Report(value);
    }

    public RunRecord End(MigrationException? error = null)
    {
        string[] done = [.. _results.Where(result => result.Outcome == RunOutcome.Done).Select(result => result.Revision)];
        RunResult result = new()
        {
            RunId = _id,
            Database = "loom",
            Direction = MigrationDirection.Upgrade,
            StartHeads = [],
            EndHeads = [.. done.TakeLast(1)],
            Outcome = error is null ? RunOutcome.Done : RunOutcome.Failed,
            Steps = _results,
            Error = error,
        };
        Tell(0, new RunCompleted(result));
        if (error is not null)
        {
            error.Run = result;
        }

        return _recorder.End(MigrationDirection.Upgrade, error) with { Identity = new(_id.ToString(), "root", "build-7", "psmigrate 0.1.0") };
    }

    public static StatementFailedException Failure(string id, string text = "column \"x\" does not exist") => new(
        text,
        id,
        new StatementFailure("42703", text, null, null, $"{text}\n^"),
        "Correct the script.",
        new SourcePosition($"/app/migrations/{id}.sql", 2, 5),
        null);

    private static PlanStatement Statement(int number, string sql) => new(number, sql, number, 1, string.Join(' ', sql.Split(' ').Take(2)))
    {
        Impact = sql.StartsWith("ALTER", StringComparison.Ordinal) ? new StatementImpact { Lock = "ACCESS EXCLUSIVE", Blocks = "reads and writes", On = ["jobs"] } : new(),
    };

    private static Revision[] Line(string[] ids, string message) => [.. ids.Select((id, i) => new Revision
    {
        Id = id,
        DownRevision = i == 0 ? [] : [ids[i - 1]],
        Message = message,
        State = RevisionState.Applied,
    }).Reverse()];
}
