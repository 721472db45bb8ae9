using System.Text;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution.Offline;

namespace PSMigrate.Engine.Catalog.Export;

/// <summary>A folder with a file of SQL per object, and <c>index.sql</c>, which psql can run.</summary>
internal sealed class SchemaFolder(string folder)
{
    private const string Include = @"\ir ";

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <param name="source">The schema.</param>
    /// <param name="writing">Which sides of it.</param>
    /// <param name="tool">Who writes.</param>
    /// <param name="force">Replace what is there, and remove the files of objects that are gone.</param>
    /// <returns>Full paths of the files written, the index first.</returns>
    /// <exception cref="ConfigurationInvalidException">There is something already, or it cannot be written.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(SourcedSchema source, SchemaWriting writing, string tool, bool force, CancellationToken cancellationToken)
    {
        SchemaLayout layout = new(source.Schema, writing);
        string index = Full(SchemaFiles.Index);
        string? taken = layout.Files.Select(file => Full(file.Path)).Prepend(index).FirstOrDefault(File.Exists);
        if (taken is not null && !force)
        {
            throw new ConfigurationInvalidException(
                "The file is there already.", "Name an empty folder, or replace the schema in it with -Force (--force).", new SourcePosition(taken));
        }

        IReadOnlyList<string> before = File.Exists(index) ? Indexed(await File.ReadAllLinesAsync(index, cancellationToken).ConfigureAwait(false)) : [];
        List<string> written = [];
        foreach (SchemaFile file in layout.Files)
        {
            await WriteAsync(Full(file.Path), file.Text, cancellationToken).ConfigureAwait(false);
            written.Add(Full(file.Path));
        }

        await WriteAsync(index, Index(source, layout, tool), cancellationToken).ConfigureAwait(false);
        foreach (string gone in before.Except(written, StringComparer.Ordinal).Where(IsOurs))
        {
            Remove(gone);
        }

        return [index, .. written];
    }

    private static string Index(SourcedSchema source, SchemaLayout layout, string tool)
    {
        StringBuilder text = new(SchemaText.Header(source, tool));
        text.Append("-- Run it with: psql --no-psqlrc --set ON_ERROR_STOP=1 --file index.sql\n\n").Append(SchemaText.Preamble).Append('\n');
        foreach (SchemaFile file in layout.Files)
        {
            text.Append(Include).Append(file.Path.AsSpan().ContainsAny(" (),[]") ? $"'{file.Path}'" : file.Path).Append('\n');
        }

        return layout.Last.Count == 0 ? text.ToString() : text.Append('\n').Append(SchemaText.Join(layout.Last)).ToString();
    }

    /// <summary>Full paths of the files that an index has.</summary>
    private string[] Indexed(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith(Include, StringComparison.Ordinal)).Select(line => Full(line[Include.Length..].Trim().Trim('\'')))];

    /// <summary>Whether a file is one that an export wrote, and in the folder.</summary>
    private bool IsOurs(string path) => path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && File.Exists(path)
        && File.ReadLines(path).FirstOrDefault()?.StartsWith(SchemaFile.Mark, StringComparison.Ordinal) == true;

    private void Remove(string path)
    {
        File.Delete(path);
        for (string parent = Path.GetDirectoryName(path)!; parent.Length > _root.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
        }
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"The folder of {path} cannot be made: {e.Message}", "Name a folder that may be written to.", inner: e);
        }

        await ScriptOutput.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
    }

    private string Full(string path) => Path.GetFullPath(path, _root);
}
