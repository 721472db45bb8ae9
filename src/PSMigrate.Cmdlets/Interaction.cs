using System.Management.Automation.Host;

namespace PSMigrate.Cmdlets;

/// <summary>Whether there is a person at the other end. Only PowerShell's own console tells; other hosts answer for themselves.</summary>
internal static class Interaction
{
    private static readonly bool s_isNonInteractive = Environment.GetCommandLineArgs().Any(argument =>
        argument.TrimStart('-', '/') is { Length: >= 4 } name && name.Length < argument.Length
        && "noninteractive".StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a question would reach a person. At the end of a redirected input PowerShell would take the default answer, yes.</summary>
    public static bool CanAsk(PSHost host) => !IsConsole(host) || (!s_isNonInteractive && !Console.IsInputRedirected);

    /// <summary>Whether a progress bar is of use.</summary>
    public static bool ShowsProgress(PSHost host) => !IsConsole(host) || (!s_isNonInteractive && !Console.IsOutputRedirected && !IsCi);

    // Azure Pipelines does not say CI.
    private static bool IsCi => new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD" }.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && value is not ("false" or "0"));

    private static bool IsConsole(PSHost host) => host.Name == "ConsoleHost";
}
