using System.Globalization;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>A revision of Alembic: what the header of its file says, and its two functions.</summary>
internal sealed record AlembicFile
{
    private const string CreateDate = "Create Date:";

    public required SourcePosition Position { get; init; }

    public required string Revision { get; init; }

    public required IReadOnlyList<string> DownRevisions { get; init; }

    public required IReadOnlyList<string> DependsOn { get; init; }

    public required IReadOnlyList<string> BranchLabels { get; init; }

    public required string Message { get; init; }

    public DateTimeOffset? Created { get; init; }

    public required PythonModule Module { get; init; }

    public PythonFunction? Upgrade => Module.Function("upgrade");

    public PythonFunction? Downgrade => Module.Function("downgrade");

    public RevisionNode ToNode() => new(Revision, DownRevisions, DependsOn, BranchLabels, Position);

    /// <summary>Reads a file; null when it is no revision.</summary>
    /// <exception cref="ScriptInvalidException">A value of the header is computed.</exception>
    public static AlembicFile? Read(string path)
    {
        PythonModule module = PythonModule.Parse(ScriptFile.ReadText(path));
        if (module.Value("revision") is null)
        {
            return null;
        }

        IReadOnlyList<string> ids = Texts(module, "revision", path);
        if (ids.Count != 1)
        {
            throw Invalid(module, "revision", path, "it is not one text");
        }

        string[] lines = module.Docstring.Split('\n', StringSplitOptions.TrimEntries);
        return new AlembicFile
        {
            Position = PositionOf(module, "revision", path),
            Revision = ids[0],
            DownRevisions = Texts(module, "down_revision", path),
            DependsOn = Texts(module, "depends_on", path),
            BranchLabels = Texts(module, "branch_labels", path),
            Message = lines.FirstOrDefault(line => line.Length > 0) is { } first && !IsField(first) ? first : "",
            Created = lines.FirstOrDefault(line => line.StartsWith(CreateDate, StringComparison.Ordinal)) is { } date ? Time(date[CreateDate.Length..]) : null,
            Module = module,
        };
    }

    private static bool IsField(string line) =>
        line.StartsWith("Revision ID:", StringComparison.Ordinal) || line.StartsWith("Revises:", StringComparison.Ordinal) || line.StartsWith(CreateDate, StringComparison.Ordinal);

    private static IReadOnlyList<string> Texts(PythonModule module, string name, string path)
    {
        try
        {
            return module.Value(name) is { } value ? PythonLiteral.ReadTexts(value) : [];
        }
        catch (FormatException e)
        {
            throw Invalid(module, name, path, e.Message);
        }
    }

    private static ScriptInvalidException Invalid(PythonModule module, string name, string path, string reason) =>
        new($"The value of {name} cannot be read: {reason}.", "Python is not run here; write the id as a plain text.", PositionOf(module, name, path));

    private static SourcePosition PositionOf(PythonModule module, string name, string path)
    {
        int offset = module.Value(name) is [PythonToken first, ..] ? first.Offset : 0;
        int lineStart = offset == 0 ? 0 : module.Text.LastIndexOf('\n', offset - 1) + 1;
        return new SourcePosition(path, 1 + module.Text.AsSpan(0, offset).Count('\n'), offset - lineStart + 1);
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
