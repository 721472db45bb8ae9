using System.Text;

namespace PSMigrate.Cli.Output;

/// <summary>Keeps a CI system that reads along from taking what is written for its commands.</summary>
internal sealed class GuardedWriter(TextWriter inner) : TextWriter
{
    private bool _isAtLineStart = true;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(StringBuilder? value) => Write(value?.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            inner.Write(CiText.Guard(value, _isAtLineStart));
            _isAtLineStart = value[^1] is '\n' or '\r';
        }
    }

    public override void WriteLine(string? value) => Write($"{value}{inner.NewLine}");

    public override void Flush() => inner.Flush();
}
