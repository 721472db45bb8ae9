using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Scripts;

/// <summary>The text of a new revision file.</summary>
internal static class RevisionFileText
{
    private const string Marker = "-- migrate:";

    // Strict: a misspelt variable would be NULL in the database.
    private const string Functions = """

        Set-StrictMode -Version Latest

        function upgrade {
            # Invoke-DbSql 'UPDATE t SET a = @a WHERE id = @id' @{ a = 1; id = 2 }
        }

        function downgrade {
        }

        """;

    /// <summary>The text without a template of the project's own: a header and empty sections or functions.</summary>
    public static string Default(RevisionHeader header) =>
        Header(header) + (header.IsPowerShell ? Functions : "\n-- migrate: upgrade\n\n-- migrate: downgrade\n");

    /// <summary>A project's own template, filled. Labels and dependencies go below down_revision, as templates have no field for them.</summary>
    public static string FromTemplate(string template, RevisionHeader header, string author)
    {
        string text = template
            .ReplaceLineEndings("\n")
            .Replace("{rev}", header.Revision, StringComparison.Ordinal)
            .Replace("{down_rev}", List(header.DownRevisions), StringComparison.Ordinal)
            .Replace("{message}", Message(header.Message), StringComparison.Ordinal)
            .Replace("{created}", Time(header.Created), StringComparison.Ordinal)
            .Replace("{author}", author, StringComparison.Ordinal);
        string links = Links(header);
        if (links.Length == 0)
        {
            return text;
        }

        int line = text.IndexOf("-- down_revision:", StringComparison.Ordinal);
        int end = line < 0 ? 0 : text.IndexOf('\n', line) + 1;
        return text.Insert(end, links);
    }

    /// <summary>The header lines, for a file whose sections come from elsewhere.</summary>
    public static string Header(RevisionHeader header)
    {
        StringBuilder text = new();
        text.Append(header.Comment).Append(" revision: ").Append(header.Revision).Append('\n');
        text.Append(header.Comment).Append(" down_revision: ").Append(List(header.DownRevisions)).Append('\n');
        text.Append(Links(header));
        text.Append(header.Comment).Append(" message: ").Append(Message(header.Message)).Append('\n');
        if (header.Created is not null)
        {
            text.Append(header.Comment).Append(" created: ").Append(Time(header.Created)).Append('\n');
        }

        if (header.Transaction != TransactionMode.Auto)
        {
            text.Append(header.Comment).Append(" transaction: ").Append(header.Transaction.ToString().ToLowerInvariant()).Append('\n');
        }

        if (header.Variables)
        {
            text.Append(header.Comment).Append(" variables: true\n");
        }

        return text.ToString().Replace(": \n", ":\n", StringComparison.Ordinal);
    }

    /// <summary>A new file's text with sections in the place of its own; what a template says in its sections stands below them.</summary>
    public static string WithBody(string text, RevisionBody body)
    {
        StringBuilder filled = new();
        bool isLeftOut = false;
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                string name = line[Marker.Length..].Trim();
                isLeftOut = name == "downgrade" && body.Downgrade is null;
                filled.Append(isLeftOut ? "" : $"{line}\n{(name == "upgrade" ? body.Upgrade : name == "downgrade" ? body.Downgrade : "")}");
            }
            else if (!isLeftOut)
            {
                filled.Append(line).Append('\n');
            }
        }

        return filled.ToString();
    }

    private static string Links(RevisionHeader header)
    {
        StringBuilder text = new();
        if (header.BranchLabels.Count > 0)
        {
            text.Append(header.Comment).Append(" branch_labels: ").Append(List(header.BranchLabels)).Append('\n');
        }

        if (header.DependsOn.Count > 0)
        {
            text.Append(header.Comment).Append(" depends_on: ").Append(List(header.DependsOn)).Append('\n');
        }

        if (header.Replaces.Count > 0)
        {
            text.Append(header.Comment).Append(" replaces: ").Append(List(header.Replaces)).Append('\n');
        }

        return text.ToString();
    }

    // Readers take one pair of outer quotes away.
    private static string Message(string message) => HeaderValue.WithoutOuterQuotes(message) == message ? message : $"\"{message}\"";

    private static string List(IReadOnlyList<string> items) => string.Join(", ", items);

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
