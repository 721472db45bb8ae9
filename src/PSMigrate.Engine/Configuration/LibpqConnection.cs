using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Configuration;

/// <summary>Gives a draft the parameters that libpq knows, by libpq's names.</summary>
internal static partial class LibpqConnection
{
    private static readonly Dictionary<string, LibpqParameter> s_byName =
        LibpqParameter.Mapped.Concat(LibpqParameter.OfOthers).ToDictionary(parameter => parameter.Name);

    public static bool Knows(string name) => LibpqParameter.Names.Contains(name);

    /// <summary>
    /// Takes one parameter. What belongs to another program (pool sizes and the like) is ignored with a warning; what looks like a slip of
    /// the pen is an error, for it may have been <c>sslmode</c>.
    /// </summary>
    public static void Apply(ConnectionDraft draft, string name, string value)
    {
        if (s_byName.TryGetValue(name, out LibpqParameter? parameter))
        {
            if (name == "sslrootcert" && value == "system")
            {
                // The system's certificates are what Npgsql uses when none are named, and libpq then insists on the name.
                draft.Set("SSL Mode", "VerifyFull", name);
            }
            else if (value.Length > 0)
            {
                parameter.Apply(draft, value);
            }

            return;
        }

        switch (name)
        {
            case "host":
                if (value.Length > 0)
                {
                    draft.SetHosts(value);
                }

                break;
            case "port":
                draft.SetPorts(value);
                break;
            case "hostaddr":
                draft.HostAddress = value;
                break;
            case "service":
                draft.Service = value;
                break;
            default:
                Ignore(draft, name);
                break;
        }
    }

    private static void Ignore(ConnectionDraft draft, string name)
    {
        if (!Word().IsMatch(name))
        {
            throw draft.Error("A parameter of the connection has no proper name.", "In a URL, the characters @ : / ? # % & of a password must be percent-encoded, such as %40 for @.");
        }

        if (!LibpqParameter.Unsupported.Contains(name) && Spelling.Nearest(name, LibpqParameter.Names) is string near)
        {
            throw draft.Error($"The connection has a parameter '{name}', which is not known.", $"Did you mean '{near}'?");
        }

        draft.Warn($"'{name}' was ignored: it means nothing to PSMigrate");
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.-]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
