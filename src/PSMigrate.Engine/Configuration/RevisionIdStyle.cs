namespace PSMigrate.Engine.Configuration;

/// <summary>How the id of a new revision is made.</summary>
internal enum RevisionIdStyle
{
    Hex,
    Timestamp,
    Sequence,
}
