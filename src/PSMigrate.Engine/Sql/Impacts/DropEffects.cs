namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>DROP, without that of indexes.</summary>
internal static class DropEffects
{
    private const string Dependents = "what depends on it";

    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        bool cascades = words.Is(words.Count - 1, "cascade");
        int name = words.BehindIfExists(command.Split(' ').Length);
        switch (command)
        {
            case "DROP TABLE" or "DROP FOREIGN TABLE" or "DROP VIEW" or "DROP MATERIALIZED VIEW" or "DROP SEQUENCE":
                foreach (TableName relation in words.Names(name))
                {
                    Relation(command, relation, cascades, effects);
                }

                break;
            case "DROP TRIGGER" or "DROP RULE" or "DROP POLICY":
                effects.Add(words.Name(words.Find("on") + 1), TableLock.AccessExclusive);
                break;
            case "DROP STATISTICS":
                effects.Add("its table", TableLock.ShareUpdateExclusive);
                break;
            case "DROP DATABASE":
                effects.Add(new(null, TableLock.None) { DataLoss = $"database {words.Name(name)}" });
                break;
            case "DROP OWNED":
                Lose("all that the role owns here", effects);
                break;
            case "DROP EXTENSION":
                Lose($"the extension's objects{(cascades ? $" and {Dependents}" : "")}", effects);
                break;
            case "DROP SCHEMA" when cascades:
                Lose($"everything in {string.Join(", ", words.Names(name))}", effects);
                break;
            case "DROP TYPE" or "DROP DOMAIN" when cascades:
                string columns = $"columns of {string.Join(", ", words.Names(name))}";
                effects.Add(new(null, TableLock.AccessExclusive) { Words = $"tables with {columns}", DataLoss = columns });
                break;
            case var _ when cascades:
                Lose(Dependents, effects);
                break;
        }
    }

    private static void Relation(string command, TableName relation, bool cascades, StatementEffects effects)
    {
        effects.Moved.Add((relation, null));
        effects.Add(new(relation, TableLock.AccessExclusive)
        {
            DataLoss = command switch
            {
                "DROP TABLE" => $"the rows of {relation}",
                "DROP SEQUENCE" => "the number that it has reached",
                _ => null,
            },
        });
        if (command == "DROP TABLE")
        {
            effects.Add(new(relation, TableLock.AccessExclusive) { Words = "what it refers to" });
        }

        if (cascades)
        {
            effects.Add(new(relation, TableLock.AccessExclusive) { Words = Dependents, DataLoss = command == "DROP TABLE" ? Dependents : null });
        }
    }

    private static void Lose(string what, StatementEffects effects) => effects.Add(new(null, TableLock.AccessExclusive) { Words = what, DataLoss = what });
}
