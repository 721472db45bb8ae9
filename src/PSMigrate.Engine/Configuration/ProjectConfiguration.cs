namespace PSMigrate.Engine.Configuration;

/// <summary>
/// Everything a psmigrate.yaml says, with the environment asked for laid over it. Values that name environment variables are worked
/// out when they are read, so that an unset one does not matter to whoever does not need it. Paths are full; zero is no limit.
/// </summary>
internal sealed record ProjectConfiguration
{
    private readonly Setting<IReadOnlyList<string>> _versionLocations;
    private readonly Setting<bool> _recursive;
    private readonly Setting<string> _fileTemplate;
    private readonly Setting<string?> _template;
    private readonly Setting<RevisionIdStyle> _revisionId;
    private readonly Setting<int> _truncateSlugLength;
    private readonly Setting<TimeZoneInfo> _timezone;
    private readonly Setting<string> _versionTable;
    private readonly Setting<string> _versionTableSchema;
    private readonly Setting<string> _historyTable;
    private readonly Setting<bool> _transactionPerMigration;
    private readonly Setting<TimeSpan> _lockTimeout;
    private readonly Setting<TimeSpan> _lockWait;
    private readonly Setting<TimeSpan> _lockRetryFor;
    private readonly Setting<TimeSpan> _statementTimeout;
    private readonly Setting<TimeSpan> _idleInTransactionTimeout;
    private readonly Setting<TimeSpan> _concurrentTimeout;
    private readonly Setting<string> _sessionTimezone;
    private readonly Setting<EditedPolicy?> _edited;
    private readonly Setting<SchemaSource?> _schema;
    private readonly Setting<DriftAction> _driftAction;
    private readonly Setting<string?> _hooks;
    private readonly Setting<VerifyPolicy> _verifyPolicy;
    private readonly Setting<bool> _protected;
    private readonly Setting<BackupPolicy> _backup;
    private readonly Setting<string?> _backupPath;
    private readonly Setting<TimeSpan> _backupMaxAge;
    private readonly Setting<int> _requireApproval;
    private readonly Setting<bool> _authorMayApprove;
    private readonly Setting<IReadOnlyList<TimeWindow>> _allowedTimes;
    private readonly Setting<IReadOnlyDictionary<string, string>> _variables;

    /// <summary>The defaults.</summary>
    public ProjectConfiguration()
        : this(SettingReader.Nothing)
    {
    }

    public ProjectConfiguration(SettingReader read)
    {
        _versionLocations = read.Folders("version_locations", "migrations");
        _recursive = read.Flag("recursive", false);
        _fileTemplate = read.FileTemplate("file_template", "{date}_{time}_{rev}_{slug}");
        _template = read.Path("template");
        _revisionId = read.Choice("revision_id", RevisionIdStyle.Hex);
        _truncateSlugLength = read.Count("truncate_slug_length", 40);
        _timezone = read.TimeZone("timezone", TimeZoneInfo.Utc);
        _versionTable = read.Name("version_table", "psmigrate_version");
        _versionTableSchema = read.Name("version_table_schema", "public");
        _historyTable = read.Name("history_table", "psmigrate_history");
        _transactionPerMigration = read.Flag("transaction_per_migration", true);
        _lockTimeout = read.Duration("lock_timeout", TimeSpan.FromSeconds(2));
        _lockWait = read.Duration("lock_wait", TimeSpan.FromMinutes(5));
        _lockRetryFor = read.Duration("lock_retry_for", TimeSpan.FromMinutes(5));
        _statementTimeout = read.Duration("statement_timeout", TimeSpan.Zero);
        _idleInTransactionTimeout = read.Duration("idle_in_transaction_timeout", TimeSpan.Zero);
        _concurrentTimeout = read.Duration("concurrent_timeout", TimeSpan.Zero);
        _sessionTimezone = read.Text("session_timezone", "UTC");
        _edited = read.ChoiceOrNone<EditedPolicy>("edited");
        _schema = read.Schema("schema");
        _driftAction = read.Choice("drift_action", DriftAction.Ignore);
        _hooks = read.Path("hooks");
        _verifyPolicy = read.Choice("verify_policy", VerifyPolicy.Stop);
        _protected = read.Flag("protected", false);
        _backup = read.Choice("backup", BackupPolicy.None);
        _backupPath = read.Path("backup_path");
        _backupMaxAge = read.Duration("backup_max_age", TimeSpan.FromHours(1));
        _requireApproval = read.Count("require_approval", 0, least: 0);
        _authorMayApprove = read.Flag("author_may_approve", false);
        _allowedTimes = read.TimeWindows("allowed_times");
        _variables = read.Texts("variables");
        File = read.File;
    }

    /// <summary>The file it was read from; null without one.</summary>
    public string? File { get; init; }

