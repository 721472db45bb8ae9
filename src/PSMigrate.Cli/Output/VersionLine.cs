using System.CommandLine;
using System.CommandLine.Invocation;

namespace PSMigrate.Cli.Output;

/// <summary>--version: the tool's own version, whatever process it runs in.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(typeof(VersionLine).Assembly.GetName().Version?.ToString(3));
        return 0;
    }
}
