using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>The questions to the server about one loss of one statement, and what the answers are worth.</summary>
internal sealed record LossQuery(CompiledStep Step, ScriptStatement Statement, StatementLoss Loss)
{
    /// <summary>What the script has set before the statement: the search path says which table a name means.</summary>
    public IEnumerable<SqlCommand> Settings() => Step.Segments.SelectMany(segment => segment.Statements)
        .TakeWhile(statement => statement.Number < Statement.Number)
        .Where(statement => statement.Source.Traits.SetsSession || statement.Sql.StartsWith("set local ", StringComparison.OrdinalIgnoreCase))
        .Select(statement => new SqlCommand(statement.Sql));

    /// <summary>Which tables and columns go with what is dropped.</summary>
    public SqlCommand Places() => new(
        BookkeepingSql.Plain("find_losses"), Loss.Kind.ToString(), Loss.Effect.Dropped.Select(name => name.ToString()).ToArray());

    /// <summary>What a name means.</summary>
    public SqlCommand Find(LossPlace place) => new(BookkeepingSql.Plain("find_loss"), place.Name, place.Column, Loss.Effect.NewType);

    /// <summary>How many NULLs the statistics have in a column.</summary>
    /// <param name="place">The column, of a table as it is called by the catalogs.</param>
    public static SqlCommand NullShare(LossPlace place) => new(BookkeepingSql.Plain("find_null_share"), place.Schema, place.Table, place.Column);

    /// <summary>Statements that count, the most exact first: where one gives no answer the next is worth a try.</summary>
    public IEnumerable<(string Sql, CountAccuracy Accuracy)> Counts(LossPlace place, LossTable table, long most)
    {
        string column = place.Column is null ? "" : Identifier.Quote(place.Column);
        string all = Count($"FROM {place.Name}{(place.Column is null ? "" : $" WHERE {column} IS NOT NULL")}", most);
        switch (Loss.Kind)
        {
            case LossKind.SomeRows:
                if (Chosen() is { } rows)
                {
                    yield return (Count(rows, most), CountAccuracy.Exact);
                }

                yield return (all, CountAccuracy.AtMost);
                break;
            case LossKind.Retyped:
                if (table.KnowsNewType)
                {
                    // What comes back from the new type as it was has lost nothing. Types that cannot be compared are as texts.
                    string back = $"(({column}::{Loss.Effect.NewType})::{table.ColumnType})";
                    yield return (Count($"FROM {place.Name} WHERE {back} IS DISTINCT FROM {column}", most), CountAccuracy.Exact);
                    yield return (Count($"FROM {place.Name} WHERE {back}::pg_catalog.text IS DISTINCT FROM {column}::pg_catalog.text", most), CountAccuracy.Exact);
                }

                yield return (all, CountAccuracy.AtMost);
                break;
            default:
                yield return (all, CountAccuracy.Exact);
                break;
        }
    }

    public DataLoss Counted(LossPlace place, (long? Count, CountAccuracy Accuracy) rows, bool isGuess) => Uncounted() with
    {
        Table = place.Name,
        Column = place.Column,
        RowCount = rows.Count,
        Accuracy = isGuess && rows.Count is null ? CountAccuracy.Unknown : rows.Accuracy,
    };

    public DataLoss Uncounted() => new()
    {
        Revision = Step.Revision,
        Statement = Statement.Number,
        Line = Statement.Source.Line,
        What = Loss.Words,
        Accuracy = CountAccuracy.Unknown,
    };

    private static string Count(string from, long most) => $"SELECT pg_catalog.count(*) AS psmigrate_loss FROM (SELECT {from} LIMIT {most}) lost";

    /// <summary>The rows that a plain DELETE chooses, as a FROM clause; null for one that is more than that.</summary>
    private string? Chosen()
    {
        List<SqlToken> tokens = SqlTokenizer.Tokenize(Statement.Sql).FindAll(token => !token.IsTrivia);
        StatementWords words = new(Statement.Sql, tokens);
        return words.Is(0, "delete", "from") && words.Find("using") < 0 && words.Find("returning") < 0 && words.Find("current") < 0
            ? $"\n{Statement.Sql[tokens[1].Offset..]}\n"
            : null;
    }
}
