namespace PSMigrate.Engine.Execution.Resume;

/// <summary>What the catalog says of a statement that was begun.</summary>
internal enum StatementEnd
{
    /// <summary>The catalog does not show it.</summary>
    Unknown,

    /// <summary>It did its work.</summary>
    Done,

    /// <summary>It did not, and what it left behind is gone: it can run again.</summary>
    NotDone,
}
