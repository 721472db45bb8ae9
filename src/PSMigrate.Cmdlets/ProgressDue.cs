namespace PSMigrate.Cmdlets;

/// <summary>Time to write the progress bar.</summary>
internal sealed record ProgressDue : MigrationEvent;
