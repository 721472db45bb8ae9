namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>Which reader knows which statements. What is not here locks no table in a way that matters: SET, CREATE FUNCTION, GRANT.</summary>
internal static class StatementFamilies
{
    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        switch (command)
        {
            case "ALTER TABLE" or "ALTER FOREIGN TABLE" or "ALTER VIEW" or "ALTER MATERIALIZED VIEW":
                AlterTableEffects.Read(words, command.Split(' ').Length, effects);
                break;
            case "CREATE TABLE" or "CREATE FOREIGN TABLE" or "CREATE VIEW" or "CREATE MATERIALIZED VIEW" or "CREATE SEQUENCE" or "CREATE TYPE":
                CreateTableEffects.Read(command, words, effects);
                break;
            case "CREATE INDEX" or "CREATE INDEX CONCURRENTLY" or "DROP INDEX" or "DROP INDEX CONCURRENTLY" or "ALTER INDEX":
                IndexEffects.Read(command, words, effects);
                break;
            case "VACUUM" or "ANALYZE" or "ANALYSE" or "CLUSTER" or "REPACK" or "REFRESH MATERIALIZED VIEW" or "REFRESH MATERIALIZED VIEW CONCURRENTLY":
                MaintenanceEffects.Read(command, words, effects);
                break;
            case "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "SELECT" or "TRUNCATE" or "LOCK":
                DataEffects.Read(command, words, effects);
                break;
            case "CREATE TRIGGER" or "CREATE RULE" or "CREATE POLICY" or "CREATE STATISTICS" or "CREATE PUBLICATION" or "ALTER TRIGGER" or "ALTER RULE"
                or "ALTER POLICY" or "ALTER PUBLICATION" or "COMMENT" or "SECURITY LABEL":
                AttachedEffects.Read(command, words, effects);
                break;
            case "ALTER TYPE" or "ALTER DOMAIN" or "ALTER SEQUENCE":
                TypeEffects.Read(command, words, effects);
                break;
            case "DO" or "CALL" or "EXECUTE" or "ALTER EXTENSION":
                effects.IsOutOfSight = command != "ALTER EXTENSION" || words.Is(words.BehindName(2), "update");
                break;
            case "REASSIGN OWNED":
                effects.Add("all that the role owns", TableLock.AccessExclusive);
                break;
            case var _ when command.StartsWith("REINDEX", StringComparison.Ordinal):
                ReindexEffects.Read(command, words, effects);
                break;
            case var _ when command.StartsWith("DROP ", StringComparison.Ordinal):
                DropEffects.Read(command, words, effects);
                break;
        }
    }
}
