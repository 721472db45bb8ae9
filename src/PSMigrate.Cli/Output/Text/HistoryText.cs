using System.Text;

namespace PSMigrate.Cli.Output.Text;

/// <summary>The history as a drawn graph with marks.</summary>
internal static class HistoryText
{
    public static void Write(Terminal terminal, IReadOnlyList<Revision> revisions, bool hasDatabase, bool isVerbose)
    {
        StringBuilder text = new();
        foreach (RevisionGraphRow row in RevisionGraph.Draw(revisions, hasDatabase))
        {
            if (row.Revision is not { } revision)
            {
                text.Append(row).Append('\n');
                continue;
            }

            string line = Cut(row.ToString(), terminal.Width);
            text.Append(terminal.ColorsOut && hasDatabase ? Painted(line, row.Lanes.Length, revision.State) : line).Append('\n');
            if (isVerbose)
            {
                foreach (string detail in RevisionText.Details(revision, hasDatabase))
                {
                    text.Append(row.Below).Append("    ").Append(detail).Append('\n');
                }
            }
        }

        if (hasDatabase && revisions.Count > 0)
        {
            text.Append('\n').Append(RevisionGraph.Legend).Append('\n');
        }

        terminal.Out.Write(text);
    }

    private static string Cut(string line, int width) => line.Length <= width ? line : $"{line[..(width - 1)]}…";

    private static string Painted(string line, int lanes, RevisionState state) => state switch
    {
        RevisionState.Current => line[..lanes] + Color.Paint(line[lanes..], Color.Green, isOn: true),
        RevisionState.Partial or RevisionState.Unknown => line[..lanes] + Color.Paint(line[lanes..], Color.Yellow, isOn: true),
        _ => line,
    };
}
