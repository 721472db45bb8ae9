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
                IReadOnlyList<TableName> relations = words.Names(name);
                foreach (TableName relation in relations)
                {
                    Relation(command, relation, relations.Count > 1, cascades, effects);
                }

                break;
            case "DROP TRIGGER" or "DROP RULE" or "DROP POLICY":
                effects.Add(words.Name(words.Find("on") + 1), TableLock.AccessExclusive);
                break;
            case "DROP STATISTICS":
                foreach (TableName statistics in words.Names(name))
                {
                    effects.Add($"the table of {statistics}", TableLock.ShareUpdateExclusive);
                }

                break;
            case "DROP DATABASE":
                effects.Add(new(null, TableLock.None) { DataLoss = $"database {words.Name(name)}" });
                break;
            case "DROP OWNED":
                Lose("all that the role owns here", LossKind.Uncounted, [], effects);
                break;
            case "DROP EXTENSION":
                Lose($"the extension's objects{(cascades ? $" and {Dependents}" : "")}", LossKind.Extension, words.Names(name), effects);
                break;
            case "DROP SCHEMA" when cascades:
                Lose($"everything in {string.Join(", ", words.Names(name))}", LossKind.Schema, words.Names(name), effects);
                break;
            case "DROP TYPE" or "DROP DOMAIN" when cascades:
                string columns = $"columns of {string.Join(", ", words.Names(name))}";
                effects.Add(new(null, TableLock.AccessExclusive) { Words = $"tables with {columns}", DataLoss = columns, Loss = LossKind.Type, Dropped = words.Names(name) });
                break;
            case var _ when cascades:
                // Of functions and the like: defaults, triggers and views, which hold no data.
                Lose(Dependents, LossKind.None, [], effects);
                break;
        }
    }

    private static void Relation(string command, TableName relation, bool isOneOfMany, bool cascades, StatementEffects effects)
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
            Loss = command == "DROP TABLE" ? LossKind.Rows : LossKind.None,
        });
        if (command == "DROP TABLE")
        {
            effects.Add(new(relation, TableLock.AccessExclusive) { Words = $"what {(isOneOfMany ? "they refer" : "it refers")} to" });
        }

        if (cascades)
        {
            string dependents = isOneOfMany ? "what depends on them" : Dependents;
            effects.Add(new(relation, TableLock.AccessExclusive) { Words = dependents, DataLoss = command == "DROP TABLE" ? dependents : null, Loss = LossKind.None });
        }
    }

    private static void Lose(string what, LossKind kind, IReadOnlyList<TableName> dropped, StatementEffects effects) =>
        effects.Add(new(null, TableLock.AccessExclusive) { Words = what, DataLoss = what, Loss = kind, Dropped = dropped });
}
