using System.Text.RegularExpressions;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>
/// Diesel's layout: a folder <c>&lt;version&gt;_&lt;name&gt;</c> for each migration, with up.sql, down.sql and perhaps metadata.toml. A version
/// orders by its characters with the dashes removed, which is also how diesel stores it.
/// </summary>
internal sealed partial class DieselImporter : IMigrationImporter
{
    private const string Up = "up.sql";
    private const string Down = "down.sql";
    private const string Metadata = "metadata.toml";

    public string Format => "diesel";

    public bool Recognises(string path) =>
        Directory.Exists(path) && Directory.EnumerateDirectories(path).Any(migration => File.Exists(Path.Join(migration, Up)));

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        LinearHistory<string> history = new();
        foreach (string path in Directory.EnumerateFileSystemEntries(source.Path).Order(StringComparer.Ordinal))
        {
            string entry = Path.GetFileName(path);
            int underscore = entry.IndexOf('_', StringComparison.Ordinal);
            if (underscore <= 0 || !File.Exists(Path.Join(path, Up)))
            {
                source.Note(null, $"{entry} is no migration (a folder <version>_<name> with {Up}) and was left out.");
                continue;
            }

            string version = entry[..underscore].Replace("-", "", StringComparison.Ordinal);
            history.Add(version, ReadMigration(path, version, entry[(underscore + 1)..], source));
        }

        return Task.FromResult(history.Link(StringComparer.Ordinal));
    }

    private static ImportedRevision ReadMigration(string path, string version, string name, ImportSource source)
    {
        SourcePosition up = new(Path.Join(path, Up));
        SourcePosition down = new(Path.Join(path, Down));
        bool reversible = File.Exists(down.File);
        if (!reversible)
        {
            source.Note(version, $"it has no {Down}: it is irreversible.");
        }

        OuterTransaction outer = OuterTransaction.Open;
        if (RunsOutside(Path.Join(path, Metadata)))
        {
            outer = OuterTransaction.None;
            source.Note(version, "it says run_in_transaction = false, and here transaction: never.");
        }

        ForeignScript upgrade = ForeignScript.Read(ScriptFile.ReadText(up.File), up, outer, source, version);
        ForeignScript? downgrade = reversible ? ForeignScript.Read(ScriptFile.ReadText(down.File), down, outer, source, version) : null;
        return new ImportedRevision
        {
            Id = version,
            Position = up,
            Message = name.Replace('_', ' '),
            Created = LinearHistory<string>.Created(version),
            Transaction = ScriptPair.Transaction(upgrade, downgrade),
            Upgrade = upgrade.Text,
            Downgrade = downgrade?.Text,
        };
    }

    private static bool RunsOutside(string metadata) => File.Exists(metadata) && RunOutside().IsMatch(ScriptFile.ReadText(metadata));

    // The whole of metadata.toml is this one key.
    [GeneratedRegex(@"^\s*run_in_transaction\s*=\s*false\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RunOutside();
}
