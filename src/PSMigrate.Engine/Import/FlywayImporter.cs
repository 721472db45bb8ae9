using System.Text.RegularExpressions;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>
/// Flyway's layout: <c>V1_2__name.sql</c>, its undo script <c>U1_2__name.sql</c> and repeatable scripts <c>R__name.sql</c>, in folders of
/// any depth. Versions are ordered by their numbers.
/// </summary>
internal sealed partial class FlywayImporter : IMigrationImporter
{
    public string Format => "flyway";

    public bool Recognises(string path) => Directory.Exists(path) && Files(path).Any(file => FileName().Match(Path.GetFileName(file)) is { Success: true } name
        && name.Groups["kind"].Value == "V");

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        LinearHistory<FlywayVersion> history = new();
        Dictionary<string, string> undo = new(StringComparer.Ordinal);
        List<(FlywayVersion Version, string Name, string Path)> versioned = [];
        foreach (string path in Files(source.Path))
        {
            string file = Path.GetRelativePath(source.Path, path);
            Match name = FileName().Match(Path.GetFileName(path));
            FlywayVersion? version = name.Groups["version"].Success ? new(name.Groups["version"].Value) : null;
            switch (name.Groups["kind"].Value)
            {
                case "V" when version is not null:
                    versioned.Add((version, name.Groups["name"].Value, path));
                    break;
                case "U" when version is not null:
                    undo[version.Text] = path;
                    break;
                case "R":
                    source.Warn(null, $"{file} is repeatable, which a revision is not: keep it, and run it after an upgrade as a hook, or write a revision for each change to it.");
                    break;
                default:
                    if (!file.EndsWith(".conf", StringComparison.Ordinal))
                    {
                        source.Note(null, $"{file} is no migration (V<version>__<name>.sql) and was left out.");
                    }

                    break;
            }
        }

        foreach ((FlywayVersion version, string name, string path) in versioned)
        {
            undo.Remove(version.Text, out string? down);
            history.Add(version, ReadMigration(version.Text, name, path, down, source));
        }

        foreach (string orphan in undo.Values)
        {
            source.Warn(null, $"{Path.GetFileName(orphan)} undoes a version that is not here and was left out.");
        }

        source.Note(null, "a database that Flyway made is taken over with: psmigrate stamp <last version in its flyway_schema_history>.");
        return Task.FromResult(history.Link(Comparer<FlywayVersion>.Default));
    }

    private static ImportedRevision ReadMigration(string version, string name, string up, string? down, ImportSource source)
    {
        if (down is null)
        {
            source.Note(version, "it has no undo script: it is irreversible.");
        }

        string text = ScriptFile.ReadText(up);
        string? undo = down is null ? null : ScriptFile.ReadText(down);
        bool variables = HasPlaceholder(text) || (undo is not null && HasPlaceholder(undo));
        if (variables)
        {
            source.Warn(version, "its placeholders ${name} became variables: give their values in psmigrate.yaml (variables: { name: value }), flyway.conf's placeholders among them.");
        }

        ForeignScript upgrade = ForeignScript.Read(text, new SourcePosition(up), Transaction(up, version, source), source, version);
        ForeignScript? downgrade = undo is null
            ? null
            : ForeignScript.Read(undo, new SourcePosition(down!), Transaction(down!, version, source), source, version);
        return new ImportedRevision
        {
            Id = version,
            Position = new SourcePosition(up),
            Message = name.Replace('_', ' '),
            Created = LinearHistory<FlywayVersion>.Created(version),
            Transaction = ScriptPair.Transaction(upgrade, downgrade),
            Variables = variables,
            Upgrade = upgrade.Text,
            Downgrade = downgrade?.Text,
        };
    }

    private static OuterTransaction Transaction(string path, string version, ImportSource source)
    {
        string configuration = $"{path}.conf";
        if (!File.Exists(configuration) || !OutsideTransaction().IsMatch(ScriptFile.ReadText(configuration)))
        {
            return OuterTransaction.Open;
        }

        source.Note(version, $"{Path.GetFileName(configuration)} says executeInTransaction=false, and here transaction: never.");
        return OuterTransaction.None;
    }

    // Not in comments would be better still, but a variable that nothing uses does no harm.
    private static bool HasPlaceholder(string text) => Placeholder().IsMatch(text);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^((?<kind>[VU])(?<version>[0-9]+([._][0-9]+)*)|(?<kind>R))__(?<name>.*)\.sql\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\$\{[A-Za-z_][A-Za-z0-9_]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*executeInTransaction\s*=\s*false\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OutsideTransaction();
}
