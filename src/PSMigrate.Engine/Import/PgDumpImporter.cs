using System.Text;
using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import;

/// <summary>What pg_dump wrote, as the one revision that everything else follows. Several files of a folder go together, in the order of their names.</summary>
internal sealed class PgDumpImporter : IMigrationImporter
{
    private const string Id = "baseline";
    private static readonly string[] s_timeouts = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "transaction_timeout", "client_encoding"];

    public string Format => "pg_dump";

    public bool Recognises(string path) => File.Exists(path)
        ? IsDump(path)
        : Directory.Exists(path) && Directory.EnumerateFiles(path, "*.sql").Any(IsDump);

    public Task<IReadOnlyList<ImportedRevision>> ReadAsync(ImportSource source, CancellationToken cancellationToken)
    {
        string[] files = File.Exists(source.Path) ? [source.Path] : [.. Directory.EnumerateFiles(source.Path, "*.sql").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new ConfigurationInvalidException($"{source.Path} holds no .sql file.", "Name a file that pg_dump wrote, or the folder with it.");
        }

        IReadOnlyList<ImportedRevision> revisions =
        [
            new()
            {
                Id = Id,
                Position = new SourcePosition(files[0]),
                Message = "baseline",
                FileName = Id,
                Upgrade = string.Join("\n\n", files.Select(file => Read(file, source))),
            },
        ];
        source.Note(Id, "a dump says nothing about the way back: it is irreversible.");
        source.Note(null, $"a database that is as the dump already is taken over with: psmigrate stamp {Id}.");
        return Task.FromResult(revisions);
    }

    private static string Read(string file, ImportSource source)
    {
        if (IsArchive(file))
        {
            throw new ScriptInvalidException(
                "The file is an archive of pg_dump, not SQL.", $"Turn it into SQL: pg_restore --no-owner --file dump.sql {Path.GetFileName(file)}.", new SourcePosition(file));
        }

        HashSet<string> leftOut = new(StringComparer.Ordinal);
        ForeignScript script = ForeignScript.Read(
            ScriptFile.ReadText(file), new SourcePosition(file), OuterTransaction.Implicit, source, Id, statement => IsLeftOut(statement, file, source, leftOut), ["connect", "c"]);
        if (leftOut.Count > 0)
        {
            source.Note(Id, $"left out, because the connection and its settings are the runner's: {string.Join(", ", leftOut)}.");
        }

        return script.Text;
    }

    private static bool IsLeftOut(SqlStatement statement, string file, ImportSource source, HashSet<string> leftOut)
    {
        StatementWords words = new(statement.Text, SqlTokenizer.Tokenize(statement.Text).FindAll(token => !token.IsTrivia));
        string command = statement.Traits.Command;
        if (command is "CREATE DATABASE" or "DROP DATABASE" or "ALTER DATABASE")
        {
            return leftOut.Add(command) || true;
        }

        if (words.Is(0, "set") && words.IsAny(1, s_timeouts))
        {
            return leftOut.Add($"SET {words.Text(1)}") || true;
        }

        if (command == "CREATE TABLE" && source.OwnTables.Contains(Name(words, 2)))
        {
            throw new ScriptInvalidException(
                $"The dump makes {Name(words, 2)}, which is PSMigrate's own table.",
                $"Dump without it: pg_dump --schema-only --exclude-table='{Name(words, 2)}'.",
                new SourcePosition(file, statement.Line, statement.Column));
        }

        return false;
    }

    private static string Name(StatementWords words, int index) => Identifier.Unquote(words.Text(words.BehindName(index) - 1).ToString());

    private static bool IsDump(string file) =>
        IsArchive(file) || File.ReadLines(file, Encoding.UTF8).Take(20).Any(line => line.StartsWith("-- PostgreSQL database dump", StringComparison.Ordinal));

    private static bool IsArchive(string file)
    {
        Span<byte> start = stackalloc byte[5];
        using FileStream stream = File.OpenRead(file);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PGDMP"u8);
    }
}
