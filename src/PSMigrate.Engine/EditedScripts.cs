using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>Finds applied revisions whose upgrade section is not any more what ran, and does what <c>edited</c> says.</summary>
internal static class EditedScripts
{
    /// <param name="project">The project.</param>
    /// <param name="rows">Rows of the version table.</param>
    /// <param name="changes">What the ledger says of each revision.</param>
    /// <param name="warn">Told what is edited, where that is only a warning.</param>
    /// <exception cref="ChecksumMismatchException">Some are edited, and the configuration says that this is a failure.</exception>
    public static void Enforce(
        MigrationProject project, IReadOnlyList<string> rows, IReadOnlyDictionary<string, LastChange> changes, Action<string> warn)
    {
        string[] edited = [.. Find(project, rows, changes)];
        if (edited.Length == 0)
        {
            return;
        }

        ChecksumMismatchException error = new(edited, new SourcePosition(project.Scripts.Find(edited[0])!.Path));
        if (project.Configuration.Edited == EditedPolicy.Fail)
        {
            throw error;
        }

        warn($"{error.Message} What was added to it has not run: take the revision back and apply it again, or, where the database is as the file says now, accept it with Set-DbRevision -AcceptEdit (psmigrate stamp --accept-edit).");
    }

    /// <summary>Applied revisions whose upgrade section has another checksum than the one the ledger has, oldest first.</summary>
    public static IEnumerable<string> Find(MigrationProject project, IReadOnlyList<string> rows, IReadOnlyDictionary<string, LastChange> changes) =>
        project.Map.Squashes.For(rows).Applied.OldestFirst.Where(id => IsEdited(project.Scripts, id, changes.GetValueOrDefault(id)));

    public static bool IsEdited(ScriptDirectory scripts, string id, LastChange? change) =>
        change is { IsApplied: true, Checksum: { } checksum }
        && scripts.Find(id) is not null
        && scripts.Read(id).Upgrade.Checksum != checksum;
}
