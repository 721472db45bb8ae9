using System.Collections.Concurrent;
using System.Reflection;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>The texts of <c>Bookkeeping/*.sql</c> with the names of one project's tables and its lock key in them.</summary>
internal sealed class BookkeepingSql(string schema, string versionTable, string historyTable)
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly LockKey _key = LockKey.For(schema, versionTable);

    public string Schema => schema;

    public string VersionTable => versionTable;

    public string HistoryTable => historyTable;

    public LockKey Key => _key;

    public string this[string name] => _texts.GetOrAdd(name, Load);

    /// <summary>A text that names none of our tables.</summary>
    public static string Plain(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"There is no {name}.sql.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private string Load(string name)
    {
        string text = Plain(name);
        if (text.Contains("{lock_held}", StringComparison.Ordinal))
        {
            text = text.Replace("{lock_held}", this["lock_held"], StringComparison.Ordinal);
        }

        return text
            .Replace("{version_table}", Identifier.Qualify(schema, versionTable), StringComparison.Ordinal)
            .Replace("{version_table_key}", Identifier.Quote(versionTable + "_pkc"), StringComparison.Ordinal)
            .Replace("{history_table}", Identifier.Qualify(schema, historyTable), StringComparison.Ordinal)
            .Replace("{lock_take}", _key.Take, StringComparison.Ordinal)
            .Replace("{lock_kept}", _key.Kept, StringComparison.Ordinal)
            .Replace("{lock_release}", _key.Release, StringComparison.Ordinal)
            .Replace("{lock_high}", _key.High, StringComparison.Ordinal)
            .Replace("{lock_low}", _key.Low, StringComparison.Ordinal);
    }
}
