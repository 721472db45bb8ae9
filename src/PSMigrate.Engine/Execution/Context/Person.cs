namespace PSMigrate.Engine.Execution.Context;

/// <summary>Who is behind this process: in CI whoever started the run, as its environment variables tell, else the account.</summary>
internal static class Person
{
    /// <param name="variable">Reads an environment variable.</param>
    public static string Find(Func<string, string?> variable)
    {
        string? starter = CiRun.Find(variable)?.System switch
        {
            "GitHub Actions" => variable("GITHUB_TRIGGERING_ACTOR") ?? variable("GITHUB_ACTOR"),
            "Azure Pipelines" => variable("BUILD_REQUESTEDFOR"),
            "GitLab CI" => variable("GITLAB_USER_LOGIN"),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(starter) ? Environment.UserName : starter.Trim();
    }
}
