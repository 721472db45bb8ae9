using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Backups;

/// <summary>Runs pg_dump or pg_restore to its end. What it says on stderr is told as it comes, and is no failure by itself: only its exit code is.</summary>
/// <param name="connection">How it finds the database.</param>
/// <param name="progress">Told what it says.</param>
internal sealed class ToolRun(ToolConnection connection, IProgress<MigrationEvent> progress)
{
    private const int LastLines = 8;

    private readonly List<string> _said = [];

    /// <summary>Whether an error that the program went on behind is none: <c>null</c> where it is to stop at the first.</summary>
    public Func<string, bool>? Tolerates { get; init; }

    /// <summary>Number of lines on stdout that are no comment.</summary>
    public int Lines { get; private set; }

    /// <exception cref="BackupFailedException">It failed.</exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, string failure, string? hint, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach ((string name, string value) in connection.Variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Start(start);
        try
        {
            process.StandardInput.Close();
            Task output = CountAsync(process.StandardOutput, cancellationToken);
            await ListenAsync(process.StandardError, Path.GetFileNameWithoutExtension(program), cancellationToken).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        if (process.ExitCode != 0 && !IsTolerated())
        {
            throw new BackupFailedException($"{failure} {Path.GetFileNameWithoutExtension(program)} ended with {process.ExitCode}{Said()}", hint);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ToolMissingException($"{start.FileName} cannot be started: {e.Message}.", "Name the folder of other programs with PSMIGRATE_POSTGRES_BIN.", inner: e);
        }
    }

    private async Task CountAsync(StreamReader output, CancellationToken cancellationToken)
    {
        while (await output.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            Lines += line.Length > 0 && line[0] != ';' ? 1 : 0;
        }
    }

    private async Task ListenAsync(StreamReader errors, string tool, CancellationToken cancellationToken)
    {
        while (await errors.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            string text = SecretMask.MaskMessage(line);
            _said.Add(text);
            string words = text.StartsWith($"{tool}: ", StringComparison.Ordinal) ? text[(tool.Length + 2)..] : text;
            progress.Report(words.StartsWith("warning:", StringComparison.Ordinal)
                ? new Note($"{tool}: {words["warning:".Length..].TrimStart()}", IsWarning: true)
                : new ToolProgress(tool, words));
        }
    }

    private bool IsTolerated()
    {
        string[] errors = [.. _said.Where(IsError)];
        return Tolerates is not null && errors.Length > 0 && errors.All(Tolerates);
    }

    // What matters is at the end, among lines that say what it was doing.
    private string Said()
    {
        IEnumerable<string> lines = _said.Any(IsError) ? _said.SkipWhile(line => !IsError(line)) : _said;
        string[] last = [.. lines.TakeLast(LastLines)];
        return last.Length == 0 ? "." : $":\n  {string.Join("\n  ", last)}";
    }

    private static bool IsError(string line) => line.Contains(": error: ", StringComparison.Ordinal) || line.Contains(": fatal: ", StringComparison.Ordinal);
}
