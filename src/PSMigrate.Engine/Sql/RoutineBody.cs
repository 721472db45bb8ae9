namespace PSMigrate.Engine.Sql;

/// <summary>
/// Counts the BEGIN ATOMIC ... END of CREATE [OR REPLACE] FUNCTION or PROCEDURE, in which a semicolon ends no statement: psql's rule
/// (psqlscan.l), which looks at unquoted words outside parentheses. psql also counts a routine, a type or a column that is merely
/// named begin, case or end, and then swallows all that follows; those are told apart here by the word in front.
/// </summary>
internal struct RoutineBody
{
    private int _words;
    private bool _isRoutine;
    private bool _mayBeRoutine;

    /// <summary>How many BEGIN and CASE are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Takes notice of a word outside parentheses or inside them.</summary>
    /// <param name="word">The word.</param>
    /// <param name="before">The piece in front of it, comments and blanks aside; empty at the start.</param>
    /// <param name="parentheses">How many parentheses are open.</param>
    public void See(ReadOnlySpan<char> word, ReadOnlySpan<char> before, int parentheses)
    {
        if (_words < 4)
        {
            SeeStart(word);
        }

        if (!_isRoutine || parentheses > 0)
        {
            return;
        }

        if (word.Equals("begin", StringComparison.OrdinalIgnoreCase))
        {
            if (Depth == 0 ? !IsNamePlace(before) : IsStatementStart(before))
            {
                Depth++;
            }
        }
        else if (Depth > 0 && !IsLabelPlace(before))
        {
            // END closes a CASE as well, so inside a body each CASE counts.
            if (word.Equals("case", StringComparison.OrdinalIgnoreCase))
            {
                Depth++;
            }
            else if (word.Equals("end", StringComparison.OrdinalIgnoreCase))
            {
                Depth--;
            }
        }
    }

    private void SeeStart(ReadOnlySpan<char> word)
    {
        bool goesOn = _words switch
        {
            0 => word.Equals("create", StringComparison.OrdinalIgnoreCase),
            2 => word.Equals("replace", StringComparison.OrdinalIgnoreCase),
            _ => word.Equals("or", StringComparison.OrdinalIgnoreCase),
        };
        _isRoutine = _isRoutine || (_mayBeRoutine && (_words is 1 or 3) && IsRoutineKind(word));
        _mayBeRoutine = goesOn && (_words == 0 || _mayBeRoutine);
        _words++;
    }

    private static bool IsRoutineKind(ReadOnlySpan<char> word) => word.Equals("function", StringComparison.OrdinalIgnoreCase)
        || word.Equals("procedure", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamePlace(ReadOnlySpan<char> before) => IsLabelPlace(before)
        || IsRoutineKind(before)
        || before.Equals("returns", StringComparison.OrdinalIgnoreCase)
        || before.Equals("setof", StringComparison.OrdinalIgnoreCase);

    private static bool IsLabelPlace(ReadOnlySpan<char> before) => before is "." || before.Equals("as", StringComparison.OrdinalIgnoreCase);

    private static bool IsStatementStart(ReadOnlySpan<char> before) => before is ";"
        || before.Equals("atomic", StringComparison.OrdinalIgnoreCase)
        || before.Equals("begin", StringComparison.OrdinalIgnoreCase);
}
