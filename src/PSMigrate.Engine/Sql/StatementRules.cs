namespace PSMigrate.Engine.Sql;

/// <summary>What a statement of a revision must not be. Splitting alone does not ask, so that imports can look at such scripts.</summary>
internal static class StatementRules
{
    /// <exception cref="ScriptInvalidException">The statement is forbidden; the position is that of the construct.</exception>
    public static void Check(SqlStatement statement, string file)
    {
        if (statement.Traits.Forbidden is { } construct)
        {
            throw ScriptProblem.Forbidden(construct, statement, file);
        }
    }
}
