namespace PSMigrate.Engine.Sql;

/// <summary>
/// Finds what would take the runner's transaction, session or lock away from it. Bodies in quotes are not searched: a DO block that
/// commits fails on the server (2D000).
/// </summary>
internal static class ForbiddenConstructs
{
    private const string Lock = "pg_advisory_unlock";

    public static ForbiddenConstruct? Find(string command, StatementWords words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        int start = words[0].Offset;
        switch (command)
        {
            case "BEGIN" or "START TRANSACTION" or "COMMIT" or "END" or "ROLLBACK" or "ABORT" or "SAVEPOINT" or "RELEASE":
                return new($"{command} is transaction control, which is PSMigrate's.", TransactionHint(command), 0);
            case "PREPARE TRANSACTION" or "COMMIT PREPARED" or "ROLLBACK PREPARED":
                return new(
                    $"{command} is transaction control, which is PSMigrate's.",
                    "Two-phase commit has no place in a migration; delete it.",
                    0);
            case "DISCARD ALL":
                return new(
                    "DISCARD ALL would drop the lock that keeps other runners out.",
                    "Delete it: every script starts as in a fresh session. RESET ALL, CLOSE ALL and DISCARD TEMP are allowed.",
                    0);
            case "COPY" when CopyData.Find(words, "to") is { } client:
                return new(
                    "COPY TO STDOUT sends rows to the client, and a migration has nowhere to put them.",
                    @"Delete it, or run it with psql outside the migration.",
                    client.Offset - start);
        }

        int call = FindUnlock(command, words);
        return call < 0 ? null : new(
            $"{words.Text(call)} could release the lock that keeps other runners out.",
            "Delete it, or take pg_advisory_xact_lock, which ends with the transaction.",
            words[call].Offset - start);
    }

    private static string TransactionHint(string command) => command is "SAVEPOINT" or "RELEASE"
        ? "Delete it; a block that may fail is written DO $$ BEGIN ... EXCEPTION WHEN ... END $$."
        : "PSMigrate opens and ends the transaction itself; delete it. For a script without one put 'transaction: never' in its header.";

    /// <summary>The place of a call of pg_advisory_unlock, pg_advisory_unlock_shared or pg_advisory_unlock_all, else -1.</summary>
    private static int FindUnlock(string command, StatementWords words)
    {
        if (!MayCall(command))
        {
            return -1;
        }

        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier && words.IsSign(i + 1, '(') && IsUnlock(words.Text(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsUnlock(ReadOnlySpan<char> name)
    {
        if (name.Length < Lock.Length)
        {
            return false;
        }

        string function = Identifier.Unquote(name.ToString());
        return function is Lock or $"{Lock}_all" or $"{Lock}_shared";
    }

    // The others name a function without calling it.
    private static bool MayCall(string command) => command is "CREATE TABLE" or "CREATE MATERIALIZED VIEW"
        || !(command.StartsWith("CREATE ", StringComparison.Ordinal) || command.StartsWith("ALTER ", StringComparison.Ordinal)
            || command.StartsWith("DROP ", StringComparison.Ordinal) || command is "GRANT" or "REVOKE" or "COMMENT" or "SECURITY LABEL");
}
