namespace PSMigrate.Cli.Tests;

/// <summary>A temporary folder with revision files and perhaps a configuration; gone when the test is.</summary>
internal sealed class MigrationFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("psmigrate-cli-").FullName;

    public string Migrations => Path.Join(Root, "migrations");

    public string Config => Path.Join(Root, "psmigrate.yaml");

    public MigrationFolder() => Directory.CreateDirectory(Migrations);

    /// <summary>Writes <c>id.sql</c>. The upgrade's first line is line 6, the downgrade's the one behind its marker.</summary>
    /// <param name="id">Id of the revision.</param>
    /// <param name="parents">Ids of its parents, with commas.</param>
    /// <param name="upgrade">SQL of the upgrade.</param>
    /// <param name="downgrade">SQL of the downgrade; null for none.</param>
    /// <param name="header">One more line of the header.</param>
    public MigrationFolder With(string id, string parents = "", string? upgrade = null, string? downgrade = "", string header = "")
    {
        string extra = header.Length == 0 ? "" : $"-- {header}\n";
        string down = downgrade is null ? "" : $"-- migrate: downgrade\n{downgrade}\n";
        return WithFile(
            $"{id}.sql",
            $"-- revision: {id}\n-- down_revision: {parents}\n-- message: about {id}\n{extra}\n-- migrate: upgrade\n{upgrade ?? $"CREATE TABLE t_{id} (id int);"}\n{down}");
    }

    public MigrationFolder WithFile(string name, string text)
    {
        File.WriteAllText(Path.Join(Migrations, name), text);
        return this;
    }

    public MigrationFolder WithConfig(string yaml)
    {
        File.WriteAllText(Config, yaml);
        return this;
    }

    /// <summary>a1 with two branches on it, b1 labelled left and c1, and their merge d1; all reversible.</summary>
    public MigrationFolder WithDiamond() =>
        With("a100", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .With("b100", "a100", "CREATE TABLE b (id int);\nINSERT INTO b VALUES (1), (2);", "DROP TABLE b;", "branch_labels: left")
            .With("c100", "a100", "CREATE TABLE c (id int);", "DROP TABLE c;")
            .With("d100", "b100, c100", "");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
