using System.Text;

namespace PSMigrate;

/// <summary>The server refused a statement of a script, or a PowerShell script failed; its segment is rolled back.</summary>
public sealed class StatementFailedException(string message, string revision, StatementFailure failure, string? hint, SourcePosition? position, Exception? inner)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position, inner)
{
    /// <summary>Id of the revision; empty for SQL that belongs to none.</summary>
    public string Revision { get; } = revision;

    /// <summary>The server's SQLSTATE, such as <c>42P01</c>; null where a PowerShell script failed by itself.</summary>
    public string? SqlState { get; } = failure.SqlState;

    /// <summary>The server's DETAIL, or null.</summary>
    public string? Detail { get; } = failure.Detail;

    /// <summary>The server's own HINT, or null.</summary>
    public string? ServerHint { get; } = failure.ServerHint;

    /// <summary>The server's CONTEXT, such as the line of a function, or null.</summary>
    public string? Context { get; } = failure.Context;

    /// <summary>The line of the script with a caret line under it, or null.</summary>
    public string? Excerpt { get; } = failure.Excerpt;

    /// <inheritdoc/>
    public override string Report
    {
        get
        {
            StringBuilder report = new(SqlState is null ? base.Report : $"{base.Report} (SQLSTATE {SqlState})");
            Append(Excerpt, "");
            Append(Detail, "DETAIL:  ");
            Append(ServerHint, "HINT:  ");
            Append(Context, "CONTEXT:  ");
            return report.ToString();

            void Append(string? text, string label)
            {
                if (!string.IsNullOrEmpty(text))
                {
                    report.Append('\n').Append(label).Append(text);
                }
            }
        }
    }
}
