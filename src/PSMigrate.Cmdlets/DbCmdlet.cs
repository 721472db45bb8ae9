using System.Management.Automation;
using PSMigrate.Cmdlets.Loading;
using PSMigrate.Cmdlets.Scripts;

namespace PSMigrate.Cmdlets;

/// <summary>Base of all cmdlets: owns stopping, waiting and errors, so that nothing else blocks or throws at PowerShell.</summary>
public abstract class DbCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _warnings = [];
    private HashSet<string> _typed = [];
    private int _records;
    private int _failures;

    private protected DbCmdlet()
    {
    }

    /// <summary>What an error is about, for the error record.</summary>
    protected virtual object? ErrorTarget => null;

    /// <summary>Makes sure there is an engine before anything that names it is compiled.</summary>
    protected sealed override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        Guard(EngineLoadContext.EnsureEngineExists, isOneOfMany: false);
    }

    /// <summary>Does the work for one object of the pipeline, or for none.</summary>
    protected sealed override void ProcessRecord()
    {
        _records++;
        Database = null;
        _warnings.Clear();
        Guard(Execute, MyInvocation.ExpectingInput);
    }

    /// <summary>Does the work that needs all objects of the pipeline.</summary>
    protected sealed override void EndProcessing()
    {
        Guard(Finish, isOneOfMany: false);
        if (_failures > 0 && _records > 1)
        {
            Say(new Note($"{_failures} of {_records} failed.", IsWarning: true));
        }
    }

    /// <summary>Ctrl+C: comes on another thread while the pipeline thread waits.</summary>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>The work for one object of the pipeline, or for none.</summary>
    protected abstract void Execute();

    /// <summary>The work that needs all objects of the pipeline.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>The database that the current object of the pipeline is about, once it is known; with a server version once it was reached.</summary>
    private protected DatabaseInfo? Database { get; private set; }

    /// <summary>Which object of the pipeline it is, from 1.</summary>
    private protected int Number => _records;

    /// <summary>Which of several databases the current object of the pipeline is about, in words that hold no password.</summary>
    private protected virtual string? Place => null;

    /// <summary>Whether a warning has not been given yet: what is first drafted and then done is warned of once.</summary>
    internal bool IsNews(string warning) => _warnings.Add(warning);

    /// <summary>Whether a parameter has its value from the pipeline.</summary>
    private protected bool IsPiped(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter) && !_typed.Contains(parameter);

    /// <summary>Runs a verb and writes what it reports, until it is done.</summary>
    private protected T Await<T>(Func<EnginePump, CancellationToken, Task<T>> verb, bool isRun = false)
    {
        EventWriter writer = new(this, isRun);
        EnginePump pump = new(writer.Write);
        using IDisposable? clock = writer.StartClock(pump);
        try
        {
            return pump.Run(stop => verb(pump, stop), _stop.Token);
        }
        finally
        {
            Database = writer.Database;
            writer.Close(_stop.IsCancellationRequested);
        }
    }

    /// <summary>Runs what somebody else's verb is waiting for, until it is done.</summary>
    private protected T AwaitWithin<T>(EnginePump pump, Func<CancellationToken, Task<T>> work) => pump.RunWithin(work, _stop.Token);

    /// <summary>What a stream of this cmdlet does: as its common parameter says, else the caller's variable.</summary>
    internal ActionPreference StreamPreference(string parameter, string variable)
    {
        object? value = MyInvocation.BoundParameters.TryGetValue(parameter, out object? bound) ? bound : GetVariableValue(variable);
        return value is SwitchParameter flag
            ? flag ? ActionPreference.Continue : ActionPreference.SilentlyContinue
            : LanguagePrimitives.ConvertTo<ActionPreference>(value);
    }

    /// <summary>Tells what happened outside a verb.</summary>
    private protected void Say(MigrationEvent migrationEvent) => new EventWriter(this, isRun: false).Write(migrationEvent);

    /// <summary>The session's location in the file system; it may be elsewhere at the moment, in a registry or a certificate store.</summary>
    private protected string WorkingDirectory => SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    // ~ and drives are PowerShell's; the rest of a path is relative to the working directory, which the engine knows.
    private protected string FileSystemPath(string path) =>
        path.StartsWith('~') || path.Contains(':', StringComparison.Ordinal) ? GetUnresolvedProviderPathFromPSPath(path) : path;

    private void Guard(Action action, bool isOneOfMany)
    {
        try
        {
            action();
        }
        catch (Exception e) when (_stop.IsCancellationRequested && e is OperationCanceledException or CancelledException)
        {
            throw new PipelineStoppedException();
        }
        catch (MigrationException e) when (isOneOfMany)
        {
            _failures++;
            Annotate(e);
            string target = TargetInPipeline();
            WriteError(e.ToErrorRecord(target, target));
        }
        catch (MigrationException e)
        {
            Annotate(e);
            ThrowTerminatingError(e.ToErrorRecord(ErrorTarget));
        }
    }

    // Not where the caller does not want to know of errors, nor within a migration, whose own error says it.
    private protected void Annotate(MigrationException error)
    {
        if (ScriptRun.Current is null
            && CiLog.Find(Environment.GetEnvironmentVariable) is { } ci
            && StreamPreference("ErrorAction", "ErrorActionPreference") is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore))
        {
            EventWriter.Write(this, ci.Tell(error));
        }
    }

    // What of the object was bound: the target, the database, or both; an object that says neither has a number.
    private string TargetInPipeline()
    {
        string? named = Place is null || IsPiped("Target") ? ErrorTarget?.ToString() : null;
        string target = string.Join(" on ", ((string?[])[named, Place]).Where(part => !string.IsNullOrEmpty(part)));
        return target.Length > 0 ? target : $"object {Number} of the pipeline";
    }

    /// <summary>Called by PowerShell at the end.</summary>
    public void Dispose()
    {
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }
}
