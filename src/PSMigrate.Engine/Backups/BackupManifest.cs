using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PSMigrate.Engine.Backups;

/// <summary>The file beside a dump that says what it is; its name is the dump's with <c>.json</c> behind it.</summary>
internal sealed record BackupManifest
{
    private const string Kind = "psmigrate backup 1";

    private static readonly JsonTypeInfo<BackupManifest> s_json = (JsonTypeInfo<BackupManifest>)new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<BackupFormat>(JsonNamingPolicy.SnakeCaseLower) },
        TypeInfoResolver = BackupManifestJson.Default,
    }.GetTypeInfo(typeof(BackupManifest));

    [JsonPropertyName("psmigrate")]
    public string? Format { get; init; }

    /// <summary>Name of the dump, which is in the same folder.</summary>
    public required string Name { get; init; }

    public required string Database { get; init; }

    public required string Server { get; init; }

    public required string ServerVersion { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required double DurationMs { get; init; }

    [JsonPropertyName("format")]
    public required BackupFormat Form { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required IReadOnlyList<string> Revisions { get; init; }

    public required string Tool { get; init; }

    public static string PathOf(string dump) => $"{dump}.json";

    public static async Task WriteAsync(DatabaseBackup backup, CancellationToken cancellationToken)
    {
        BackupManifest manifest = new()
        {
            Format = Kind,
            Name = Path.GetFileName(backup.Path),
            Database = backup.Database,
            Server = backup.Server,
            ServerVersion = backup.ServerVersion,
            Created = backup.Created,
            DurationMs = backup.Duration.TotalMilliseconds,
            Form = backup.Format,
            Size = backup.Size,
            Sha256 = backup.Hash,
            Revisions = backup.Revisions,
            Tool = backup.Tool,
        };
        await File.WriteAllTextAsync(PathOf(backup.Path), JsonSerializer.Serialize(manifest, s_json) + "\n", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The backup that a manifest is of; null where the file is none of ours.</summary>
    public static async Task<DatabaseBackup?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false), s_json);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        string dump = file[..^".json".Length];
        return manifest is not { Format: Kind, Database: not null, Server: not null, Sha256: not null, Revisions: not null } || manifest.Name != Path.GetFileName(dump) ? null : new DatabaseBackup
        {
            Path = dump,
            Database = manifest.Database,
            Server = manifest.Server,
            ServerVersion = manifest.ServerVersion,
            Created = manifest.Created,
            Duration = TimeSpan.FromMilliseconds(manifest.DurationMs),
            Format = manifest.Form,
            Size = manifest.Size,
            Hash = manifest.Sha256,
            Revisions = manifest.Revisions,
            Tool = manifest.Tool,
        };
    }
}
