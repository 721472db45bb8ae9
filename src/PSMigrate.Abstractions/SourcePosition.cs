namespace PSMigrate;

/// <summary>A place in a file that a person can go to.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column in characters, counted from 1; 0 when the whole line is meant.</param>
public sealed record SourcePosition(string File, int Line = 0, int Column = 0)
{
    /// <summary>The place as <c>file:line:column</c>, the form that editors and terminals make clickable.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}
