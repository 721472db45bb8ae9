namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>What has to be done with an object.</summary>
internal enum ChangeAction
{
    Create,
    Drop,
    Alter,

    /// <summary>Dropped, and made again: it cannot be altered so, or something that it needs cannot while it is there.</summary>
    Replace,
}
