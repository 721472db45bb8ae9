using System.Text.RegularExpressions;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>dbmate's layout: <c>20250101120000_name.sql</c> with <c>-- migrate:up</c> and <c>-- migrate:down</c>, in the order of the names.</summary>
internal sealed partial class DbmateImporter : IMigrationImporter
{
    private const string Keyword = "migrate:";

    public string Format => "dbmate";

    public bool Recognises(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.sql")
        .Any(file => FileName().IsMatch(Path.GetFileName(file)) && Find(ScriptFile.ReadText(file), "up") is not null);

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        LinearHistory<string> history = new();
        foreach (string path in Directory.EnumerateFileSystemEntries(source.Path).Order(StringComparer.Ordinal))
        {
            Match name = FileName().Match(Path.GetFileName(path));
            if (!name.Success)
            {
                source.Note(null, $"{Path.GetFileName(path)} is no migration (<version>_<name>.sql) and was left out.");
                continue;
            }

            string version = name.Groups["version"].Value;
            history.Add(version, ReadMigration(version, name.Groups["name"].Value, path, source));
        }

        source.Note(null, "a database that dbmate made is taken over with: psmigrate stamp <last version in its schema_migrations>.");
        return Task.FromResult(history.Link(StringComparer.Ordinal));
    }

    private static ImportedRevision ReadMigration(string version, string name, string path, ImportSource source)
    {
        string text = ScriptFile.ReadText(path);
        AnnotatedScript.Annotation up = Find(text, "up") ?? throw new ScriptInvalidException(
            "The file has no '-- migrate:up'.", "dbmate would refuse it as well; add the line, or take the file out of the folder.", new SourcePosition(path));
        AnnotatedScript.Annotation? down = Find(text, "down");
        if (down is { } misplaced && misplaced.Offset < up.Offset)
        {
            throw new ScriptInvalidException(
                "'-- migrate:down' is before '-- migrate:up'.", "Put the up section first.", AnnotatedScript.At(path, text, misplaced.Offset));
        }

        if (down is null)
        {
            source.Note(version, "it has no '-- migrate:down': it is irreversible.");
        }

        ForeignScript upgrade = Read(text, up, down?.Offset ?? text.Length, path, version, source);
        ForeignScript? downgrade = down is { } section ? Read(text, section, text.Length, path, version, source) : null;
        return new ImportedRevision
        {
            Id = version,
            Position = new SourcePosition(path),
            Message = name.Replace('_', ' '),
            Created = LinearHistory<string>.Created(version),
            Transaction = ScriptPair.Transaction(upgrade, downgrade),
            Upgrade = upgrade.Text,
            Downgrade = downgrade?.Text,
        };
    }

    private static ForeignScript Read(string text, AnnotatedScript.Annotation section, int end, string path, string version, ImportSource source)
    {
        OuterTransaction outer = OuterTransaction.Open;
        if (section.Words.Contains("transaction:false", StringComparison.Ordinal))
        {
            outer = OuterTransaction.None;
            source.Note(version, $"'-- {Keyword}{section.Words}' became transaction: never, unless its own BEGIN and COMMIT say otherwise.");
        }

        return ForeignScript.Read(text[section.End..end], AnnotatedScript.At(path, text, section.End), outer, source, version);
    }

    private static AnnotatedScript.Annotation? Find(string text, string direction)
    {
        foreach (AnnotatedScript.Annotation annotation in AnnotatedScript.Find(text, Keyword))
        {
            if (annotation.Words.Split(' ', '\t')[0] == direction)
            {
                return annotation;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?<version>[0-9]+)_?(?<name>.*)\.sql\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
