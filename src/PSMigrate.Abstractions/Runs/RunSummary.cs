namespace PSMigrate;

/// <summary>In which form a run is summed up.</summary>
public enum RunSummary
{
    /// <summary>In none.</summary>
    None,

    /// <summary>Markdown, with the graph drawn in characters.</summary>
    Markdown,

    /// <summary>Markdown, with the graph as a Mermaid diagram.</summary>
    MarkdownWithMermaid,
}
