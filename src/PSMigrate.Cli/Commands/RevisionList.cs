using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

/// <summary>How current, heads and show print their revisions.</summary>
internal static class RevisionList
{
    public static void Print(CommandCall call, IReadOnlyList<Revision> revisions, bool isLong) => call.Print(revisions, output =>
    {
        foreach (Revision revision in revisions)
        {
            if (isLong)
            {
                RevisionText.WriteLong(output, revision, call.HasDatabase);
            }
            else
            {
                output.WriteLine(RevisionLine.Of(revision, call.HasDatabase));
            }
        }
    });
}