    /// <summary>Name of the environment that was asked for; null without one.</summary>
    public string? Environment { get; init; }

    /// <summary>Names of the environments the file has, in its order.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The file's connection outside of environments; null without one.</summary>
    public ConnectionBlock? Connection { get; init; }

    /// <summary>The connection of the environment asked for, which goes before all others but the door's own.</summary>
    public ConnectionBlock? EnvironmentConnection { get; init; }

    /// <summary>Folders of revision files. They need not exist.</summary>
    /// <exception cref="ConfigurationInvalidException">There is neither a file nor a folder given.</exception>
    public IReadOnlyList<string> VersionLocations { get => _versionLocations.Value; init => _versionLocations = new(value); }

    public bool Recursive { get => _recursive.Value; init => _recursive = new(value); }

    public string FileTemplate { get => _fileTemplate.Value; init => _fileTemplate = new(value); }

    /// <summary>File with the text of a new revision; null for the built-in one.</summary>
    public string? Template { get => _template.Value; init => _template = new(value); }

    public RevisionIdStyle RevisionId { get => _revisionId.Value; init => _revisionId = new(value); }

    public int TruncateSlugLength { get => _truncateSlugLength.Value; init => _truncateSlugLength = new(value); }

    public TimeZoneInfo Timezone { get => _timezone.Value; init => _timezone = new(value); }

    public string VersionTable { get => _versionTable.Value; init => _versionTable = new(value); }

    public string VersionTableSchema { get => _versionTableSchema.Value; init => _versionTableSchema = new(value); }

    public string HistoryTable { get => _historyTable.Value; init => _historyTable = new(value); }

    public bool TransactionPerMigration { get => _transactionPerMigration.Value; init => _transactionPerMigration = new(value); }

    public TimeSpan LockTimeout { get => _lockTimeout.Value; init => _lockTimeout = new(value); }

    public TimeSpan LockWait { get => _lockWait.Value; init => _lockWait = new(value); }

    public TimeSpan LockRetryFor { get => _lockRetryFor.Value; init => _lockRetryFor = new(value); }

    public TimeSpan StatementTimeout { get => _statementTimeout.Value; init => _statementTimeout = new(value); }

    public TimeSpan IdleInTransactionTimeout { get => _idleInTransactionTimeout.Value; init => _idleInTransactionTimeout = new(value); }

    public TimeSpan ConcurrentTimeout { get => _concurrentTimeout.Value; init => _concurrentTimeout = new(value); }

    public string SessionTimezone { get => _sessionTimezone.Value; init => _sessionTimezone = new(value); }

    /// <summary>A protected environment fails unless the file says something else.</summary>
    public EditedPolicy Edited { get => _edited.Value ?? (Protected ? EditedPolicy.Fail : EditedPolicy.Warn); init => _edited = new(value); }

    /// <summary>Where the desired state is; null without one.</summary>
    public SchemaSource? Schema { get => _schema.Value; init => _schema = new(value); }

    public DriftAction DriftAction { get => _driftAction.Value; init => _driftAction = new(value); }

    /// <summary>Folder of hooks; null without one.</summary>
    public string? Hooks { get => _hooks.Value; init => _hooks = new(value); }

    public VerifyPolicy VerifyPolicy { get => _verifyPolicy.Value; init => _verifyPolicy = new(value); }

    /// <summary>Whether the database's name has to be typed before it is changed.</summary>
    public bool Protected { get => _protected.Value; init => _protected = new(value); }

    public BackupPolicy Backup { get => _backup.Value; init => _backup = new(value); }

    /// <summary>Folder that keeps backups; null for <c>backups</c> beside the file.</summary>
    public string? BackupPath { get => _backupPath.Value; init => _backupPath = new(value); }

    /// <summary>How old a backup may be so that a downgrade may lose data without being told to; zero for none that may.</summary>
    public TimeSpan BackupMaxAge { get => _backupMaxAge.Value; init => _backupMaxAge = new(value); }

    /// <summary>How many people have to approve a plan before it is run; zero for none.</summary>
    public int RequireApproval { get => _requireApproval.Value; init => _requireApproval = new(value); }

    /// <summary>Whether the approval of whoever made the plan counts.</summary>
    public bool AuthorMayApprove { get => _authorMayApprove.Value; init => _authorMayApprove = new(value); }

    /// <summary>When something may be run, in <see cref="Timezone"/>; none for always.</summary>
    public IReadOnlyList<TimeWindow> AllowedTimes { get => _allowedTimes.Value; init => _allowedTimes = new(value); }

    /// <summary>Values of <c>${name}</c> in scripts.</summary>
    public IReadOnlyDictionary<string, string> Variables { get => _variables.Value; init => _variables = new(value); }

    // A record would print every value, and working one out may fail.
    public override string ToString() => File ?? "(no psmigrate.yaml)";
}
