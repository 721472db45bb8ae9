namespace PSMigrate.Engine.Scripts.PowerShell;

/// <summary>A piece of PowerShell; blanks are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Inside">Of a string or a comment: what is between its quotes or signs, as far as the text goes.</param>
internal readonly record struct PowerShellToken(PowerShellTokenKind Kind, int Offset, int End, Range Inside)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Offset, End - Offset);

    public string InsideOf(string text) => text[Inside];
}
