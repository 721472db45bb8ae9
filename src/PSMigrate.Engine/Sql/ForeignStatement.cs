namespace PSMigrate.Engine.Sql;

/// <summary>Follows whether the pieces seen are in OPTIONS (...) of a CREATE or ALTER of a SERVER or USER MAPPING.</summary>
internal struct ForeignStatement
{
    private int _place;
    private bool _isForeign;
    private bool _sawOptions;
    private int _depth;

    public readonly bool IsInOptions => _depth > 0;

    public void See(ReadOnlySpan<char> piece)
    {
        if (_depth > 0)
        {
            _depth += piece is "(" ? 1 : piece is ")" ? -1 : 0;
            return;
        }

        if (piece is ";")
        {
            this = default;
            return;
        }

        if (_isForeign && _sawOptions && piece is "(")
        {
            _depth = 1;
        }

        _sawOptions = Is(piece, "options");

        // CREATE SERVER, ALTER USER MAPPING, also inside BEGIN or THEN of a body.
        _isForeign |= (_place == 1 && Is(piece, "server")) || (_place == 2 && Is(piece, "mapping"));
        _place = Is(piece, "create") || Is(piece, "alter") ? 1 : _place == 1 && Is(piece, "user") ? 2 : 0;
    }

    private static bool Is(ReadOnlySpan<char> piece, string word) => piece.Equals(word, StringComparison.OrdinalIgnoreCase);
}
