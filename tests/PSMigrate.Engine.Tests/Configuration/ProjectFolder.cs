using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Tests.Configuration;

/// <summary>A folder with a psmigrate.yaml and made-up environment variables.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public ProjectFolder(string? yaml = null, params (string Name, string Value)[] variables)
    {
        Variables = variables.ToDictionary(pair => pair.Name, pair => pair.Value);
        if (yaml is not null)
        {
            Write(ConfigurationFile.FileName, yaml);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("psmconf-").FullName;

    public Dictionary<string, string> Variables { get; }

    public MigrationOptions Options => new() { WorkingDirectory = Folder };

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Write(string name, string text)
    {
        string path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    public ProjectConfiguration Load(MigrationOptions? options = null) => ConfigurationFile.Load(options ?? Options, Variable);

    public ConnectionTarget Resolve(MigrationOptions? options = null) => new ConnectionResolver(Variable).Find(options ?? Options, Load(options));
}
