using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class PsqlComparisonTests
{
    public static TheoryData<string> Cases() =>
        new(Directory.EnumerateFiles(LexerCases.Folder, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_are_cut_where_psql_cuts_them(string name) => Compare(Path.Join(LexerCases.Folder, name + ".sql"));

    [SkippableFact]
    public void So_are_those_of_another_folder()
    {
        string? folder = Environment.GetEnvironmentVariable("PSMIGRATE_LEXER_CASES");
        Skip.If(folder is null, "PSMIGRATE_LEXER_CASES names no folder.");
        List<string> differences = [];
        int same = 0;
        foreach (string file in Directory.EnumerateFiles(folder!, "*.sql").Order())
        {
            try
            {
                Compare(file);
                same++;
            }
            catch (Exception e) when (e is Xunit.Sdk.XunitException or ScriptInvalidException or DecoderFallbackException)
            {
                differences.Add($"{(e as ScriptInvalidException)?.Report ?? $"{file}: {e.Message}"}");
            }
        }

        Assert.True(differences.Count == 0, $"{same} the same; {string.Join('\n', differences)}");
    }

    private static void Compare(string file)
    {
        string script = LexerCases.Read(file);
        IReadOnlyList<SqlStatement> statements = StatementSplitter.Split(script, new(file));
        int next = 0;
        foreach ((int start, int end) in PsqlLog.Ranges(script, LexerCases.Read(Path.ChangeExtension(file, ".expected"))))
        {
            string query = script[start..end];
            if (IsEmpty(query))
            {
                continue;
            }

            Assert.True(next < statements.Count, $"psql has one more: {query}");
            SqlStatement statement = statements[next++];
            Assert.True(
                statement.Offset >= start && statement.Offset + statement.Text.Length <= end
                    && (next == statements.Count || statements[next].Offset >= end),
                $"psql has\n{query}\nand we have\n{statement.Text}");
            Assert.Equal(script.Substring(statement.Offset, statement.Text.Length), statement.Text);
        }

        Assert.True(next == statements.Count, $"psql has nothing for {statements.ElementAtOrDefault(next)?.Text}");
    }

    private static bool IsEmpty(string query) =>
        SqlTokenizer.Tokenize(query).TrueForAll(token => token.IsTrivia || token.In(query) is ";");
}
