using System.Reflection;

namespace PSMigrate.Engine.Scripts;

/// <summary>Writes the files that a new project begins with. What is there already is never touched.</summary>
internal static class ProjectFiles
{
    private const string LocationField = "{location}";

    /// <returns>The files written, with their full paths.</returns>
    /// <exception cref="ConfigurationInvalidException">There is a project already.</exception>
    public static async Task<IReadOnlyList<string>> CreateAsync(NewProject request, string workingDirectory, CancellationToken cancellationToken)
    {
        string folder = Path.GetFullPath(request.Path, workingDirectory);
        string configuration = Path.Join(folder, "psmigrate.yaml");
        if (File.Exists(configuration))
        {
            throw new ConfigurationInvalidException(
                "There is a project here already.", "Add a revision with New-DbRevision (psmigrate revision).", new SourcePosition(configuration));
        }

        string location = request.VersionLocation.Replace('\\', '/').Trim('/');
        (string Path, string Text)[] files =
        [
            (configuration, Read("init.psmigrate.yaml").Replace(LocationField, location, StringComparison.Ordinal)),
            (Path.Join(folder, "revision.sql.tmpl"), Read("init.revision.sql.tmpl")),
            (Path.Join(folder, location, ".gitattributes"), Read("init.gitattributes")),
        ];
        (string Path, string Text)[] missing = [.. files.Where(file => !File.Exists(file.Path))];
        if (!request.DryRun)
        {
            foreach ((string path, string text) in missing)
            {
                await WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. missing.Select(file => file.Path)];
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException($"The file cannot be written: {e.Message}", "Look at the folder's permissions.", new SourcePosition(path), e);
        }
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
