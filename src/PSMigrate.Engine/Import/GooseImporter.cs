using System.Numerics;
using System.Text.RegularExpressions;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Import;

/// <summary>goose's layout: <c>00001_name.sql</c> with comments <c>-- +goose Up</c> and the like, in numeric order; also migrations in Go.</summary>
internal sealed partial class GooseImporter : IMigrationImporter
{
    private const string Keyword = "+goose";

    public string Format => "goose";

    public bool Recognises(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.sql")
        .Any(file => FileName().IsMatch(Path.GetFileName(file)) && AnnotatedScript.Find(ScriptFile.ReadText(file), Keyword).Count > 0);

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        LinearHistory<BigInteger> history = new();
        foreach (string path in Directory.EnumerateFileSystemEntries(source.Path).Order(StringComparer.Ordinal))
        {
            Match name = FileName().Match(Path.GetFileName(path));
            if (!name.Success || path.EndsWith("_test.go", StringComparison.Ordinal))
            {
                source.Note(null, $"{Path.GetFileName(path)} is no migration (<version>_<name>.sql) and was left out.");
                continue;
            }

            string version = name.Groups["version"].Value;
            ImportedRevision revision = new()
            {
                Id = version,
                Position = new SourcePosition(path),
                Message = name.Groups["name"].Value.Replace('_', ' '),
                Created = LinearHistory<BigInteger>.Created(version),
                Upgrade = "",
            };
            history.Add(
                BigInteger.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
                name.Groups["language"].Value == "go" ? ReadCode(revision, source) : ReadScript(revision, source));
        }

        source.Note(null, "a database that goose made is taken over with: psmigrate stamp <last version in its goose_db_version>, as the files here spell it.");
        return Task.FromResult(history.Link(Comparer<BigInteger>.Default));
    }

    private static ImportedRevision ReadCode(ImportedRevision revision, ImportSource source)
    {
        source.Warn(revision.Id, "it is written in Go: its code is in the file as a comment, to be translated.");
        string todo = ImportTodo.Translate("Go", ScriptFile.ReadText(revision.Position.File));
        return revision with { Upgrade = todo, Downgrade = ImportTodo.Prefix + "translate this revision from Go" };
    }

    private static ImportedRevision ReadScript(ImportedRevision revision, ImportSource source)
    {
        string path = revision.Position.File;
        string text = ScriptFile.ReadText(path);
        IReadOnlyList<AnnotatedScript.Annotation> annotations = AnnotatedScript.Find(text, Keyword);
        int up = Index(annotations, "Up");
        int down = Index(annotations, "Down");
        if (up < 0)
        {
            throw new ScriptInvalidException("The file has no '-- +goose Up'.", "goose would refuse it as well; add the line, or take the file out of the folder.", revision.Position);
        }

        if (down < 0)
        {
            source.Note(revision.Id, "it has no '-- +goose Down': it is irreversible.");
        }
        else if (down < up)
        {
            throw new ScriptInvalidException(
                "'-- +goose Down' is before '-- +goose Up'.", "Put the up section first.", AnnotatedScript.At(path, text, annotations[down].Offset));
        }

        OuterTransaction outer = OuterTransaction.Open;
        if (Index(annotations, "NO TRANSACTION") >= 0)
        {
            outer = OuterTransaction.None;
            source.Note(revision.Id, "'-- +goose NO TRANSACTION' became transaction: never, unless its own BEGIN and COMMIT say otherwise.");
        }

        bool substitutes = Index(annotations, "ENVSUB ON") >= 0;
        if (substitutes)
        {
            source.Warn(
                revision.Id,
                "'-- +goose ENVSUB ON' became variables: true, for all of the script: give the values in psmigrate.yaml (variables: { NAME: \"${NAME}\" }); $NAME without braces and ${NAME:-default} are not filled in.");
        }

        ForeignScript upgrade = Read(annotations[up].End, down < 0 ? text.Length : annotations[down].Offset);
        ForeignScript? downgrade = down < 0 ? null : Read(annotations[down].End, text.Length);
        return revision with
        {
            Transaction = ScriptPair.Transaction(upgrade, downgrade),
            Variables = substitutes,
            Upgrade = upgrade.Text,
            Downgrade = downgrade?.Text,
        };

        // The annotations between are comments and would do no harm, but they say what is not so any more.
        ForeignScript Read(int from, int to) => ForeignScript.Read(
            text[from..to],
            AnnotatedScript.At(path, text, from),
            outer,
            source,
            revision.Id,
            annotations: [.. annotations.Where(note => note.Offset >= from && note.Offset < to).Select(note => (note.Offset - from, note.End - from))]);
    }

    private static int Index(IReadOnlyList<AnnotatedScript.Annotation> annotations, string words)
    {
        for (int i = 0; i < annotations.Count; i++)
        {
            if (annotations[i].Words.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^(?<version>[0-9]+)_(?<name>.*)\.(?<language>sql|go)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
