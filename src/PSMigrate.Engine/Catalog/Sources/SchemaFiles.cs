namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Finds the SQL of a schema on disk.</summary>
internal static class SchemaFiles
{
    /// <summary>What an export of a folder writes to say in which order its files are run.</summary>
    public const string Index = "index.sql";

    /// <summary>
    /// The scripts behind a path: a file is one, and so is a folder with an index. Without that each file of the folder is one, in the order
    /// of their names, which need not be the order in which they run.
    /// </summary>
    /// <exception cref="ConfigurationInvalidException">There is no SQL.</exception>
    public static IReadOnlyList<IReadOnlyList<SchemaStatement>> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return [SchemaScript.ReadFile(path)];
        }

        string index = Path.Join(path, Index);
        if (File.Exists(index))
        {
            return [SchemaScript.ReadFile(index)];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*.sql", SearchOption.AllDirectories).OrderBy(file => Path.GetRelativePath(path, file), StringComparer.Ordinal)];
        return files.Length > 0 ? [.. files.Select(SchemaScript.ReadFile)] : throw new ConfigurationInvalidException(
            $"{path} holds no .sql file.", "Name the folder that holds the schema's SQL, or write it there with Export-DbSchema (psmigrate schema).");
    }
}
