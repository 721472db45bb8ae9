using System.ComponentModel;
using PSMigrate.Engine.Execution.Calls;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>Runs a file of the hooks folder, each kind in its way.</summary>
internal sealed class HookFileRunner(MigrationProject project, MigrationSession session, string? confirmDatabase, IProgress<MigrationEvent> progress)
{
    private const string Again = "Correct the hook and run the same command again.";

    // Time for what has to run when the run was stopped.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <exception cref="MigrationException">It failed.</exception>
    public async Task RunAsync(HookFile file, HookContext hook, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(s_limit);
        CancellationToken stop = cancellationToken.IsCancellationRequested ? limit.Token : cancellationToken;
        try
        {
            await (file.Kind switch
            {
                HookKind.Sql => RunSqlAsync(file, hook, stop),
                // Where PowerShell is stopped it runs nothing more.
                HookKind.PowerShell => RunPowerShellAsync(file, hook, cancellationToken),
                _ => RunShellAsync(file, hook, stop),
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new PreconditionFailedException($"The hook {file.Name} cannot be run: {e.Message}", hook.Revision ?? "", Again, new SourcePosition(file.Path));
        }
    }

    /// <summary>In a transaction of its own, with what the hook is told as settings: <c>current_setting('psmigrate.revision')</c>.</summary>
    private async Task RunSqlAsync(HookFile file, HookContext hook, CancellationToken cancellationToken)
    {
        string sql = await File.ReadAllTextAsync(file.Path, cancellationToken).ConfigureAwait(false);
        try
        {
            await session.Connection.ExecuteAsync([.. HookVariables.Of(hook).Select(Setting)], cancellationToken).ConfigureAwait(false);
            SqlCall call = new()
            {
                Sql = sql.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal),
                NonQuery = true,
                Position = new SourcePosition(file.Path, 1, 1),
                IsWholeFile = true,
                ConfirmDatabase = confirmDatabase,
            };
            await new DirectCall(session.Connection, project.Configuration).RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw ConnectionErrors.Lost(session.Connection.Database, $"running {file.Name}", e);
        }
        finally
        {
            if (!session.Connection.IsBroken)
            {
                await session.Connection.ExecuteAsync(session.Reset.Everything, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static SqlCommand Setting(KeyValuePair<string, string> variable) => new(
        "SELECT pg_catalog.set_config($1, $2, false)", variable.Key.Replace("PSMIGRATE_", "psmigrate.", StringComparison.Ordinal).ToLowerInvariant(), variable.Value);

    private async Task RunPowerShellAsync(HookFile file, HookContext hook, CancellationToken cancellationToken)
    {
        if (await project.ScriptHost!.RunHookAsync(file.Path, HookVariables.Of(hook), hook, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            throw new PreconditionFailedException(
                $"The hook {file.Name} failed: {SecretMask.MaskMessage(failure.Message)}", hook.Revision ?? "", Again, new SourcePosition(file.Path, failure.Line, failure.Column));
        }
    }

    private async Task RunShellAsync(HookFile file, HookContext hook, CancellationToken cancellationToken)
    {
        string? last = null;
        int code = await ShellCommand.RunAsync(
            ShellCommand.OfFile(file.Path), Path.GetDirectoryName(project.Configuration.File) ?? project.WorkingDirectory, HookVariables.Of(hook), Tell, cancellationToken).ConfigureAwait(false);
        if (code != 0)
        {
            throw new PreconditionFailedException($"The hook {file.Name} ended with {code}{(last is null ? "." : $": {last}")}", hook.Revision ?? "", Again, new SourcePosition(file.Path));
        }

        void Tell(string line)
        {
            last = line;
            progress.Report(new Note($"{file.Name}: {line}"));
        }
    }
}
