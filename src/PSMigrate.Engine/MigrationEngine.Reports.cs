using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Reports;
using PSMigrate.Engine.Reports.Html;
using PSMigrate.Engine.Reports.Markdown;

namespace PSMigrate.Engine;

/// <summary>What a run leaves for others to read.</summary>
public sealed partial class MigrationEngine
{
    private RunRecorder Recorder => (RunRecorder)progress;

    /// <summary>Runs a verb, and reports the run however it ends, where that is wanted.</summary>
    private async Task<RunResult?> ReportAsync(MigrationDirection direction, RunOptions run, Func<Task<RunResult?>> verb)
    {
        if (run is { ReportPath: null, Summary: RunSummary.None })
        {
            return await verb().ConfigureAwait(false);
        }

        ReportFile? file = run.ReportPath is { } path ? ReportFile.Open(path, options.WorkingDirectory) : null;
        Recorder.Begin();
        RunResult? result;
        try
        {
            result = await verb().ConfigureAwait(false);
        }
        catch (MigrationException e)
        {
            await WriteAsync(e).ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException e)
        {
            await WriteAsync(new CancelledException("Stopped on request.", "Run the same command again: it goes on where it stopped.", inner: e)).ConfigureAwait(false);
            throw;
        }

        if (result is not null)
        {
            await WriteAsync(null).ConfigureAwait(false);
        }

        return result;

        Task WriteAsync(MigrationException? error) => ReportAsync(Describe(direction, error), run.Summary, file);
    }

    // What cannot be reported is no reason to take a run for failed, nor to hide why it did.
    private async Task ReportAsync(RunRecord record, RunSummary summary, ReportFile? file)
    {
        if (file is not null)
        {
            try
            {
                await file.WriteAsync(HtmlReport.Write(record)).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                progress.Report(new Note($"The report {file.Path} cannot be written: {e.Message}", IsWarning: true));
            }
        }

        progress.Report(new RunReported(
            file?.Path, summary == RunSummary.None ? null : MarkdownSummary.Write(record, summary), RunOutputs.Of(record, file?.Path)));
    }

    private RunRecord Describe(MigrationDirection direction, MigrationException? error)
    {
        RunRecord record = Recorder.End(direction, error) with
        {
            Identity = new(_identity.RunId.ToString(), _identity.OsUser, _identity.Host, _identity.Tool),
        };
        try
        {
            return record with
            {
                Revisions = Listing(record.EndHeads ?? []).List(new RevisionQuery()),
                Context = RunContext.Parse(RunContext.Describe(Project.Configuration.VersionLocations, Environment.GetEnvironmentVariable)) ?? record.Context,
            };
        }
        catch (MigrationException)
        {
            // The files or the configuration are what went wrong, and the error says so.
            return record;
        }
    }
}
