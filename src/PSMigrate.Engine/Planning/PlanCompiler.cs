using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Scripts.PowerShell;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Planning;

/// <summary>Turns a way through the graph into steps that can run. Everything wrong in a script is found here, before anything runs.</summary>
internal sealed class PlanCompiler(
    RevisionMap map, ScriptDirectory scripts, IReadOnlyDictionary<string, string> variables, TimeSpan lockTimeout, IScriptHost? host)
{
    /// <summary>Whether precondition and verify are passed over, because there is no data that they could be about.</summary>
    public bool LeavesChecksOut { get; init; }

    /// <summary>Plans that were compiled already.</summary>
    public CompiledPlans Known { get; init; } = new();

    public CompiledPlan Compile(GraphPlan graph, CancellationToken cancellationToken) => Known.GetOrAdd(graph, () => CompileAnew(graph, cancellationToken));

    private CompiledPlan CompileAnew(GraphPlan graph, CancellationToken cancellationToken)
    {
        if (graph.Direction == MigrationDirection.Stamp)
        {
            return CompileStamp(graph);
        }

        // One for all steps: what an earlier revision of the plan makes is new to the later ones.
        ImpactReader impacts = new();
        List<CompiledStep> steps = new(graph.Steps.Count);
        foreach (GraphStep step in graph.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            steps.Add(CompileRun(step, graph.Direction, impacts));
        }

        return new CompiledPlan(graph, steps);
    }

    /// <summary>A revision's section of a direction, cut.</summary>
    public IReadOnlyList<ScriptSegment> Segments(string id, MigrationDirection direction) => CompileRun(new GraphStep(id, []), direction, new()).Segments;

    private CompiledPlan CompileStamp(GraphPlan graph)
    {
        RevisionView start = map.Squashes.For(graph.StartRows);
        RevisionView end = map.Squashes.For(graph.EndRows);
        AppliedRevisions before = start.Applied;
        AppliedRevisions after = end.Applied;
        // Of what a squash stands for the end does not speak by itself.
        string[] settled = [.. graph.Settled.Where(id => !end.Map.Contains(id))];
        HashSet<string> recorded = new([.. graph.Settled, .. graph.Steps.Where(step => step.RecordsOnly).Select(step => step.Revision)], StringComparer.Ordinal);
        return new CompiledPlan(graph, [.. graph.Steps.Select(step => new CompiledStep(step, MigrationDirection.Stamp, Script(step.Revision), [], [], []))])
        {
            Applied = [
                .. settled.Where(id => after.Contains(end.Map.Here(id)))
                    .Concat(after.OldestFirst.Where(id => !before.Contains(id) || recorded.Contains(id))).Select(id => (id, Script(id))),
            ],
            Reverted =
            [
                .. start.Map.InOrder(new HashSet<string>([.. before.Ids, .. graph.Settled], StringComparer.Ordinal))
                    .Concat(settled.Where(id => !start.Map.Contains(id)))
                    .Where(id => !after.Contains(end.Map.Here(id))).Reverse().Select(id => (id, Script(id))),
            ],
        };
    }

    // A stamp runs nothing, so a row without a file and a script that could not run are no obstacle to it.
    private RevisionScript? Script(string id) => scripts.Find(id) is not null ? scripts.Read(id) : null;

    private CompiledStep CompileRun(GraphStep step, MigrationDirection direction, ImpactReader impacts)
    {
        if (step.RecordsOnly)
        {
            return new CompiledStep(step, MigrationDirection.Stamp, Script(step.Revision), [], [], []);
        }

        // Before its text is read: where nothing can run it, what is in it does not matter.
        IScriptHost? runner = scripts.Find(step.Revision) is { IsPowerShell: true } header ? HostOf(header) : null;
        RevisionScript script = scripts.Read(step.Revision);
        bool isUpgrade = direction == MigrationDirection.Upgrade;
        bool hasChecks = isUpgrade && !LeavesChecksOut;
        ScriptSection section = isUpgrade
            ? script.Upgrade
            : script.Downgrade ?? throw new IrreversibleException(step.Revision, script.Header.Position, map.Squashes.Find(step.Revision) is { } squash
                ? $"It replaces {squash.Replaced.Count} revisions, and a squash has no way back of its own: bring their files back, and they are reverted one by one. {SquashHint.Files(squash)} Or restore a backup."
                : null);
        if (runner is not null)
        {
            return new CompiledStep(step, direction, script, [], [], []) { Function = Compile(script, isUpgrade ? SectionName.Upgrade : SectionName.Downgrade, runner) };
        }

        ScriptStatement[] statements = [.. Statements(script.Header, section).Select(statement => statement with { Impact = impacts.Read(statement.Sql) })];
        return new CompiledStep(
            step,
            direction,
            script,
            Segmenter.Cut(statements, script.Header, lockTimeout),
            hasChecks ? Assertions(script.Header, script.Precondition) : [],
            hasChecks ? Assertions(script.Header, script.Verify) : []);
    }

    private IScriptHost HostOf(RevisionHeader header) => host ?? throw new ToolMissingException(
        $"Revision {header.Revision} is a PowerShell script, and nothing here can run one.",
        "Use the PSMigrate module in pwsh: Invoke-DbUpgrade, Invoke-DbDowngrade, Export-DbMigrationSql; or write the revision as .sql.",
        header.Position);

    private ScriptFunction Compile(RevisionScript script, SectionName section, IScriptHost runner)
    {
        runner.Check(script.Header.Path, script.Text, script.IsReversible ? ["upgrade", "downgrade"] : ["upgrade"]);
        return new ScriptFunction(runner, FunctionReader.Name(section), script.Header, variables, script.Header.LockTimeout ?? lockTimeout);
    }

    private ScriptStatement[] Statements(RevisionHeader header, ScriptSection? section)
    {
        if (section is null)
        {
            return [];
        }

        return StatementSplitter.Split(section.Text, section.Start).Select((statement, index) => Compile(header, section, statement, index + 1)).ToArray();
    }

    private ScriptStatement[] Assertions(RevisionHeader header, ScriptSection? section)
    {
        ScriptStatement[] statements = Statements(header, section);
        return statements.FirstOrDefault(statement => statement.Batch is not null) is { Batch: { } batch } ? throw BatchRules.InAssertion(batch) : statements;
    }

    private ScriptStatement Compile(RevisionHeader header, ScriptSection section, SqlStatement source, int number)
    {
        StatementRules.Check(source, header.Path);
        ScriptStatement statement = new(number, source, Substitute(header, source)) 
        {
            Batch = BatchDirectiveReader.Read(source, section),
            StartsSegment = SegmentDirective.IsOn(source, new SourcePosition(header.Path, source.Line, source.Column)),
        };
        BatchRules.Check(statement, new SourcePosition(header.Path, source.Line, source.Column));
        return statement;
    }

    private SubstitutedText? Substitute(RevisionHeader header, SqlStatement statement) =>
        header.Variables ? Variables.Substitute(statement, header.Path, variables) : null;
}
