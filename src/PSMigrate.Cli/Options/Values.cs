using System.CommandLine.Parsing;
using System.Globalization;

namespace PSMigrate.Cli.Options;

/// <summary>How the values of options are read; what cannot be read is wrong usage.</summary>
internal static class Values
{
    public static TimeSpan? Duration(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (PSMigrate.Duration.TryParse(text, out TimeSpan duration))
        {
            return duration;
        }

        result.AddError($"'{text}' is not a duration: write 500ms, 30s, 5m, 1h or a number of seconds.");
        return null;
    }

    public static string Format(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        if (text is not ("text" or "json"))
        {
            result.AddError($"'{text}' is no format: write text or json.");
        }

        return text;
    }

    public static SqlScriptForm Form(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        switch (text)
        {
            case "psql":
                return SqlScriptForm.Psql;
            case "plain":
                return SqlScriptForm.Plain;
            default:
                result.AddError($"'{text}' is no form of SQL: write psql or plain.");
                return default;
        }
    }

    public static SchemaExportForm SchemaForm(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        switch (text)
        {
            case "sql":
                return SchemaExportForm.Sql;
            case "folder":
                return SchemaExportForm.Folder;
            case "json":
                return SchemaExportForm.Json;
            default:
                result.AddError($"'{text}' is no form of a schema: write sql, folder or json.");
                return default;
        }
    }

    public static MigrationDirection Direction(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        switch (text)
        {
            case "upgrade":
                return MigrationDirection.Upgrade;
            case "downgrade":
                return MigrationDirection.Downgrade;
            case "stamp":
                return MigrationDirection.Stamp;
            default:
                result.AddError($"'{text}' is no direction: write upgrade, downgrade or stamp.");
                return default;
        }
    }

    public static DateTimeOffset? Time(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        const DateTimeStyles Local = DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Local, out DateTimeOffset time))
        {
            return time;
        }

        result.AddError($"'{text}' is not a time: write 2026-01-31 or 2026-01-31T12:00:00Z. Without a zone it is the local time of this machine.");
        return null;
    }

    public static int? ProcessId(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0)
        {
            return id;
        }

        result.AddError($"'{text}' is not the id of a process: copy one from psmigrate blockers.");
        return null;
    }

    public static string? Kind(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        if (text is not ("run" or "step" or "statement" or "batch"))
        {
            result.AddError($"'{text}' is no kind of row: write run, step, statement or batch.");
        }

        return text;
    }

    public static int Count(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return count;
        }

        result.AddError($"'{text}' is not a count: write 20, or 0 for all.");
        return 0;
    }

    public static int? Number(ArgumentResult result, int least)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least)
        {
            return number;
        }

        result.AddError($"'{text}' is not a number for {(result.Parent as OptionResult)?.Option.Name}: write {Math.Max(1, least)} or more.");
        return null;
    }

    public static IReadOnlyDictionary<string, string> Variables(ArgumentResult result)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                // The value may be a secret, so it is not repeated.
                result.AddError("--var takes name=value, such as --var owner=app.");
                break;
            }

            variables[token.Value[..equals]] = token.Value[(equals + 1)..];
        }

        return variables;
    }
}
