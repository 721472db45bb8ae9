using System.Text;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>The text of a script as it grows.</summary>
internal sealed class OfflineText(SqlScriptForm form)
{
    private readonly StringBuilder _text = new();

    public bool IsPsql => form == SqlScriptForm.Psql;

    public override string ToString() => _text.ToString();

    public void Blank() => _text.Append('\n');

    public void Comment(string text)
    {
        // A message is one line; what a tool may take for a line end must not end the comment.
        _text.Append("-- ");
        foreach (char c in text)
        {
            _text.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        Blank();
    }

    /// <summary>A command of psql; other tools get none.</summary>
    public void Psql(string command)
    {
        if (IsPsql)
        {
            _text.Append(command).Append('\n');
        }
    }

    public void Send(IEnumerable<SqlCommand> commands)
    {
        foreach (SqlCommand command in commands)
        {
            Send(Quiet(LiteralText.Of(command)));
        }
    }

    /// <summary>Statements that are not ours, or that may hold what is not.</summary>
    public void Send(string sql) => SendAsIs(PsqlText.Of(sql));

    /// <summary>A statement in which psql is to fill in variables.</summary>
    public void SendAsIs(string sql)
    {
        // A line comment at its end, which a value of a variable can be, would take the semicolon with it.
        int line = sql.LastIndexOf('\n') + 1;
        _text.Append(sql).Append(sql.AsSpan(line).Contains("--", StringComparison.Ordinal) ? "\n;\n" : ";\n");
    }

    /// <summary>Has psql keep the answer to a question in a variable.</summary>
    public void SendQuery(string condition, string variable) => _text.Append("SELECT ").Append(condition).Append(" AS ").Append(variable).Append(" \\gset\n");

    /// <summary>Our own SELECTs answer nothing that anybody wants to read.</summary>
    public static string Quiet(string sql) => sql.StartsWith("SELECT pg_catalog.set_config(", StringComparison.Ordinal)
        ? OfflineBlocks.Do($"BEGIN\n    PERFORM {sql["SELECT ".Length..]};\nEND;")
        : sql;
}
