namespace PSMigrate.Engine.Import.Alembic;

internal enum PythonTokenKind
{
    Name,
    Number,

    /// <summary>A literal with its prefix and quotes.</summary>
    String,

    /// <summary>One sign; <c>-></c> is two of them.</summary>
    Sign,
}
