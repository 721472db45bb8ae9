using System.Numerics;
using System.Text.RegularExpressions;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>
/// golang-migrate's layout: <c>1_name.up.sql</c> and <c>1_name.down.sql</c>, in numeric order. A file goes to the server in one piece, which
/// runs it as one transaction.
/// </summary>
internal sealed partial class GolangMigrateImporter : IMigrationImporter
{
    public string Format => "golang-migrate";

    public bool Recognises(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path).Any(file => FileName().IsMatch(Path.GetFileName(file)));

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        LinearHistory<BigInteger> history = new();
        Dictionary<BigInteger, string> downs = [];
        List<(BigInteger Number, Match Name, string Path)> ups = [];
        foreach (string path in Directory.EnumerateFileSystemEntries(source.Path).Order(StringComparer.Ordinal))
        {
            Match name = FileName().Match(Path.GetFileName(path));
            if (!name.Success)
            {
                source.Note(null, $"{Path.GetFileName(path)} is no migration (<number>_<name>.up.sql) and was left out.");
                continue;
            }

            BigInteger number = BigInteger.Parse(name.Groups["version"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            if (name.Groups["direction"].Value == "up")
            {
                ups.Add((number, name, path));
            }
            else if (!downs.TryAdd(number, path))
            {
                throw new ScriptInvalidException($"Two down files have the version {number}.", $"The other is {downs[number]}; rename one of them.", new SourcePosition(path));
            }
        }

        foreach ((BigInteger number, Match name, string path) in ups)
        {
            downs.Remove(number, out string? down);
            history.Add(number, ReadMigration(name.Groups["version"].Value, name.Groups["name"].Value, path, down, source));
        }

        foreach (string orphan in downs.Values)
        {
            source.Warn(null, $"{Path.GetFileName(orphan)} has no .up.sql beside it and was left out.");
        }

        source.Note(null, "a database that golang-migrate made is taken over with: psmigrate stamp <version in its schema_migrations>, as the files here spell it.");
        return Task.FromResult(history.Link(Comparer<BigInteger>.Default));
    }

    private static ImportedRevision ReadMigration(string version, string name, string up, string? down, ImportSource source)
    {
        if (down is null)
        {
            source.Note(version, "it has no .down.sql: it is irreversible.");
        }

        SourcePosition position = new(up);
        ForeignScript upgrade = ForeignScript.Read(ScriptFile.ReadText(up), position, OuterTransaction.Implicit, source, version);
        ForeignScript? downgrade = down is null
            ? null
            : ForeignScript.Read(ScriptFile.ReadText(down), new SourcePosition(down), OuterTransaction.Implicit, source, version);
        return new ImportedRevision
        {
            Id = version,
            Position = position,
            Message = name.Replace('_', ' '),
            Created = LinearHistory<BigInteger>.Created(version),
            Transaction = ScriptPair.Transaction(upgrade, downgrade),
            Upgrade = upgrade.Text,
            Downgrade = downgrade?.Text,
        };
    }

    [GeneratedRegex(@"^(?<version>[0-9]+)_(?<name>.*)\.(?<direction>up|down)\.sql\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
