using System.Text;

namespace PSMigrate.Engine.Catalog.Privileges;

/// <summary>Who may do what, and from whom they have it.</summary>
/// <param name="Grantee">The role; empty for PUBLIC.</param>
/// <param name="Grantor">The role that granted it.</param>
/// <param name="Privileges">Letters of the privileges.</param>
/// <param name="Grantable">Those of them that may be passed on.</param>
internal sealed record AccessItem(string Grantee, string Grantor, IReadOnlyList<char> Privileges, IReadOnlyList<char> Grantable)
{
    /// <summary>Reads <c>grantee=rw*/grantor</c>, where names are in double quotes that have anything but letters, digits and _.</summary>
    public static AccessItem Parse(string text)
    {
        int at = 0;
        string grantee = Name(text, ref at);
        List<char> privileges = [];
        List<char> grantable = [];
        for (at++; at < text.Length && text[at] != '/'; at++)
        {
            (text[at] == '*' ? grantable : privileges).Add(text[at] == '*' ? privileges[^1] : text[at]);
        }

        at++;
        return new AccessItem(grantee, Name(text, ref at), privileges, grantable);
    }

    private static string Name(string text, ref int at)
    {
        StringBuilder name = new();
        bool isQuoted = at < text.Length && text[at] == '"';
        for (at += isQuoted ? 1 : 0; at < text.Length; at++)
        {
            if (isQuoted && text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    at++;
                    break;
                }

                at++;
            }
            else if (!isQuoted && text[at] is '=' or '/')
            {
                break;
            }

            name.Append(text[at]);
        }

        return name.ToString();
    }
}
