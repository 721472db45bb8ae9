using System.CommandLine;
using PSMigrate.Cli.Commands;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands() => [.. Root().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_says_what_it_does_what_it_takes_and_how_it_is_typed(string name)
    {
        ToolRun run = (await ToolRun.OfAsync(name, "--help")).Succeeded();
        Command command = Root().Subcommands.Single(sub => sub.Name == name);
        Assert.StartsWith(command.Description!, run.Out, StringComparison.Ordinal);
        Assert.Contains($"Usage: psmigrate {name}", run.Out, StringComparison.Ordinal);
        Assert.Matches("Examples?:\n  psmigrate " + name, run.Out);
        Assert.All(command.Options, option => Assert.Contains(option.Name, run.Out, StringComparison.Ordinal));
        Assert.All(run.Out.Split('\n').SkipWhile(line => !line.StartsWith("Usage", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Every_option_and_argument_is_described()
    {
        IEnumerable<Symbol> symbols = Root().Subcommands.SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments));
        Assert.All(symbols.Concat(Root().Options), symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tool_lists_its_commands()
    {
        ToolRun run = (await ToolRun.OfAsync("--help")).Succeeded();
        Assert.All(Root().Subcommands, command => Assert.Contains($"\n  {command.Name} ", run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("upgrade --version")]
    public async Task It_tells_its_version(string commandLine) =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", (await ToolRun.OfAsync(commandLine.Split(' '))).Succeeded().Out);

    private static RootCommand Root() => ToolCommand.Create(new GlobalOptions(), new Terminal { Out = TextWriter.Null, Error = TextWriter.Null });
}
