namespace PSMigrate.Cli.Tests.BadInput;

/// <summary>Graphs that are none, and targets that mean nothing in a good one.</summary>
internal static class GraphCases
{
    public static Dictionary<string, BadCase> All { get; } = new()
    {
        ["duplicate id"] = new("ScriptInvalid", "id") { Position = "migrations/other.sql:1:14", Message = "good1.sql", Bad = folder => folder.WithFile("other.sql", "-- revision: good1\n\n-- migrate: upgrade\n") },
        ["missing parent"] = new("RevisionNotFound", "good1") { Position = "migrations/bad1.sql", Message = "goood1", Bad = folder => folder.With("bad1", "goood1") },
        ["missing dependency"] = new("RevisionNotFound", "depends_on") { Position = "migrations/bad1.sql", Bad = folder => folder.With("bad1", "good1", header: "depends_on: nobody") },
        ["cycle"] = new("RevisionCycle", "down_revision") { Position = "migrations/", Bad = folder => folder.With("bad1", "bad2").With("bad2", "bad1") },
        ["self-loop"] = new("RevisionCycle", "down_revision") { Position = "migrations/bad1.sql", Bad = folder => folder.With("bad1", "bad1") },
        ["label twice"] = new("ScriptInvalid", "label") { Position = "migrations/", Bad = folder => folder.With("bad1", "good1", header: "branch_labels: x").With("bad2", "good1", header: "branch_labels: x") },
        ["ambiguous prefix"] = new("RevisionAmbiguous", "id") { Arguments = "upgrade badd", Message = "badd1, badd2", Bad = folder => folder.With("badd1", "good1").With("badd2", "good1") },
        ["unknown id"] = new("RevisionNotFound", "history") { Arguments = "upgrade f00f00f00" },
        ["a slip in an id"] = new("RevisionNotFound", "good1") { Arguments = "downgrade gopd1" },
        ["prefix too short"] = new("RevisionNotFound", "4") { Arguments = "downgrade goo" },
        ["unknown label"] = new("RevisionNotFound", "history") { Arguments = "upgrade billing@head" },
        ["not a target"] = new("TargetInvalid", "label@") { Arguments = "upgrade a@b@c", ExitCode = 2 },
        ["a range is no target"] = new("TargetInvalid", "--range") { Arguments = "upgrade base:head", ExitCode = 2 },
        ["an @ is no response file"] = new("TargetInvalid", "A target is") { Arguments = "upgrade @head", ExitCode = 2 },
        ["a sign without a number"] = new("TargetInvalid", "label@") { Arguments = "upgrade good1+", ExitCode = 2 },
        ["several heads"] = new("MultipleHeads", "heads") { Message = "bad1, bad2", Bad = Fork },
        ["+1 with two ways"] = new("AmbiguousTarget", "@") { Arguments = "upgrade +1", Message = "bad1", Bad = Fork },
        ["-1 from several heads"] = new("AmbiguousTarget", "@") { Arguments = "downgrade -1", Message = "good2", Good = folder => folder.With("good1").With("good2") },
        ["up too far"] = new("RelativeTooFar", "history") { Arguments = "upgrade +5", Bad = folder => folder.With("next1", "good1") },
        ["down too far"] = new("RelativeTooFar", "history") { Arguments = "downgrade -5" },
        ["downgrade upwards"] = new("NotAncestor", "upgrade") { Arguments = "downgrade next1", Bad = folder => folder.With("next1", "good1") },
        ["irreversible"] = new("Irreversible", "migrate: downgrade") { Arguments = "downgrade -1", Good = folder => folder.With("good1", downgrade: null), Position = "migrations/good1.sql" },
        ["unknown row"] = new("RevisionNotFound", "--allow-newer") { Message = "alien1", Sql = "UPDATE psmigrate_version SET version_num = 'alien1'" },
        ["unknown row, downgrade"] = new("RevisionNotFound", "--purge") { Arguments = "downgrade base", Message = "alien1", Sql = "UPDATE psmigrate_version SET version_num = 'alien1'" },
        ["revision on what is no head"] = new("TargetInvalid", "--splice") { ExitCode = 2, Arguments = "revision -m x --head good1", Bad = folder => folder.With("next1", "good1") },
        ["revision with several heads"] = new("MultipleHeads", "merge") { Arguments = "revision -m x", Bad = Fork },
        ["revision with a taken id"] = new("ScriptInvalid", "id") { Arguments = "revision -m x --rev-id good1" },
    };

    private static void Fork(MigrationFolder folder) => folder.With("bad1", "good1").With("bad2", "good1");
}
