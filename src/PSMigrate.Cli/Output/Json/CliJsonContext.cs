using System.Text.Json.Serialization;

namespace PSMigrate.Cli.Output.Json;

/// <summary>The documents, with their serializers made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(UtcTime),
        typeof(Milliseconds),
        typeof(SnakeCaseEnum<MigrationDirection>),
        typeof(SnakeCaseEnum<RunOutcome>),
        typeof(SnakeCaseEnum<RehearsalOutcome>),
        typeof(SnakeCaseEnum<SqlScriptForm>),
        typeof(SnakeCaseEnum<RevisionState>),
        typeof(SnakeCaseEnum<BackupFormat>),
        typeof(SnakeCaseEnum<SchemaChange>),
        typeof(SnakeCaseEnum<ImpactWork>),
        typeof(SnakeCaseEnum<CountAccuracy>),
        typeof(SnakeCaseEnum<HealthStatus>),
        typeof(SnakeCaseEnum<FleetOutcome>),
    ])]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(FleetDocument))]
[JsonSerializable(typeof(MigrationPlan))]
[JsonSerializable(typeof(PlanFile))]
[JsonSerializable(typeof(MigrationScript))]
[JsonSerializable(typeof(BackfillPlan))]
[JsonSerializable(typeof(BackfillResult))]
[JsonSerializable(typeof(Revision))]
[JsonSerializable(typeof(IReadOnlyList<Revision>))]
[JsonSerializable(typeof(IReadOnlyList<LogEntry>))]
[JsonSerializable(typeof(IReadOnlyList<CheckAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Blocker>))]
[JsonSerializable(typeof(IReadOnlyList<RehearsalResult>))]
[JsonSerializable(typeof(StoppedBlocker))]
[JsonSerializable(typeof(DatabaseBackup))]
[JsonSerializable(typeof(RestorePlan))]
[JsonSerializable(typeof(RestoredDatabase))]
[JsonSerializable(typeof(DatabaseInfo))]
[JsonSerializable(typeof(IReadOnlyList<HealthCheck>))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(SchemaComparison))]
[JsonSerializable(typeof(SchemaExport))]
[JsonSerializable(typeof(SandboxInfo))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
