namespace PSMigrate.Engine.Import.Alembic;

/// <summary>A piece of Python source; blanks and comments are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="BeginsStatement">Whether a statement of the module begins here: first column, outside brackets.</param>
internal sealed record PythonToken(PythonTokenKind Kind, string Text, int Offset, bool BeginsStatement)
{
    public int End => Offset + Text.Length;

    public bool Is(string text) => Kind != PythonTokenKind.String && Text == text;
}
