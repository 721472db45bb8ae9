namespace PSMigrate.Engine.Scripts;

/// <summary>One section of a script: the text below its marker, with LF line ends. Of a PowerShell script what belongs to one of its functions.</summary>
/// <param name="Text">The text as it stands in the file.</param>
/// <param name="Start">Where it begins: column 1 of the line below the marker, or the function.</param>
internal sealed record ScriptSection(string Text, SourcePosition Start)
{
    /// <summary>SHA-256 of the text, see <see cref="SectionChecksum"/>.</summary>
    public string Checksum => field ??= SectionChecksum.Of(Text);
}
