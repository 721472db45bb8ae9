using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class SchemaCommand : EngineCommand
{
    private readonly Argument<string> _source = SchemaArguments.One(
        "source", $"What to write: {SchemaArguments.Sources}. Default: database.", "database");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write it to this file, which appears whole or not at all, or to this folder.",
        HelpName = "path",
    };

    private readonly Option<SchemaExportForm> _form = new("--form")
    {
        Description = "sql: one file; folder: a file per object; json: a snapshot, to compare with later. Default: by the path, sql without one.",
        HelpName = "sql|folder|json",
        CustomParser = Values.SchemaForm,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file that is there, or the files in the folder." };
    private readonly SchemaFilterOptions _filter = new();

    public SchemaCommand(GlobalOptions options, Terminal terminal)
        : base("schema", "Write a schema as SQL that rebuilds it, or as a snapshot. Without --output it is printed.", options, terminal)
    {
        Add(_source);
        foreach (Option option in (Option[])[_output, _form, _force, .. _filter.OfExport])
        {
            Add(option);
        }

        BlankValue.Refuse(_output);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate schema -o schema.sql",
        "psmigrate schema revisions:head -o db/schema/",
        "psmigrate schema --schema billing --no-owner",
    ];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SchemaExportRequest request = new()
        {
            Source = call.Get(_source),
            Path = call.Get(_output),
            Form = call.Get(_form),
            Force = call.Get(_force),
            Filter = _filter.Of(call),
        };
        SchemaExport export = await call.Engine.ExportSchemaAsync(request, cancellationToken);
        call.Print(export, output => SchemaText.Write(output, export), isProgram: true);
        if (export.NotCompared.Count > 0)
        {
            call.Tell($"note: not written: {KindCounts.List(export.NotCompared)}.");
        }

        return 0;
    }
}
