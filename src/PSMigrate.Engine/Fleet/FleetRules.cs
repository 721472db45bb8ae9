using PSMigrate.Engine.Approval;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Fleet;

/// <summary>What would keep every target of a fleet from running, looked at once and before any of them does.</summary>
internal static class FleetRules
{
    /// <exception cref="TargetInvalidException">A number means nothing, or an option is about one database.</exception>
    public static void EnsureMakesSense(FleetRequest request, RunOptions run)
    {
        if (request.Revisions.Count == 0)
        {
            throw new TargetInvalidException("An upgrade has to name a target.", "Name head, or a revision.");
        }

        if (request.ThrottleLimit < 1 || request.Canary < 0 || request.StopAfterFailures < 0)
        {
            throw new TargetInvalidException("At least one target runs at once, and no count is below zero.", "Leave the number out.");
        }

        if (run is { Unfinished: not UnfinishedStatement.Stop } or { ReportPath: not null } or { Verify: not null } or { VerifyCommand: not null } or { Notify: not null } or { NotifyUrl: not null })
        {
            throw new TargetInvalidException("Something was asked for that is about the run of one database, and this is a fleet.", "Upgrade that one by itself.");
        }
    }

    /// <exception cref="NotApprovedException">The environment does not allow it.</exception>
    /// <exception cref="ConfirmationRequiredException">A database of a protected environment is not named.</exception>
    /// <exception cref="TargetInvalidException">Each schema would dump its database.</exception>
    public static void EnsureAllowed(IReadOnlyList<FleetMember> members, RunOptions run)
    {
        foreach (FleetMember member in members)
        {
            RunPermission.For(member.Project).Ensure(null, DateTimeOffset.UtcNow);
            if (member.Schema is not null && IsDump(run.Backup.Kind, member.Project.Configuration))
            {
                throw new TargetInvalidException(
                    "A dump for each schema would be as many dumps of the whole database. Nothing has run.",
                    "Take one first (Backup-DbDatabase, psmigrate backup), and name it: -Backup { 'path of the dump' }; or -Backup RestorePoint (--backup restore-point).");
            }
        }

        EnsureConfirmed(members, run.ConfirmDatabase);
    }

    private static bool IsDump(BackupKind kind, ProjectConfiguration configuration) =>
        kind == BackupKind.Dump || (kind is BackupKind.Configured or BackupKind.Required && configuration.Backup == BackupPolicy.Dump);

    private static void EnsureConfirmed(IReadOnlyList<FleetMember> members, string? confirmed)
    {
        NamePatterns named = new((confirmed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        string[] missing =
        [
            .. members.Where(member => (confirmed is not null || member.Project.Configuration.Protected) && !named.Match(member.Connection.Database))
                .Select(member => member.Connection.Database).Distinct(StringComparer.Ordinal),
        ];
        if (missing.Length > 0)
        {
            string names = string.Join(", ", missing.Take(5)) + (missing.Length > 5 ? $" and {missing.Length - 5} more" : "");
            throw new ConfirmationRequiredException(
                $"{(confirmed is null ? "The environment is protected, and no database is confirmed" : "Not every database is confirmed")}: {names}. Nothing has run.",
                $"Add -ConfirmDatabase {string.Join(',', missing.Take(5))} (--confirm-database): names, with a comma between, in which * stands for any text.");
        }
    }
}
