using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>Writes version rows without running scripts: all of a stamp in one transaction.</summary>
internal sealed class StampRunner(MigrationSession session, Ledger ledger)
{
    public async Task RunAsync(CompiledPlan plan, CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [.. StepCommands.Begin, .. VersionRows.Certain(session.Sql, plan.Steps.SelectMany(step => step.Graph.Changes))];
        if (plan.Reverted.Count > 0)
        {
            commands.Add(ledger.Stamps(plan.Reverted, applied: false));
        }

        if (plan.Applied.Count > 0)
        {
            commands.Add(ledger.Stamps(plan.Applied, applied: true));
        }

        commands.Add(StepCommands.Commit);
        try
        {
            await session.Connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e) when (e.SqlState == VersionRows.Missed)
        {
            await session.Connection.ExecuteAsync(new SqlCommand("ROLLBACK"), CancellationToken.None).ConfigureAwait(false);
            IReadOnlyList<string> found = await session.ReadRowsAsync(CancellationToken.None).ConfigureAwait(false);
            throw new HeadsChangedException(
                plan.Graph.StartRows, found, $"The version table changed while it was stamped; nothing of the stamp is kept. It holds {(found.Count == 0 ? "nothing" : string.Join(", ", found))}.");
        }
        catch (BatchFailedException e)
        {
            throw BookkeepingErrors.CannotBegin(session, e);
        }
    }
}
