using System.Globalization;
using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>A command as text alone: its values as literals in the places of their parameters.</summary>
internal static class LiteralText
{
    public static string Of(SqlCommand command) => Of(command.Text, command.Parameters);

    /// <summary>The text of a file of ours, without the comment it begins with.</summary>
    public static string Of(string text, params object?[] values)
    {
        StringBuilder result = new(text.Length);
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            if (token.IsTrivia && result.Length == 0)
            {
                continue;
            }

            if (token.Kind == SqlTokenKind.Parameter && values.Length > 0)
            {
                result.Append(Literal(values[int.Parse(token.In(text)[1..], CultureInfo.InvariantCulture) - 1]));
            }
            else
            {
                result.Append(token.In(text));
            }
        }

        return result.ToString().TrimEnd();
    }

    public static string Literal(object? value) => value switch
    {
        null => "NULL",
        SqlExpression expression => $"({expression.Text})",
        string text => Identifier.Literal(text),
        Guid id => Identifier.Literal(id.ToString()),
        IReadOnlyList<string> texts => $"ARRAY[{string.Join(", ", texts.Select(Identifier.Literal))}]::text[]",
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no literal."),
    };
}
