namespace PSMigrate.Engine.Sql;

/// <summary>
/// Which statements the server refuses in a transaction block (its PreventInTransactionBlock), PostgreSQL 14 to 19. Perhaps,
/// because only the catalog knows: REINDEX INDEX or TABLE and CLUSTER of something partitioned, and CALL or DO whose body commits.
/// Some of what is Never here would be let through for its state in the catalog (DROP SUBSCRIPTION without a slot, a disabled
/// subscription); outside a transaction it runs just as well.
/// </summary>
internal static class TransactionRules
{
    public static TransactionRule Of(string command, StatementWords words) => command switch
    {
        "CREATE INDEX CONCURRENTLY" or "DROP INDEX CONCURRENTLY" or "VACUUM" or "ALTER SYSTEM" or "DISCARD ALL"
            or "CREATE DATABASE" or "DROP DATABASE" or "CREATE TABLESPACE" or "DROP TABLESPACE" or "DROP SUBSCRIPTION"
            => TransactionRule.Never,
        "ALTER DATABASE" => When(words.Is(words.BehindName(2), "set", "tablespace")),
        "ALTER TABLE" => When(IsConcurrentDetach(words)),
        "ALTER TYPE" => words.Is(words.BehindName(2), "add", "value") ? TransactionRule.CommitAfter : TransactionRule.Any,
        "CLUSTER" or "REPACK" => IsWithoutTable(words) || words.Option(1, "concurrently") == true ? TransactionRule.Never : TransactionRule.Perhaps,
        "DO" or "CALL" => TransactionRule.Perhaps,
        "CREATE SUBSCRIPTION" => When(MakesSlot(words)),
        "ALTER SUBSCRIPTION" => When(TouchesPublisher(words)),
        _ when command.StartsWith("REINDEX", StringComparison.Ordinal) =>
            command.EndsWith("CONCURRENTLY", StringComparison.Ordinal) || words.IsAny(words.Behind(1), ["schema", "database", "system"])
                ? TransactionRule.Never
                : TransactionRule.Perhaps,
        _ => TransactionRule.Any,
    };

    // DETACH ... FINALIZE is an ordinary statement.
    public static bool IsConcurrentDetach(StatementWords words)
    {
        int detach = words.BehindName(words.BehindIfExists(2));
        return words.Is(detach, "detach", "partition") && words.Is(words.BehindName(detach + 2), "concurrently");
    }

    private static TransactionRule When(bool never) => never ? TransactionRule.Never : TransactionRule.Any;

    private static bool IsWithoutTable(StatementWords words)
    {
        int at = words.Behind(1);
        return (words.Is(at, "verbose") ? at + 1 : at) >= words.Count;
    }

    private static bool MakesSlot(StatementWords words)
    {
        int with = words.Find("with");
        return with < 0 || (words.Option(with + 1, "connect") != false && words.Option(with + 1, "create_slot") != false);
    }

    private static bool TouchesPublisher(StatementWords words)
    {
        int action = words.BehindName(2);
        if (words.Is(action, "refresh", "publication"))
        {
            return true;
        }

        if (words.IsAny(action, ["set", "add", "drop"]) && words.Is(action + 1, "publication"))
        {
            int with = words.Find("with", action);
            return with < 0 || words.Option(with + 1, "refresh") != false;
        }

        return words.Is(action, "set") && (words.Option(action + 1, "failover") ?? words.Option(action + 1, "two_phase")) is not null;
    }
}
