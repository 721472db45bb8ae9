namespace PSMigrate.Cli.Output.Text;

/// <summary>The answers of ping --detailed: a line each, and below it what to do.</summary>
internal static class HealthText
{
    private const int Indent = 20;

    public static void Write(TextWriter output, IReadOnlyList<HealthCheck> checks)
    {
        foreach (HealthCheck check in checks)
        {
            output.WriteLine($"{check.Status.ToString().ToLowerInvariant(),-6}{check.Name,-14}{check.Message}");
            if (check.Hint is { } hint)
            {
                output.WriteLine($"{new string(' ', Indent)}{hint}");
            }
        }
    }
}
