using System.ComponentModel;
using System.Diagnostics;

namespace PSMigrate.Engine.Scripts;

/// <summary>Opens files in the editor that VISUAL or EDITOR names.</summary>
internal static class Editor
{
    /// <exception cref="ToolMissingException">No editor is named, or it cannot be started.</exception>
    public static async Task OpenAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        string command = Environment.GetEnvironmentVariable("VISUAL") is { Length: > 0 } visual ? visual
            : Environment.GetEnvironmentVariable("EDITOR") is { Length: > 0 } editor ? editor
            : throw new ToolMissingException("No editor is named.", $"Set EDITOR or VISUAL, or open {string.Join(", ", paths)} yourself.");

        // EDITOR may hold arguments: code --wait.
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ProcessStartInfo start = new(words[0]);
        foreach (string argument in words.Skip(1).Concat(paths))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process process = Process.Start(start) ?? throw new Win32Exception("it did not start");
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            throw new ToolMissingException($"The editor '{command}' cannot be started: {e.Message}.", "Correct EDITOR or VISUAL.", inner: e);
        }
    }
}
