using PSMigrate.Engine.Scripts.PowerShell;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Scripts;

/// <summary>A whole revision file: its header and its sections, which in a PowerShell script are its functions.</summary>
internal sealed class RevisionScript
{
    private readonly IReadOnlyDictionary<SectionName, ScriptSection> _sections;

    private RevisionScript(RevisionHeader header, string text, IReadOnlyDictionary<SectionName, ScriptSection> sections)
    {
        Header = header;
        Text = text;
        _sections = sections;
    }

    public RevisionHeader Header { get; }

    /// <summary>The whole file, with LF line ends.</summary>
    public string Text { get; }

    /// <summary>Checksum of the whole file.</summary>
    public string Checksum => field ??= SectionChecksum.Of(Text);

    /// <summary>The text as anybody may read it.</summary>
    public string MaskedText => field ??= Header.IsPowerShell ? PowerShellSecrets.Mask(Text) : SecretMask.Mask(Text);

    public ScriptSection Upgrade => _sections[SectionName.Upgrade];

    /// <summary>Null when the revision is irreversible.</summary>
    public ScriptSection? Downgrade => _sections.GetValueOrDefault(SectionName.Downgrade);

    public ScriptSection? Precondition => _sections.GetValueOrDefault(SectionName.Precondition);

    public ScriptSection? Verify => _sections.GetValueOrDefault(SectionName.Verify);

    public bool IsReversible => Downgrade is not null;

    /// <exception cref="ScriptInvalidException">The file cannot be read, or its sections or functions are wrong.</exception>
    public static RevisionScript Load(RevisionHeader header) => Read(header, ScriptFile.ReadText(header.Path));

    /// <summary>Reads a script that is in no file.</summary>
    /// <param name="name">What it is called in place of a path.</param>
    /// <param name="text">The whole text, with LF line ends.</param>
    public static RevisionScript Read(string name, string text) => Read(HeaderReader.Read(name, text.Split('\n')), text);

    /// <summary>Reads a script of which the header is read already.</summary>
    /// <param name="text">The whole text, with LF line ends.</param>
    public static RevisionScript Read(RevisionHeader header, string text) => new(header, text, Sections(header, text));

    /// <summary>The same script without branch labels that others have.</summary>
    public RevisionScript WithoutLabels(IReadOnlySet<string> labels) =>
        new(Header with { BranchLabels = [.. Header.BranchLabels.Where(label => !labels.Contains(label))] }, Text, _sections);

    private static IReadOnlyDictionary<SectionName, ScriptSection> Sections(RevisionHeader header, string text) =>
        header.IsPowerShell ? FunctionReader.Read(header, text) : SectionReader.Read(header, text);
}
