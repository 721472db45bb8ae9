using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>The inside of a literal as the text it means, and the way back.</summary>
internal sealed class EscapedText
{
    private readonly List<int>? _origins;

    private EscapedText(string plain, List<int>? origins = null) => (Plain, _origins) = (plain, origins);

    public string Plain { get; }

    public static EscapedText Of(string inside, SqlTokenKind kind)
    {
        bool escapes = kind == SqlTokenKind.EscapeString;
        if (!(escapes || kind == SqlTokenKind.String) || inside.AsSpan().IndexOfAny('\'', '\\') < 0)
        {
            return new(inside);
        }

        StringBuilder plain = new(inside.Length);
        List<int> origins = new(inside.Length + 1);
        for (int i = 0; i < inside.Length; i++)
        {
            origins.Add(i);
            bool isPair = i + 1 < inside.Length && ((inside[i] == '\'' && inside[i + 1] == '\'') || (escapes && inside[i] == '\\'));
            i += isPair ? 1 : 0;
            plain.Append(inside[i]);
        }

        origins.Add(inside.Length);
        return new(plain.ToString(), origins);
    }

    public int Original(int offset) => _origins is null ? offset : _origins[offset];
}
