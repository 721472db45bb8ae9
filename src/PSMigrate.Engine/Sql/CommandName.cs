using System.Collections.Frozen;

namespace PSMigrate.Engine.Sql;

/// <summary>Names a statement by its leading words, as PostgreSQL's command tags do.</summary>
internal static class CommandName
{
    private static readonly string[] s_modifiers =
        ["global", "local", "temp", "temporary", "unlogged", "unique", "recursive", "trusted", "procedural", "constraint", "default"];

    private static readonly FrozenSet<string> s_pairs = new[]
    {
        "MATERIALIZED VIEW", "FOREIGN TABLE", "FOREIGN DATA", "EVENT TRIGGER", "TEXT SEARCH", "ACCESS METHOD", "OPERATOR CLASS",
        "OPERATOR FAMILY", "USER MAPPING", "DEFAULT PRIVILEGES", "LARGE OBJECT", "PROPERTY GRAPH",
        "START TRANSACTION", "PREPARE TRANSACTION", "COMMIT PREPARED", "ROLLBACK PREPARED", "SECURITY LABEL", "REASSIGN OWNED",
        "DISCARD ALL", "DISCARD TEMP", "DISCARD TEMPORARY", "DISCARD PLANS", "DISCARD SEQUENCES", "REFRESH MATERIALIZED",
        "IMPORT FOREIGN", "SET CONSTRAINTS", "SET TRANSACTION", "SET LOCAL", "SET ROLE",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_queries = ["select", "insert", "update", "delete", "merge", "values", "table"];

    public static string Of(StatementWords words)
    {
        int first = 0;
        while (words.IsSign(first, '('))
        {
            first++;
        }

        if (!words.IsWord(first))
        {
            return "";
        }

        string verb = Upper(words, first);
        return verb switch
        {
            "CREATE" or "ALTER" or "DROP" => $"{verb} {ObjectKind(words, first + 1)}".TrimEnd(),
            "WITH" => MainVerb(words, first + 1),
            "REINDEX" => Reindex(words),
            "REFRESH" or "IMPORT" or "SECURITY" or "REASSIGN" or "DISCARD" or "START" or "PREPARE" or "SET" or "COMMIT" or "ROLLBACK" =>
                Pair(words, first),
            _ => verb,
        };
    }

    /// <summary>The place of the word for the kind of object in CREATE, ALTER or DROP.</summary>
    public static int ObjectKindAt(StatementWords words, int at)
    {
        if (words.Is(at, "or", "replace"))
        {
            at += 2;
        }

        while (words.IsAny(at, s_modifiers) && words.IsWord(at + 1) && !words.Is(at, "default", "privileges"))
        {
            at++;
        }

        return at;
    }

    private static string ObjectKind(StatementWords words, int at)
    {
        at = ObjectKindAt(words, at);
        string kind = Pair(words, at);
        return kind switch
        {
            "FOREIGN DATA" => "FOREIGN DATA WRAPPER",
            "TEXT SEARCH" => $"TEXT SEARCH {Upper(words, at + 2)}",
            "INDEX" when words.Is(at + 1, "concurrently") => "INDEX CONCURRENTLY",
            _ => kind,
        };
    }

    private static string Pair(StatementWords words, int at)
    {
        if (!words.IsWord(at))
        {
            return "";
        }

        string first = Upper(words, at);
        if (!words.IsWord(at + 1))
        {
            return first;
        }

        string pair = $"{first} {Upper(words, at + 1)}";
        return !s_pairs.Contains(pair) ? first
            : pair == "REFRESH MATERIALIZED" ? "REFRESH MATERIALIZED VIEW" + (words.Is(at + 3, "concurrently") ? " CONCURRENTLY" : "")
            : pair == "IMPORT FOREIGN" ? "IMPORT FOREIGN SCHEMA"
            : pair;
    }

    private static string Reindex(StatementWords words)
    {
        int kind = words.Behind(1);
        string name = words.IsWord(kind) ? $"REINDEX {Upper(words, kind)}" : "REINDEX";
        return words.Is(kind + 1, "concurrently") || words.Option(1, "concurrently") == true ? name + " CONCURRENTLY" : name;
    }

    // WITH a AS (...), b AS (...) and then what it is all about.
    private static string MainVerb(StatementWords words, int from)
    {
        int depth = 0;
        for (int i = from; i < words.Count; i++)
        {
            depth += words.IsSign(i, '(') ? 1 : words.IsSign(i, ')') ? -1 : 0;
            if (depth == 0 && words.IsAny(i, s_queries))
            {
                return Upper(words, i);
            }
        }

        return "WITH";
    }

    private static string Upper(StatementWords words, int at) => words.IsWord(at) ? words.Text(at).ToString().ToUpperInvariant() : "";
}
