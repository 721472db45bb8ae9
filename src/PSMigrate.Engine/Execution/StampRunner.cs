using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>Writes version rows without running scripts: all of a stamp in one transaction.</summary>
internal sealed class StampRunner(MigrationSession session, Ledger ledger)
{
    public async Task RunAsync(CompiledPlan plan, CancellationToken cancellationToken)
    {
        SqlCommand[] rows = VersionRows.Commands(session.Sql, plan.Steps.SelectMany(step => step.Graph.Changes)).ToArray();
        List<SqlCommand> commands = [new("BEGIN"), .. rows];
        if (plan.Reverted.Count > 0)
        {
            commands.Add(ledger.Stamps(plan.Reverted, applied: false));
        }

        if (plan.Applied.Count > 0)
        {
            commands.Add(ledger.Stamps(plan.Applied, applied: true));
        }

        try
        {
            IReadOnlyList<long> written = await session.Connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
            if (written.Skip(1).Take(rows.Length).All(hit => hit == 1))
            {
                await session.Connection.ExecuteAsync(new SqlCommand("COMMIT"), cancellationToken).ConfigureAwait(false);
                return;
            }

            await session.Connection.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw BookkeepingErrors.CannotBegin(session, e);
        }

        IReadOnlyList<string> found = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        throw new HeadsChangedException(
            plan.Graph.StartRows, found, $"The version table changed while it was stamped; nothing of the stamp is kept. It holds {(found.Count == 0 ? "nothing" : string.Join(", ", found))}.");
    }
}
