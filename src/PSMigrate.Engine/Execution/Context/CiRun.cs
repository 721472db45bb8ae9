namespace PSMigrate.Engine.Execution.Context;

/// <summary>The CI run that this process is part of, as the CI system's own environment variables tell.</summary>
/// <param name="System">Name of the CI system.</param>
/// <param name="RunId">Its id of the run.</param>
/// <param name="Url">Where to look at it.</param>
/// <param name="Commit">The commit it was started for.</param>
internal sealed record CiRun(string System, string? RunId, string? Url, string? Commit)
{
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The run; null outside of the systems known here.</returns>
    public static CiRun? Find(Func<string, string?> variable)
    {
        if (IsTrue("GITHUB_ACTIONS"))
        {
            string? run = variable("GITHUB_RUN_ID");
            return new("GitHub Actions", run, Link(variable("GITHUB_SERVER_URL"), "/", variable("GITHUB_REPOSITORY"), "/actions/runs/", run), variable("GITHUB_SHA"));
        }

        if (IsTrue("TF_BUILD"))
        {
            string? run = variable("BUILD_BUILDID");
            string? project = variable("SYSTEM_TEAMPROJECT") is { } name ? Uri.EscapeDataString(name) : null;
            string? url = Link(variable("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI")?.TrimEnd('/'), "/", project, "/_build/results?buildId=", run);
            return new("Azure Pipelines", run, url, variable("BUILD_SOURCEVERSION"));
        }

        if (IsTrue("GITLAB_CI"))
        {
            return new("GitLab CI", variable("CI_JOB_ID") ?? variable("CI_PIPELINE_ID"), variable("CI_JOB_URL") ?? variable("CI_PIPELINE_URL"), variable("CI_COMMIT_SHA"));
        }

        return variable("JENKINS_URL") is { Length: > 0 }
            ? new("Jenkins", variable("BUILD_TAG") ?? variable("BUILD_ID"), variable("BUILD_URL"), variable("GIT_COMMIT"))
            : null;

        bool IsTrue(string name) => string.Equals(variable(name), "true", StringComparison.OrdinalIgnoreCase);
    }

    // Nothing rather than a link with a hole in it.
    private static string? Link(params string?[] parts) => parts.Any(string.IsNullOrEmpty) ? null : string.Concat(parts);
}
