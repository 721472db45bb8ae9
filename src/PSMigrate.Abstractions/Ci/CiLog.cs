namespace PSMigrate;

/// <summary>
/// What a CI system is told while a verb runs, in the commands that it reads off the output of a step: annotations on file and line, a group for each
/// revision, and behind a run its summary and its variables. One of these is for one verb.
/// </summary>
public abstract class CiLog
{
    private const int MostLines = 100;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly string? _workspace;
    private Group? _group;

    private protected CiLog(string? workspace) => _workspace = workspace;

    /// <summary>The system that this process runs in: GitHub Actions or Azure Pipelines, as their own variables tell.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>What it is told; null elsewhere.</returns>
    public static CiLog? Find(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return IsTrue("GITHUB_ACTIONS") ? new GitHubLog(variable) : IsTrue("TF_BUILD") ? new AzureLog(variable) : null;

        bool IsTrue(string name) => string.Equals(variable(name), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The form of summary that it shows.</summary>
    public abstract RunSummary Summary { get; }

    /// <summary>Takes note of what happens.</summary>
    /// <param name="migrationEvent">What happens.</param>
    /// <returns>The lines to print for it, often none. They are commands and must be printed as they are.</returns>
    public IReadOnlyList<string> Tell(MigrationEvent migrationEvent)
    {
        switch (migrationEvent)
        {
            case Note { IsWarning: true } note:
                return [Warning(note.Text)];
            case ServerNotice { Severity: "WARNING" } notice:
                return [Warning(notice.Text)];
            case ServerNotice notice:
                _group?.Add($"{notice.Severity.ToLowerInvariant()}: {notice.Text}");
                return [];
            case RunStarted { Plan: var plan }:
                foreach (PlanStep planned in plan.Steps)
                {
                    _groups[planned.Revision] = new Group(planned.Message);
                }

                return [];
            case StepStarted { Step: var step }:
                _group = _groups.GetValueOrDefault(step.Revision);
                return [];
            case StatementStarted { Step: var step, Statement: var statement }:
                _group?.Add($"{new SourcePosition(Relative(step.Path), statement.Line, statement.Column)}: {statement.Command}");
                return [];
            case LockRetrying retrying:
                _group?.Add($"did not get its locks (attempt {retrying.Attempt}), again in {Duration.Describe(retrying.Pause)}: {string.Join("; ", retrying.Blockers)}");
                return [];
            case StepCompleted { Result: var result }:
                return Close(result);
            case RunCompleted { Result: { Error: not null, Steps: [.., { Outcome: not RunOutcome.Done } last] } }:
                return Close(last);
            case RunReported report:
                return Publish(report);
            default:
                return [];
        }
    }

    /// <summary>The error as an annotation, on file and line where it has them.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The lines to print, as they are.</returns>
    public IReadOnlyList<string> Tell(MigrationException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        StatementFailedException? failed = error as StatementFailedException;
        string?[] parts =
        [
            failed?.SqlState is { } state ? $"{error.Message} (SQLSTATE {state})" : error.Message,
            failed?.Detail is { Length: > 0 } detail ? $"DETAIL: {detail}" : null,
            error.Hint is { Length: > 0 } hint ? $"Hint: {hint}" : null,
        ];
        SourcePosition? at = error.Position is { } position ? position with { File = Relative(position.File) } : null;
        return [Error(error.ErrorId, string.Join('\n', parts.OfType<string>()), at)];
    }

    /// <summary>An error that is none of ours as an annotation.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="text">What it is.</param>
    /// <returns>The lines to print, as they are.</returns>
    public IReadOnlyList<string> Tell(string id, string text) => [Error(id, text, null)];

    private protected abstract string Error(string id, string text, SourcePosition? at);

    private protected abstract string Warning(string text);

    private protected abstract string BeginGroup(string title);

    private protected abstract string EndGroup { get; }

    /// <summary>Hands over the summary and the variables.</summary>
    private protected abstract IReadOnlyList<string> Publish(RunReported report);

    /// <summary>A command is one line: what cannot be escaped in it becomes blank.</summary>
    private protected static string OneLine(string text) => CiText.Guard(text.ReplaceLineEndings(" ").Replace('\r', ' '));

    // A system finds a file by its path from the top of what it has checked out.
    private string Relative(string file)
    {
        if (string.IsNullOrEmpty(_workspace) || !Path.IsPathFullyQualified(file))
        {
            return file;
        }

        string relative = Path.GetRelativePath(_workspace, file);
        return relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? file
            : relative.Replace('\\', '/');
    }

    // The whole group at once, when its title is known and nothing can be left open.
    private string[] Close(StepResult result)
    {
        if (!_groups.Remove(result.Revision, out Group? group))
        {
            return [];
        }

        string end = result.Outcome == RunOutcome.Done
            ? $"{result.StatementCount} statement{(result.StatementCount == 1 ? "" : "s")}"
            : result.Outcome.ToString().ToLowerInvariant();
        string title = $"{result.Direction.ToString().ToLowerInvariant()} {result.Revision} {group.Message}".TrimEnd();
        title = $"{title} ({end}, {Duration.Describe(result.Duration)})";
        return group.IsEmpty ? [OneLine(title)] : [BeginGroup(title), .. group.Lines, EndGroup];
    }

    private sealed class Group(string message)
    {
        private readonly List<string> _lines = [];
        private int _more;

        public string Message => message;

        public bool IsEmpty => _lines.Count == 0;

        public IEnumerable<string> Lines => _more == 0 ? _lines : [.. _lines, $"... and {_more} more"];

        public void Add(string line)
        {
            if (_lines.Count < MostLines)
            {
                _lines.Add(CiText.Guard(line));
            }
            else
            {
                _more++;
            }
        }
    }
}
