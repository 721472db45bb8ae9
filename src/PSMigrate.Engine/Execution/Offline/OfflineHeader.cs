using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>What a script says of itself, and what psql must be told before anything else.</summary>
internal static class OfflineHeader
{
    public static void Write(OfflineText text, CompiledPlan plan, ExportRequest request, string tool)
    {
        string count = plan.Steps.Count == 1 ? "1 revision" : $"{plan.Steps.Count} revisions";
        text.Comment($"{tool}: {Ledger.Word(plan.Graph.Direction)} from {OfflineBlocks.Names(plan.Graph.StartRows)} to {OfflineBlocks.Names(plan.Graph.EndRows)}, {count}");
        foreach (CompiledStep step in plan.Steps)
        {
            text.Comment($"  {step.Revision} {step.Plan.Message}".TrimEnd());
        }

        if (plan.Steps.Count == 0)
        {
            text.Comment("There is nothing to do.");
            return;
        }

        text.Comment(request.Idempotent
            ? "It may be run again, and on any database that is on its way: what is done is passed over."
            : "It refuses to run unless the version table holds exactly what it starts from.");
        if (request.Form == SqlScriptForm.Plain)
        {
            text.Comment("Run it in one session, statement by statement, each committed by itself (auto-commit), in a tool that STOPS AT THE FIRST ERROR.");
            text.Comment("After an error close the session: it holds a lock. Where a tool goes on nevertheless, nothing more is applied or recorded.");
            text.Blank();
            return;
        }

        text.Comment("Run it with psql 14 or newer: psql --no-psqlrc --dbname ... --file ...");
        text.Comment("It stops at the first error; every revision, or segment of one, is then there as a whole or not at all, and psmigrate can go on from there.");
        text.Blank();
        // First what decides how the rest is read, whatever somebody's psqlrc says.
        foreach (string setting in (string[])["SINGLELINE off", "SINGLESTEP off", "ON_ERROR_STOP on", "ON_ERROR_ROLLBACK off", "AUTOCOMMIT on", "FETCH_COUNT 0", "QUIET on"])
        {
            text.Psql($@"\set {setting}");
        }

        text.Psql(@"\pset pager off");
        text.Blank();
    }
}
