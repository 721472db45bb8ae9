namespace PSMigrate.Cli.Output.Text;

/// <summary>A schema that was written: itself, or where it is.</summary>
internal static class SchemaText
{
    public static void Write(TextWriter output, SchemaExport export)
    {
        if (export.Files.Count == 0)
        {
            output.Write(export.Text);
            return;
        }

        string where = export.Files is [string file] ? file : $"{Amount.Of(export.Files.Count, "file")} in {Path.GetDirectoryName(export.Files[0])}";
        output.WriteLine($"{where}: {Amount.Of(export.ObjectCount, "object")} of {export.Source}.");
    }
}
