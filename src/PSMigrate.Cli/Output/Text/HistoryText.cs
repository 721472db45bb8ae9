using System.Text;

namespace PSMigrate.Cli.Output.Text;

/// <summary>The history as a drawn graph with marks.</summary>
internal static class HistoryText
{
    private const string Legend = "@ current   * applied   o pending   ! partial   ? unknown";

    public static void Write(Terminal terminal, IReadOnlyList<Revision> revisions, bool hasDatabase, bool isVerbose)
    {
        StringBuilder text = new();
        foreach (GraphRow row in new LaneGraph(revisions).Draw(revision => hasDatabase ? Symbol(revision.State) : '*'))
        {
            if (row.Revision is not { } revision)
            {
                text.Append(row.Lanes).Append('\n');
                continue;
            }

            string line = Cut($"{row.Lanes} {RevisionText.Line(revision, hasDatabase)}", terminal.Width);
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
            text.Append('\n').Append(Legend).Append('\n');
        }

        terminal.Out.Write(text);
    }

    private static char Symbol(RevisionState state) => state switch
    {
        RevisionState.Current => '@',
        RevisionState.Applied => '*',
        RevisionState.Partial => '!',
        RevisionState.Unknown => '?',
        _ => 'o',
    };

    private static string Cut(string line, int width) => line.Length <= width ? line : $"{line[..(width - 1)]}…";

    private static string Painted(string line, int lanes, RevisionState state) => state switch
    {
        RevisionState.Current => line[..lanes] + Color.Paint(line[lanes..], Color.Green, isOn: true),
        RevisionState.Partial or RevisionState.Unknown => line[..lanes] + Color.Paint(line[lanes..], Color.Yellow, isOn: true),
        _ => line,
    };
}
