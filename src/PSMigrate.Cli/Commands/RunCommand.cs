using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Json;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

/// <summary>What upgrade, downgrade and stamp share: how they end, well or not, and asking first.</summary>
internal abstract class RunCommand(string name, string description, GlobalOptions options, Terminal terminal)
    : EngineCommand(name, description, options, terminal)
{
    private const int Declined = 1;

    protected abstract MigrationDirection Direction { get; }

    protected abstract Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken);

    /// <summary>The script to write instead of running; null where it is to be run.</summary>
    protected virtual ExportRequest? ExportOf(CommandCall call) => null;

    /// <summary>What to do instead of running, with its exit code; null where it is to be run.</summary>
    protected virtual Task<int?> InsteadAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    protected sealed override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await InsteadAsync(call, cancellationToken) is { } exitCode)
        {
            return exitCode;
        }

        if (ExportOf(call) is { } request)
        {
            MigrationScript script = await call.Engine.ExportAsync(request, cancellationToken);
            call.Print(script, output => ScriptText.Write(output, script), isProgram: true);
            return 0;
        }

        RunResult? result;
        try
        {
            result = await MigrateAsync(call, cancellationToken);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            CancelledException stopped = Stopped.Because(e);
            PrintFailed(call, stopped);
            throw stopped;
        }
        catch (MigrationException e)
        {
            PrintFailed(call, e);
            throw;
        }

        // No run is no document: null, as JSON has it.
        call.Print(result is null ? null : RunDocument.Of(result, null), output => RunText.Write(output, result));
        return result is null ? Declined : 0;
    }

    private void PrintFailed(CommandCall call, MigrationException error)
    {
        RunResult? failed = error.Run ?? call.Events.Result;
        call.Print(
            failed is null ? RunDocument.NotBegun(Direction, call.Events.Database, error) : RunDocument.Of(failed, error),
            output => RunText.WriteFailed(output, failed));
    }

    /// <summary>Options of a run; with a question where the command has one and a person is there to answer it.</summary>
    protected RunOptions RunOptionsOf(CommandCall call, CancellationToken cancellationToken, Func<MigrationPlan, string>? question = null) => new()
    {
        LockWait = call.Get(Globals.LockWait),
        ConfirmDatabase = call.Get(Globals.ConfirmDatabase),
        Summary = CiLog.Find(call.Terminal.Variable)?.Summary ?? RunSummary.None,
        Confirm = question is not null && call.Terminal.CanAsk && !call.Get(Globals.Yes)
            ? plan => Question.AskAsync(call.Terminal, question(plan), cancellationToken)
            : null,
    };
}
