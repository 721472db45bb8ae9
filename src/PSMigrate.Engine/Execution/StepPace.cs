using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// How many revisions go to the server together. It answers when all are done, so their number grows while that is quick and shrinks when it
/// is not: whoever looks on sees each soon after it has run.
/// </summary>
internal sealed class StepPace
{
    private const int MostSteps = 50;
    private const int MostText = 1_000_000;

    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(400);

    private int _steps = 1;

    /// <summary>The next steps of those that may go together.</summary>
    public IReadOnlyList<CompiledStep> Next(IEnumerable<CompiledStep> steps)
    {
        List<CompiledStep> next = [];
        int text = 0;
        foreach (CompiledStep step in steps.Take(_steps))
        {
            text += step.Segments.SelectMany(segment => segment.Statements).Sum(statement => statement.Sql.Length);
            if (next.Count > 0 && text > MostText)
            {
                break;
            }

            next.Add(step);
        }

        return next;
    }

    public void Took(int steps, TimeSpan duration)
    {
        if (duration > s_slow)
        {
            _steps = Math.Max(1, _steps / 4);
        }
        else if (duration < s_quick && steps == _steps)
        {
            _steps = Math.Min(MostSteps, _steps * 2);
        }
    }
}
