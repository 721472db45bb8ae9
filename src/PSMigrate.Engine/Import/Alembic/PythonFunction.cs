namespace PSMigrate.Engine.Import.Alembic;

/// <summary>A function of a Python file, and what its tokens tell about it.</summary>
internal sealed class PythonFunction
{
    private static readonly string[] s_executing = ["execute", "scalar", "scalars", "exec_driver_sql", "query", "add", "add_all"];
    private readonly PythonToken[] _body;

    /// <param name="text">Its source.</param>
    /// <param name="statement">Its tokens, from <c>def</c> on.</param>
    public PythonFunction(string text, PythonToken[] statement)
    {
        Text = text;
        int body = BodyStart(statement);
        if (body < statement.Length && statement[body].Kind == PythonTokenKind.String)
        {
            body++;
        }

        _body = statement[body..];
    }

    public string Text { get; }

    /// <summary>Whether it does nothing: no SQL of it is as it should be.</summary>
    public bool IsEmpty => Array.TrueForAll(_body, token => token.Is("pass") || token.Is(".") || token.Is("return") || token.Is("None"));

    /// <summary>Whether all it does is refuse.</summary>
    public bool Refuses => _body.Length > 0 && _body[0].Is("raise");

    /// <summary>
    /// Whether it talks with the connection itself or asks whether it is offline: what it writes as SQL then need not be all it does, and
    /// parameters of its statements come out as NULL.
    /// </summary>
    public bool UsesConnection
    {
        get
        {
            for (int i = 0; i < _body.Length; i++)
            {
                if (_body[i].Is("is_offline_mode") || _body[i].Is("as_sql"))
                {
                    return true;
                }

                if (i > 1 && i + 1 < _body.Length && _body[i].Kind == PythonTokenKind.Name && s_executing.Contains(_body[i].Text)
                    && _body[i - 1].Is(".") && _body[i + 1].Is("(") && !_body[i - 2].Is("op") && !_body[i - 2].Is("batch_op"))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static int BodyStart(PythonToken[] statement)
    {
        int depth = 0;
        for (int i = 2; i < statement.Length; i++)
        {
            depth += statement[i].Is("(") || statement[i].Is("[") ? 1 : statement[i].Is(")") || statement[i].Is("]") ? -1 : 0;
            if (depth == 0 && statement[i].Is(":"))
            {
                return i + 1;
            }
        }

        return statement.Length;
    }
}
