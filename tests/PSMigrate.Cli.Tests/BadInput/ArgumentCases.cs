namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Words on the command line that mean nothing.</summary>
internal static class ArgumentCases
{
    private static readonly string s_long = new('a', 10_000);

    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["empty target"] = Target("upgrade ''"),
        ["target of a path"] = Target("upgrade ../good1"),
        ["target of dots"] = Target("upgrade .."),
        ["target with a file's ending"] = new("RevisionNotFound", "history") { Arguments = "downgrade good1.sql" },
        ["target of 10,000 letters"] = new("RevisionNotFound", "history") { Arguments = $"downgrade {s_long}" },
        ["target in Cyrillic letters"] = Target("upgrade g\u043e\u043ed1"),
        ["target in full-width digits"] = Target("upgrade +\uff11"),
        ["target with a zero-width blank"] = Target("upgrade good1\u200b"),
        ["step of nothing"] = Target("upgrade +0"),
        ["step beyond every number"] = new("RelativeTooFar", "history") { Arguments = $"downgrade -{new string('9', 40)}" },
        ["two signs"] = Target("upgrade good1++1"),
        ["range with three ends"] = Target("history --range good1:good1:head"),
        ["range the wrong way"] = new("NotAncestor", "older to the newer") { Arguments = "history --range next1:good1", Bad = folder => folder.With("next1", "good1") },
        ["script the wrong way"] = new("NotAncestor", "--range good1:next1") { Arguments = "upgrade next1:good1 --sql", Bad = folder => folder.With("next1", "good1") },
        ["script down the wrong way"] = new("NotAncestor", "upgrade") { Arguments = "downgrade good1:next1 --sql", Bad = folder => folder.With("next1", "good1") },
        ["offline from an unknown row"] = new("RevisionNotFound", "history") { Arguments = "upgrade head --sql --from nobody1" },
        ["show of nobody"] = new("RevisionNotFound", "history") { Arguments = "show nobody1" },
        ["stamp of nobody"] = new("RevisionNotFound", "history") { Arguments = "stamp nobody1" },
        ["edit of nobody"] = new("RevisionNotFound", "history") { Arguments = "edit nobody1" },
        ["new revision with a path for an id"] = new("TargetInvalid", "letters") { Arguments = "revision -m x --rev-id ../bad1", ExitCode = 2 },
        ["new revision with a word for an id"] = new("TargetInvalid", "head") { Arguments = "revision -m x --rev-id head", ExitCode = 2 },
        ["new revision on nobody"] = new("RevisionNotFound", "history") { Arguments = "revision -m x --head nobody1" },
        ["new revision that depends on nobody"] = new("RevisionNotFound", "history") { Arguments = "revision -m x --depends-on nobody1" },
        ["baseline of what has a revision"] = new("TargetInvalid", "stamp head") { Arguments = "revision --baseline", ExitCode = 2 },
        ["schema that is none"] = new("TargetInvalid", "revisions:TARGET") { Arguments = "diff nonsense", ExitCode = 2 },
        ["schema of nobody"] = new("RevisionNotFound", "history") { Arguments = "schema revisions:nobody1" },
        ["schema that nobody has stored"] = new("TargetInvalid", "drift_action") { Arguments = "diff snapshot", ExitCode = 2 },
        ["schema that nobody wants"] = new("ConfigurationInvalid", "schema: db/schema") { Arguments = "diff schema" },
        ["schema of a command that fails"] = new("ConfigurationInvalid", "0") { Arguments = "diff command:false", NeedsUnix = true },
        ["schema of a command that is nowhere"] = new("ConfigurationInvalid", "PATH") { Arguments = "diff command:nowhere1", NeedsUnix = true },
        ["schema of a wrong statement"] = new("StatementFailed", "scratch") { Arguments = "diff {root}/bad.sql", Position = "bad.sql:2:24", Bad = WrongSchema },
        ["schema over a file"] = new("ConfigurationInvalid", "--force") { Arguments = "schema -o {root}/migrations/good1.sql", Position = "migrations/good1.sql" },
        ["schema below a file"] = new("ConfigurationInvalid", "folder") { Arguments = "schema -o {root}/migrations/good1.sql/x.sql" },
        ["schema without an ending"] = new("TargetInvalid", "--form") { Arguments = "schema -o {root}/x", ExitCode = 2 },
        ["kind that is none"] = new("TargetInvalid", "materialized view") { Arguments = "diff --kind tabel", ExitCode = 2 },
        ["password in a source that is none"] = new("TargetInvalid", "revisions:TARGET") { Arguments = "diff postgres//u:hunter2@h/d", ExitCode = 2 },
        ["password in a source that does not answer"] = new("ConnectionFailed", "ping") { Arguments = "diff postgresql://u:hunter2@127.0.0.1:1/d" },
        ["empty folder of revisions"] = Usage("--path", "upgrade --path '' --url {url}"),
        ["empty URL"] = Usage("--url", "upgrade --path {root}/migrations --url ''"),
        ["empty configuration"] = Usage("--config", "upgrade --config '' --url {url}"),
        ["empty environment"] = Usage("--env", "upgrade --env '' --path {root}/migrations --url {url}"),
        ["negative duration"] = Usage("duration", "upgrade --lock-wait=-1s --path {root}/migrations --url {url}"),
        ["duration of a month"] = Usage("duration", "upgrade --lock-wait 800h --path {root}/migrations --url {url}"),
        ["duration in Arabic digits"] = Usage("duration", "upgrade --lock-wait \u0663s --path {root}/migrations --url {url}"),
        ["port beyond all ports"] = Connection("%40", "upgrade --path {root}/migrations --url postgresql://u:hunter2@h:99999/d"),
        ["password with a slash"] = Connection("percent-encoded", "upgrade --path {root}/migrations --url postgresql://u:hunter2/x@h/d"),
        ["NUL in a database's name"] = Connection("%00", "upgrade --path {root}/migrations --url postgresql://u:hunter2@h/d%00user%00postgres"),
        ["password behind a blank"] = Connection("Password", "upgrade --path {root}/migrations --url Host=h;Database=d\tPassword=hunter2"),
        ["unknown keyword"] = Connection("Did you mean", "upgrade --path {root}/migrations --url Host=h;Pasword=hunter2"),
        ["settings that exclude each other"] = Connection("Leave out", "upgrade --path {root}/migrations --url Host=h;Username=u;Password=hunter2;Multiplexing=true;Pooling=false"),
        ["service that is not defined"] = Connection("PGSERVICEFILE", "upgrade --path {root}/migrations --url postgresql:///d?service=nowhere"),
    };

    private static void WrongSchema(MigrationFolder folder) => File.WriteAllText(Path.Join(folder.Root, "bad.sql"), "SELECT 1;\nCREATE TABLE wrong (id nothing);\n");

    private static BadCase Target(string arguments) => new("TargetInvalid", "label@") { Arguments = arguments, ExitCode = 2 };

    private static BadCase Usage(string message, string arguments) => new("Usage", "--help") { Arguments = arguments, Message = message, OnDatabase = false, ExitCode = 2 };

    private static BadCase Connection(string hint, string arguments) => new("ConfigurationInvalid", hint) { Arguments = arguments, OnDatabase = false };
}
