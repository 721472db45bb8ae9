using System.Globalization;
using System.Text.RegularExpressions;
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

    public bool Recognises(string folder) => Directory.EnumerateDirectories(folder).Any(migration => File.Exists(Path.Join(migration, Up)));

    public IReadOnlyList<ImportedRevision> Read(string folder, Action<string> note)
    {
        List<ImportedRevision> revisions = [];
        string? previous = null;
        foreach ((string path, string version, string name) in Migrations(folder, note))
        {
            ImportedRevision revision = ReadMigration(path, version, name, previous, note);
            if (previous == version)
            {
                throw new ScriptInvalidException($"Two migrations have the version {version}.", "Rename one of them.", revision.Position);
            }

            revisions.Add(revision);
            previous = version;
        }

        return revisions;
    }

    private static IEnumerable<(string Path, string Version, string Name)> Migrations(string folder, Action<string> note)
    {
        List<(string Path, string Version, string Name)> migrations = [];
        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string entry = Path.GetFileName(path);
            int underscore = entry.IndexOf('_', StringComparison.Ordinal);
            if (underscore <= 0 || !File.Exists(Path.Join(path, Up)))
            {
                note($"{entry} is no migration (a folder <version>_<name> with {Up}) and was left out.");
                continue;
            }

            migrations.Add((path, entry[..underscore].Replace("-", "", StringComparison.Ordinal), entry[(underscore + 1)..]));
        }

        return migrations.OrderBy(migration => migration.Version, StringComparer.Ordinal);
    }

    private static ImportedRevision ReadMigration(string path, string version, string name, string? previous, Action<string> note)
    {
        SourcePosition position = new(Path.Join(path, Up));
        string down = Path.Join(path, Down);
        bool reversible = File.Exists(down);
        if (!reversible)
        {
            note($"{version} has no {Down}: it is irreversible.");
        }

        bool inTransaction = RunsInTransaction(Path.Join(path, Metadata));
        if (!inTransaction)
        {
            note($"{version} says run_in_transaction = false: transaction: never.");
        }

        return new ImportedRevision(
            version,
            previous is null ? [] : [previous],
            name.Replace('_', ' '),
            Created(version),
            inTransaction ? TransactionMode.Auto : TransactionMode.Never,
            ScriptFile.ReadText(position.File),
            reversible ? ScriptFile.ReadText(down) : null,
            position);
    }

    private static bool RunsInTransaction(string metadata) => !File.Exists(metadata) || !RunOutside().IsMatch(ScriptFile.ReadText(metadata));

    private static DateTimeOffset? Created(string version) => DateTimeOffset.TryParseExact(
        version.Length > 14 ? version[..14] : version, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset created)
        ? created
        : null;

    // The whole of metadata.toml is this one key.
    [GeneratedRegex(@"^\s*run_in_transaction\s*=\s*false\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RunOutside();
}
