namespace PSMigrate.Cli.Commands;

/// <summary>A command whose help shows how it is typed.</summary>
internal interface IHaveExamples
{
    IReadOnlyList<string> Examples { get; }
}
