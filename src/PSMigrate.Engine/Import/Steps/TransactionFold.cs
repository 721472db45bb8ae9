using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>
/// Follows a script's own BEGIN and COMMIT, which the runner does not take, and says how the runner comes closest: by cutting at
/// the statements that cannot be in a transaction anyway, or with <c>transaction: never</c>.
/// </summary>
internal sealed class TransactionFold(OuterTransaction outer)
{
    private readonly List<SqlStatement> _outside = [];
    private bool _inside = outer != OuterTransaction.None;
    private int _statements;
    private int _inBlock;
    private int _blocks;
    private bool _hasControl;
    private bool _hasOptions;

    /// <summary>Takes the next statement.</summary>
    /// <returns>Whether it is transaction control, to be removed.</returns>
    public bool See(SqlStatement statement)
    {
        switch (statement.Traits.Command)
        {
            case "BEGIN" or "START TRANSACTION":
                _hasControl = true;
                _hasOptions |= CountWords(statement) > 2;
                Enter();
                return true;
            case "COMMIT" or "END":
                _hasControl = true;
                Leave();
                return true;
            default:
                _statements++;
                if (!_inside || statement.Traits.Transaction == TransactionRule.Never)
                {
                    _outside.Add(statement);
                }
                else
                {
                    _inBlock++;
                }

                return false;
        }
    }

    public TransactionMode Mode => _hasControl ? IsCutByItself ? TransactionMode.Auto : TransactionMode.Never
        : outer == OuterTransaction.None && _statements > 0 ? TransactionMode.Never : TransactionMode.Auto;

    /// <summary>Says what became of the script's transactions.</summary>
    public void Report(Action<string> note, Action<string> warn)
    {
        Leave();
        if (!_hasControl || (outer == OuterTransaction.Written && _outside.Count == 0))
        {
            return;
        }

        if (_hasOptions)
        {
            warn("the options of its BEGIN (isolation level, access mode) were dropped with it: the runner's transactions are read committed.");
        }

        string commands = string.Join(", ", _outside.Select(statement => statement.Traits.Command).Distinct(StringComparer.Ordinal));
        if (Mode == TransactionMode.Never)
        {
            SqlStatement first = _outside.First(statement => !IsCut(statement));
            warn($"{What} removed and it says transaction: never, because {first.Traits.Command} in line {first.Line} ran outside a transaction: "
                + "each of its statements now commits by itself. Split it into revisions where several have to be all or nothing.");
        }
        else if (_outside.Count > 0)
        {
            note($"{What} removed: the runner cuts the script around {commands} by itself.");
        }
        else if (_blocks > 1)
        {
            note($"BEGIN and COMMIT were removed: its {_blocks} transactions are one, because nothing in it needs a commit in between.");
        }
        else
        {
            note("BEGIN and COMMIT around the script were removed: the runner opens and ends the transaction itself.");
        }
    }

    private string What => outer == OuterTransaction.Written ? "the COMMIT and BEGIN of its autocommit block were" : "BEGIN and COMMIT were";

    private bool IsCutByItself => _outside.TrueForAll(IsCut);

    // SET outlives the transaction that it is in, so it may be in one.
    private static bool IsCut(SqlStatement statement) => statement.Traits.Transaction is not (TransactionRule.Any or TransactionRule.Perhaps) || statement.Traits.SetsSession;

    private void Enter()
    {
        Leave();
        _inside = true;
    }

    private void Leave()
    {
        _blocks += _inBlock > 0 ? 1 : 0;
        _inBlock = 0;
        _inside = outer == OuterTransaction.Implicit;
    }

    private static int CountWords(SqlStatement statement) => SqlTokenizer.Tokenize(statement.Text).Count(token => !token.IsTrivia);
}
