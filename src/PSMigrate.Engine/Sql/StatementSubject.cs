namespace PSMigrate.Engine.Sql;

/// <summary>What a statement outside a transaction is about, as far as its tokens tell. Names are as the script writes them.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Name">The index, partition, schema, database, tablespace or subscription; null for an index that the server names.</param>
/// <param name="Table">The table that an index is on, or that a partition leaves.</param>
internal sealed record StatementSubject(SubjectKind Kind, string? Name = null, string? Table = null)
{
    private static readonly StatementSubject s_unknown = new(SubjectKind.Unknown);
    private static readonly StatementSubject s_repeatable = new(SubjectKind.Repeatable);

    public static StatementSubject Of(string sql)
    {
        StatementWords words = new(sql, SqlTokenizer.Tokenize(sql).FindAll(token => !token.IsTrivia));
        string command = CommandName.Of(words);
        return command switch
        {
            "CREATE INDEX CONCURRENTLY" => IndexBuilt(words),
            "DROP INDEX CONCURRENTLY" => Named(SubjectKind.IndexDropped, words, words.BehindIfExists(3)),
            "ALTER TABLE" => PartitionDetached(words),
            "CREATE DATABASE" => Named(SubjectKind.DatabaseMade, words, 2),
            "DROP DATABASE" => Named(SubjectKind.DatabaseDropped, words, words.BehindIfExists(2)),
            "CREATE TABLESPACE" => Named(SubjectKind.TablespaceMade, words, 2),
            "DROP TABLESPACE" => Named(SubjectKind.TablespaceDropped, words, words.BehindIfExists(2)),
            "CREATE SUBSCRIPTION" => Named(SubjectKind.SubscriptionMade, words, 2),
            "DROP SUBSCRIPTION" => Named(SubjectKind.SubscriptionDropped, words, words.BehindIfExists(2)),
            "VACUUM" or "CLUSTER" or "REPACK" or "ALTER SYSTEM" or "ALTER DATABASE" or "ALTER SUBSCRIPTION" => s_repeatable,
            _ when command.StartsWith("REINDEX", StringComparison.Ordinal) => Rebuilt(words, command),
            _ => s_unknown,
        };
    }

    private static StatementSubject IndexBuilt(StatementWords words)
    {
        int at = words.BehindIfExists(words.Find("concurrently") + 1);
        string? name = null;
        if (!words.Is(at, "on"))
        {
            name = NameAt(words, at);
            at = words.BehindName(at);
        }

        return words.Is(at, "on") ? new(SubjectKind.IndexBuilt, name, NameAt(words, words.BehindIfExists(at + 1))) : s_unknown;
    }

    private static StatementSubject PartitionDetached(StatementWords words)
    {
        int table = words.BehindIfExists(2);
        int detach = words.BehindName(table);
        return words.Is(detach, "detach", "partition") ? new(SubjectKind.PartitionDetached, NameAt(words, detach + 2), NameAt(words, table)) : s_unknown;
    }

    private static StatementSubject Rebuilt(StatementWords words, string command)
    {
        int kind = words.Behind(1);
        int name = words.Is(kind + 1, "concurrently") ? kind + 2 : kind + 1;
        return command switch
        {
            "REINDEX INDEX CONCURRENTLY" => Named(SubjectKind.IndexRebuilt, words, name),
            "REINDEX TABLE CONCURRENTLY" => new(SubjectKind.TableRebuilt, null, NameAt(words, name)),
            "REINDEX SCHEMA CONCURRENTLY" => Named(SubjectKind.SchemaRebuilt, words, name),
            "REINDEX DATABASE CONCURRENTLY" => new(SubjectKind.DatabaseRebuilt),
            _ => s_repeatable,
        };
    }

    private static StatementSubject Named(SubjectKind kind, StatementWords words, int at) => NameAt(words, at) is { } name ? new(kind, name) : s_unknown;

    private static string? NameAt(StatementWords words, int at)
    {
        int end = Math.Min(words.BehindName(at), words.Count);
        string name = "";
        for (int i = at; i < end; i++)
        {
            name += words.Text(i).ToString();
        }

        // The server's to_regclass and parse_ident do not read U&"...".
        return name.Length == 0 || name.StartsWith("u&", StringComparison.OrdinalIgnoreCase) ? null : name;
    }
}
