using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class DiffCommand : EngineCommand
{
    private const int TheyDiffer = 3;

    private readonly Argument<string> _from = SchemaArguments.One(
        "from", $"The first schema: {SchemaArguments.Sources}. Default: revisions, which is what they build up to what the database has.", "revisions");

    private readonly Argument<string> _to = SchemaArguments.One("to", "The second schema, named likewise. Default: database.", "database");
    private readonly SchemaFilterOptions _filter = new();
    private readonly Option<bool> _brief = new("--brief") { Description = "Name the objects only, without their definitions." };
    private readonly Option<bool> _sql = new("--sql") { Description = "Print the statements that would make the second schema of the first, as a revision could have them. They are not tried." };

    public DiffCommand(GlobalOptions options, Terminal terminal)
        : base("diff", "Compare two schemas, object by object. The exit code is 3 when they differ. Changes nothing.", options, terminal)
    {
        Add(_from);
        Add(_to);
        foreach (Option option in (Option[])[_brief, _sql, .. _filter.OfComparison])
        {
            Add(option);
        }
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate diff",
        "psmigrate diff yesterday.json database --brief",
        "psmigrate diff schema revisions:head --kind table --kind index",
        "psmigrate diff database schema --sql",
    ];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        CompareRequest request = new() { From = call.Get(_from), To = call.Get(_to), Filter = _filter.Of(call) };
        SchemaComparison comparison = await call.Engine.CompareSchemasAsync(request, cancellationToken);
        call.Print(comparison, output =>
        {
            if (call.Get(_sql))
            {
                output.Write(comparison.ToSql());
            }
            else
            {
                DifferenceText.Write(call.Terminal, comparison, call.Get(_brief));
            }
        }, isProgram: call.Get(_sql));
        return comparison.IsEqual ? 0 : TheyDiffer;
    }
}
