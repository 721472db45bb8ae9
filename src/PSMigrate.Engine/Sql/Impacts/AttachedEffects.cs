namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>What is made for a table and locks it: triggers, rules, policies, statistics, publications, comments.</summary>
internal static class AttachedEffects
{
    private static readonly string[] s_commented = ["table", "view", "index", "sequence", "column", "materialized", "foreign"];

    public static void Read(string command, StatementWords words, StatementEffects effects)
    {
        switch (command)
        {
            case "CREATE TRIGGER":
                AddAt(words, words.Find("on") + 1, TableLock.ShareRowExclusive, effects);
                break;
            case "CREATE RULE":
                AddAt(words, words.Find("to") + 1, TableLock.AccessExclusive, effects);
                break;
            case "CREATE POLICY" or "ALTER TRIGGER" or "ALTER RULE" or "ALTER POLICY":
                AddAt(words, words.Find("on") + 1, TableLock.AccessExclusive, effects);
                break;
            case "CREATE STATISTICS":
                AddAt(words, words.Find("from") + 1, TableLock.ShareUpdateExclusive, effects);
                break;
            case "CREATE PUBLICATION" or "ALTER PUBLICATION" when words.Find("table") is > 0 and int tables:
                effects.AddAll(words.Names(tables + 1), TableLock.ShareUpdateExclusive);
                break;
            case "COMMENT" or "SECURITY LABEL" when words.Find("on") is > 0 and int on && words.IsAny(on + 1, s_commented):
                Comment(words, on + 1, effects);
                break;
        }
    }

    private static void Comment(StatementWords words, int kind, StatementEffects effects)
    {
        int name = words.IsAny(kind, ["materialized", "foreign"]) ? kind + 2 : kind + 1;
        int end = words.Is(kind, "column") ? words.BehindName(name) - 2 : words.BehindName(name);
        if (end > name)
        {
            effects.Add(words.Slice(name, end).Name(0), TableLock.ShareUpdateExclusive);
        }
    }

    private static void AddAt(StatementWords words, int name, TableLock level, StatementEffects effects)
    {
        if (name > 0 && words.Name(words.BehindIfExists(name)) is { } table)
        {
            effects.Add(table, level);
        }
    }
}
