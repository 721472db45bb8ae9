using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Snapshots;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution.Offline;

namespace PSMigrate.Engine.Catalog.Export;

/// <summary>Writes a schema in the form that is wanted, to where it is wanted.</summary>
/// <param name="request">What is wanted.</param>
/// <param name="folder">What a relative path is relative to.</param>
/// <param name="tool">Who writes.</param>
internal sealed class SchemaExporter(SchemaExportRequest request, string folder, string tool)
{
    private readonly SchemaSelection _selection = new(request.Filter);
    private readonly SchemaExportForm _form = FormOf(request, folder);
    private readonly string? _path = request.Path is null ? null : Path.GetFullPath(request.Path, folder);

    /// <summary>Looks whether it could be written, before anything is read.</summary>
    /// <exception cref="ConfigurationInvalidException">There is a file already.</exception>
    public void EnsureFree()
    {
        if (_path is not null && _form != SchemaExportForm.Folder && !request.Force && File.Exists(_path))
        {
            throw new ConfigurationInvalidException("The file is there already.", "Name another file, or replace it with -Force (--force).", new SourcePosition(_path));
        }
    }

    public async Task<SchemaExport> WriteAsync(SourcedSchema whole, CancellationToken cancellationToken)
    {
        SourcedSchema source = whole with { Schema = _selection.Apply(whole.Schema) };
        string? text = _form switch
        {
            SchemaExportForm.Json => SnapshotFile.Write(source.Schema),
            SchemaExportForm.Sql => SchemaText.Write(source, _selection.Writing, tool),
            _ => null,
        };
        return new SchemaExport
        {
            Source = source.Description,
            Files = await WriteAsync(source, text, cancellationToken).ConfigureAwait(false),
            Text = text,
            Hash = source.Schema.Hash,
            ObjectCount = source.Schema.Objects.Count,
            NotCompared = source.Schema.NotCompared,
        };
    }

    private async Task<IReadOnlyList<string>> WriteAsync(SourcedSchema source, string? text, CancellationToken cancellationToken)
    {
        if (_path is null)
        {
            return [];
        }

        if (text is null)
        {
            return await new SchemaFolder(_path).WriteAsync(source, _selection.Writing, tool, request.Force, cancellationToken).ConfigureAwait(false);
        }

        EnsureFree();
        await ScriptOutput.WriteAsync(_path, text, cancellationToken).ConfigureAwait(false);
        return [_path];
    }

    private static SchemaExportForm FormOf(SchemaExportRequest request, string folder)
    {
        bool isFolder = request.Path is { } path && (path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(Path.GetFullPath(path, folder)));
        return (request.Form, request.Path) switch
        {
            (SchemaExportForm.Folder, null) => throw new TargetInvalidException("A folder of files needs a path.", "Name it with -Path (--output)."),
            (SchemaExportForm.Folder, _) when File.Exists(Path.GetFullPath(request.Path, folder)) => throw new TargetInvalidException($"{request.Path} is a file, and a folder is asked for.", "Name a folder."),
            (SchemaExportForm.Json or SchemaExportForm.Sql, _) when isFolder => throw new TargetInvalidException($"{request.Path} is a folder, and one file is asked for.", "Name a file in it."),
            (not SchemaExportForm.Auto, _) => request.Form,
            (_, null) => SchemaExportForm.Sql,
            _ when isFolder => SchemaExportForm.Folder,
            _ when request.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) => SchemaExportForm.Json,
            _ when request.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) => SchemaExportForm.Sql,
            _ => throw new TargetInvalidException(
                $"'{request.Path}' does not tell what to write.", "Let it end with .sql, .json or / (a folder), or say it with -Form (--form)."),
        };
    }
}
