using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Reads SQL that builds a schema: what pg_dump wrote, or somebody for psql, as far as it is SQL. Lines with <c>\ir</c> bring other files in.</summary>
internal static class SchemaScript
{
    private const string Include = "ir";

    private static readonly string[] s_passedOver = ["restrict", "unrestrict", "connect", "c"];

    /// <exception cref="ScriptInvalidException">It cannot be read or cut.</exception>
    public static IReadOnlyList<SchemaStatement> ReadFile(string path) => ReadFile(path, []);

    /// <param name="text">The SQL.</param>
    /// <param name="file">The file that it is from, or what else is shown as such.</param>
    public static IReadOnlyList<SchemaStatement> Read(string text, string file) => Read(text, file, []);

    private static IReadOnlyList<SchemaStatement> ReadFile(string path, IReadOnlyList<string> within) =>
        Read(ScriptFile.ReadText(path), path, [.. within, path]);

    private static IReadOnlyList<SchemaStatement> Read(string text, string file, IReadOnlyList<string> within)
    {
        IReadOnlyList<(int Start, int End)> includes = PsqlLines.Find(text, [Include]);
        IReadOnlyList<(int Start, int End)> other = PsqlLines.Find(text, s_passedOver);
        string sql = PsqlLines.Blank(PsqlLines.Blank(text, other), includes);
        IReadOnlyList<SqlStatement> own = StatementSplitter.Split(sql, new SourcePosition(file));
        if (includes.Count == 0)
        {
            return [.. own.Select(statement => new SchemaStatement(file, statement))];
        }

        List<SchemaStatement> all = [];
        int next = 0;
        foreach ((int start, int end) in includes)
        {
            AddOwn(start);
            TextCursor cursor = new(text);
            cursor.MoveTo(start);
            all.AddRange(Included(text[start..end], new SourcePosition(file, cursor.Line, cursor.Column), within));
        }

        AddOwn(text.Length);
        return all;

        void AddOwn(int before)
        {
            for (; next < own.Count && own[next].Offset < before; next++)
            {
                all.Add(new SchemaStatement(file, own[next]));
            }
        }
    }

    private static IReadOnlyList<SchemaStatement> Included(string line, SourcePosition position, IReadOnlyList<string> within)
    {
        string name = line[(Include.Length + 1)..].Trim();
        name = name is ['\'', .., '\''] ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;
        string path = Path.GetFullPath(name, Path.GetDirectoryName(Path.GetFullPath(position.File))!);
        return within.Contains(path) ? throw Problem("The file includes itself.", @"Delete one of the \ir lines.")
            : !File.Exists(path) ? throw Problem($"There is no file {path} to include.", @"The path behind \ir is relative to the file that it stands in.")
            : ReadFile(path, within);

        ScriptInvalidException Problem(string message, string hint) => new(message, hint, position);
    }
}
