using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSMigrate.Engine.Execution.Context;

/// <summary>What a run's row says of where it came from: the commit of its scripts, and the CI run that started it.</summary>
internal static class RunContext
{
    /// <summary>The name under which a run that takes another one back has that one's id.</summary>
    public const string Undoes = "undoes";

    /// <summary>Gathers what is known.</summary>
    /// <param name="folders">Folders of the revision files; the first that is in a git checkout counts.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="undoes">The run that this one takes back; null where it is no undo.</param>
    /// <param name="approvedBy">Who has approved its plan; null where nobody had to.</param>
    /// <returns>A JSON object; null when nothing is known.</returns>
    public static string? Describe(IReadOnlyList<string> folders, Func<string, string?> variable, Guid? undoes = null, string? approvedBy = null)
    {
        JsonObject context = [];
        if (folders.Select(GitCheckout.Find).FirstOrDefault(found => found is not null) is { } git)
        {
            Add("git_commit", git.Commit);
            Add("git_branch", git.Branch);
        }

        if (CiRun.Find(variable) is { } ci)
        {
            Add("ci", ci.System);
            Add("ci_run_id", ci.RunId);
            Add("ci_url", ci.Url);
            Add("ci_commit", ci.Commit);
        }

        Add(Undoes, undoes?.ToString());
        Add("approved_by", approvedBy);
        return context.Count == 0 ? null : context.ToJsonString();

        // PostgreSQL's jsonb refuses the character 0, and a row that tells where a run came from must never stop it.
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value) && !value.Contains('\0', StringComparison.Ordinal))
            {
                context[name] = value;
            }
        }
    }

    /// <summary>Reads a row's context, whichever version wrote it.</summary>
    /// <returns>Names and values as text; null when there is none, or it is no object.</returns>
    public static IReadOnlyDictionary<string, string>? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString(), StringComparer.Ordinal)
            : null;
    }
}
