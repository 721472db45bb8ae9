using Npgsql;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Runs the function of a step that is a PowerShell script. Beginning and recording are the step's, as for SQL.</summary>
internal sealed class ScriptRunner(MigrationConnection connection, CompiledStep step, ScriptFunction function, IProgress<MigrationEvent> progress)
{
    /// <summary>A script has no statement at which a rerun could go on.</summary>
    /// <exception cref="RevisionPartialException">A part of it has run, from an exported script.</exception>
    public void EnsureFresh(StepProgress? earlier)
    {
        if (earlier is { LastDone: > 0 })
        {
            throw new RevisionPartialException(
                $"Revision {step.Revision} was begun by an exported script and not finished, and a PowerShell script cannot go on in its middle.",
                step.Revision,
                "Finish it by hand, or with the rest of the exported script, and declare it done with Set-DbRevision (psmigrate stamp).",
                new SourcePosition(step.Path));
        }
    }

    /// <param name="commits">Whether the transaction ends with this step.</param>
    /// <param name="tally">Counts what has run.</param>
    public async Task RunAsync(bool commits, StepTally tally, CancellationToken cancellationToken)
    {
        ScriptSession session = new(connection, step, function, tally, progress);
        ScriptFailure? failure = await function.Host.RunAsync(Call(step, function, isOffline: false), session, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            throw ScriptErrors.Failed(step, failure);
        }

        // The script went on after a statement had failed; its transaction cannot.
        if (session.Failure is { } swallowed)
        {
            throw swallowed;
        }

        if (commits && function.IsTransactional)
        {
            await CheckConstraintsAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static ScriptCall Call(CompiledStep step, ScriptFunction function, bool isOffline) => new(
        step.Path,
        step.Script!.Text,
        function.Name,
        new MigrationContext { Revision = step.Revision, Direction = step.Direction, IsOffline = isOffline, Variables = function.Variables });

    private async Task CheckConstraintsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(StepCommands.CheckConstraints, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error
                ? StatementErrors.Commit(step, error)
                : ConnectionErrors.Lost(connection.Database, $"running revision {step.Revision}", (NpgsqlException)e.InnerException!);
        }
    }
}
