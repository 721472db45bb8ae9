using System.CommandLine;

namespace PSMigrate.Cli.Options;

/// <summary>What revision and merge share.</summary>
internal static class NewRevisionOptions
{
    public static Option<string?> Message() => new("--message", "-m") { Description = "What it does; it also names the file.", HelpName = "text" };

    public static Option<string[]> BranchLabel() => new("--branch-label") { Description = "Label of the branch that begins here; repeatable.", HelpName = "label" };

    public static Option<string?> RevisionId() => new("--rev-id") { Description = "Its id, instead of a new one.", HelpName = "id" };

    public static Option<string?> VersionPath() => new("--version-path") { Description = "Which of several folders gets the file.", HelpName = "folder" };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be written, write nothing." };

    public static string Report(Revision revision, NewRevision request) =>
        $"{(request.DryRun ? "Would create" : "Created")} {revision.Id} {revision.Path}".TrimEnd();
}
