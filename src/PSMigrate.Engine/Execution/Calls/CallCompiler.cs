using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Makes statements of a call. What a revision in SQL must not hold is refused here as well.</summary>
/// <param name="script">The script that calls; null outside a revision.</param>
/// <param name="variables">What <c>${name}</c> is replaced by; null where it stays.</param>
internal sealed class CallCompiler(RevisionScript? script, IReadOnlyDictionary<string, string>? variables)
{
    /// <exception cref="ScriptInvalidException">It is no SQL that can be sent, or its values are not.</exception>
    public IReadOnlyList<CallStatement> Compile(SqlCall call)
    {
        CallPlace place = new(script, call.Position, call.Sql, call.IsWholeFile);
        try
        {
            IReadOnlyList<SqlStatement> statements = StatementSplitter.Split(call.Sql, place.Start);
            if (statements.Count > 1 && call.Parameters.Count > 0)
            {
                throw Invalid("Values go with one statement.", "Make a call of each statement.", place, statements[1]);
            }

            return [.. statements.Select(statement => Compile(call, statement, place))];
        }
        catch (ScriptInvalidException e)
        {
            throw place.Correct(e);
        }
    }

    private CallStatement Compile(SqlCall call, SqlStatement statement, CallPlace place)
    {
        StatementRules.Check(statement, place.Start.File);
        SubstitutedText? filled = variables is null ? null : Variables.Substitute(statement, place.Start.File, variables);
        try
        {
            KeyValuePair<string, ParameterText>[] parameters =
                [.. call.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key.TrimStart('@'), ParameterText.Of(parameter.Value)))];
            SubstitutedText sent = NamedParameters.Replace(
                filled?.Text ?? statement.Text,
                [.. parameters.Select(parameter => parameter.Key)],
                number => CallStatement.Cast($"${number + 1}", parameters[number].Value));
            return new CallStatement(statement, filled, sent, parameters, place);
        }
        catch (FormatException e)
        {
            throw Invalid(e.Message, "Give a value for each @name in the statement, as in @{ id = 1 }; an object becomes one with ConvertTo-Json.", place, statement);
        }
    }

    private static ScriptInvalidException Invalid(string message, string hint, CallPlace place, SqlStatement statement) =>
        new(message, hint, place.PositionOf(statement));
}
