using PSMigrate.Engine.Execution.Logged;
using PSMigrate.Engine.Execution.Losses;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>What goes before a downgrade: which scripts it takes, and what would be lost.</summary>
internal sealed partial class Migration
{
    /// <summary>Where scripts come from that no file has, or not any more; null for files alone.</summary>
    private LoggedScripts? Logged { get; init; }

    /// <summary>The same with the scripts that the history table has stored in place of files that are gone.</summary>
    /// <param name="wanted">Revisions that have to be there besides the rows of the version table.</param>
    public async Task<Migration> WithLogAsync(IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        LoggedScripts logged = new(session, progress);
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        MigrationProject complete = project.With(await logged.CompleteAsync(project.Scripts, rows.Concat(wanted), cancellationToken).ConfigureAwait(false));
        return new Migration(complete, door, session, identity, progress) { Logged = logged, Undoes = Undoes, UndoesPlan = UndoesPlan };
    }

    private async Task ChooseScriptsAsync(GraphPlan graph, CancellationToken cancellationToken)
    {
        if (Logged is not null)
        {
            await Logged.UseAsync(project.Scripts, graph, cancellationToken).ConfigureAwait(false);
        }
        else if (graph is { Direction: MigrationDirection.Downgrade, IsEmpty: false })
        {
            await new LoggedScripts(session, progress).WarnAsync(project.Scripts, graph, cancellationToken).ConfigureAwait(false);
        }
    }

    private LossGuard Losses => new(session, project.Configuration.BackupMaxAge, progress);
}
