using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>Makes a script of a plan and writes it where it is wanted; whole, or not at all.</summary>
internal sealed class OfflineExport(MigrationProject project, string tool)
{
    public async Task<MigrationScript> WriteAsync(CompiledPlan compiled, ExportRequest request, CancellationToken cancellationToken)
    {
        List<CompiledStep> steps = new(compiled.Steps.Count);
        foreach (CompiledStep step in compiled.Steps)
        {
            steps.Add(await OfflineSession.RecordAsync(step, project.Configuration.LockTimeout, cancellationToken).ConfigureAwait(false));
        }

        CompiledPlan plan = OfflineBatches.AsOneStatementEach(compiled with { Steps = steps });
        OfflineRules.Check(plan, request);
        ProjectConfiguration configuration = project.Configuration;
        SessionSettings session = new()
        {
            StatementTimeout = configuration.StatementTimeout,
            IdleInTransactionTimeout = configuration.IdleInTransactionTimeout,
            TimeZone = configuration.SessionTimezone,
        };
        RunSettings settings = new(configuration.TransactionPerMigration, configuration.LockWait, configuration.ConcurrentTimeout);
        string text = new OfflineScript(plan, request, project.Bookkeeping, settings, session, tool).Write();
        string? path = request.Path is null ? null : Path.GetFullPath(request.Path, project.WorkingDirectory);
        if (path is not null)
        {
            await ScriptOutput.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
        }

        return new MigrationScript
        {
            Direction = plan.Graph.Direction,
            StartHeads = plan.Graph.StartRows,
            EndHeads = plan.Graph.EndRows,
            Revisions = [.. plan.Steps.Select(step => step.Revision)],
            Form = request.Form,
            Path = path,
            Sql = text,
        };
    }

    /// <summary>A script cannot go on in the middle of a revision.</summary>
    public static void EnsureWhole(CompiledPlan plan, IReadOnlyDictionary<string, StepProgress> progress)
    {
        if (plan.Steps.FirstOrDefault(step => progress.ContainsKey(step.Revision)) is { } begun)
        {
            throw new RevisionPartialException(
                $"Revision {begun.Revision} was begun in this database and is not finished, and a script cannot go on in its middle.",
                begun.Revision,
                "Finish it with Invoke-DbUpgrade or Invoke-DbDowngrade (psmigrate upgrade, downgrade), then export.");
        }
    }

    /// <summary>Says of an error that there is a way without a database; null where it is about something else.</summary>
    public static MigrationException? WithoutDatabase(MigrationException error)
    {
        const string Hint = "A script can be made without a database: say what its version table holds with -From base, or -From and ids (--from).";
        return error switch
        {
            ConnectionFailedException => new ConnectionFailedException(error.Message, $"{Hint} {error.Hint}".TrimEnd(), error.Position, error),
            ConfigurationInvalidException => new ConfigurationInvalidException(error.Message, $"{Hint} {error.Hint}".TrimEnd(), error.Position, error),
            _ => null,
        };
    }
}
