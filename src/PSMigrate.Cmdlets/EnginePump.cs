using System.Threading.Channels;

namespace PSMigrate.Cmdlets;

/// <summary>
/// Carries what the engine's threads have to say to the one thread that may write to PowerShell. Nothing waits in the other
/// direction: a slow reader of the output must not keep the lock of the database.
/// </summary>
/// <param name="write">Writes an event, on the pipeline thread.</param>
internal sealed class EnginePump(Action<MigrationEvent> write) : IProgress<MigrationEvent>
{
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Takes an event, from any thread. What comes after the end of the run is dropped.</summary>
    public void Report(MigrationEvent value) => _work.Writer.TryWrite(() => write(value));

    /// <summary>Has a question answered on the pipeline thread. One that has begun is waited for, for it may use what the asker would go on with.</summary>
    public async Task<T> AskAsync<T>(Func<T> question, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int taken = 0;
        _work.Writer.TryWrite(() =>
        {
            if (Interlocked.Exchange(ref taken, 1) == 0)
            {
                Answer(question, answer);
            }
        });
        using CancellationTokenRegistration registration = cancellationToken.Register(() =>
        {
            if (Interlocked.Exchange(ref taken, 1) == 0)
            {
                answer.SetCanceled(cancellationToken);
            }
        });
        return await answer.Task;
    }

    /// <summary>Runs a verb to its end, and on this thread all that it has to say. Whatever ends it early, it has ended when this returns.</summary>
    public T Run<T>(Func<CancellationToken, Task<T>> verb, CancellationToken stop)
    {
        using CancellationTokenSource run = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<T> task = Task.Run(() => verb(run.Token), CancellationToken.None);
        Task ended = task.ContinueWith(_ => _work.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return Pump(task, ended, () => false, run);
    }

    /// <summary>Runs what a question needs to be answered, on the thread that answers it, and goes on with all that there is to say.</summary>
    public T RunWithin<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using CancellationTokenSource run = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<T> task = Task.Run(() => work(run.Token), CancellationToken.None);
        // An empty piece of work wakes the reader up.
        Task ended = task.ContinueWith(_ => _work.Writer.TryWrite(() => { }), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return Pump(task, ended, () => task.IsCompleted, run);
    }

    private void SayAll()
    {
        while (_work.Reader.TryRead(out Action? work))
        {
            work();
        }
    }

    private T Pump<T>(Task<T> task, Task ended, Func<bool> isOver, CancellationTokenSource run)
    {
        try
        {
            while (!isOver() && _work.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                SayAll();
            }

            // What was said of work that is over is said before its result is used: -WarningAction Stop may end it.
            SayAll();
        }
        catch
        {
            // Writing throws when the pipeline is stopped, by Ctrl+C or by whoever reads the output.
            run.Cancel();
            ended.GetAwaiter().GetResult();
            throw;
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Answer<T>(Func<T> question, TaskCompletionSource<T> answer)
    {
        try
        {
            answer.SetResult(question());
        }
        catch (MigrationException e)
        {
            answer.SetException(e);
        }
        catch
        {
            // The pipeline is being stopped: whoever asked has to stop as well.
            answer.SetCanceled();
            throw;
        }
    }
}
