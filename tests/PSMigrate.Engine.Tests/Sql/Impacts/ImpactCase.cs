namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>A statement and its impact, as tests/cases/impact/README.md says.</summary>
internal sealed record ImpactCase(string Title)
{
    /// <summary>The first version that has the statement; 0 for any.</summary>
    public int Since { get; init; }

    /// <summary>What is run and committed before.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Earlier statements of the same plan.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Tables that are locked as strongly, though the text does not name them.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What another session holds while a statement outside a transaction is looked at.</summary>
    public string? While { get; init; }

    public string Sql { get; init; } = "";

    public string Expected { get; init; } = "";

    /// <summary>Whether no test can run it.</summary>
    public bool IsTextOnly => Title.EndsWith("(not run)", StringComparison.Ordinal);

    public ImpactCase With(string line)
    {
        string value = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        return line.Split(' ')[0] switch
        {
            "since:" => this with { Since = int.Parse(value) },
            "before:" => this with { Before = [.. Before, value] },
            "earlier:" => this with { Earlier = [.. Earlier, value] },
            "also:" => this with { Also = [.. value.Split(',', StringSplitOptions.TrimEntries)] },
            "while:" => this with { While = value },
            "=" => this with { Expected = value },
            _ => this with { Sql = $"{Sql}\n{line}".Trim() },
        };
    }
}
