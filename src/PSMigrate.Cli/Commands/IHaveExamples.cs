namespace PSMigrate.Cli.Commands;

/// <summary>A command whose help shows how it is typed.</summary>
internal interface IHaveExamples
{
    public IReadOnlyList<string> Examples { get; }
}
