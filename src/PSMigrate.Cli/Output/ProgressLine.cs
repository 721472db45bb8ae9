namespace PSMigrate.Cli.Output;

/// <summary>One line on stderr that is written over and over, where a person watches.</summary>
internal sealed class ProgressLine(Terminal terminal, bool isJson)
{
    private const string StartOver = "\r\e[K";

    private readonly bool _isOn = terminal.ShowsProgress && !isJson;
    private bool _isShown;

    /// <returns>Whether anybody sees it.</returns>
    public bool Show(string text)
    {
        if (_isOn)
        {
            // A line that wraps cannot be written over.
            int width = Math.Min(terminal.Width, 80) - 1;
            terminal.Error.Write(StartOver + (text.Length <= width ? text : text[..width]));
            _isShown = true;
        }

        return _isOn;
    }

    public void Clear()
    {
        if (_isShown)
        {
            terminal.Error.Write(StartOver);
            _isShown = false;
        }
    }
}
