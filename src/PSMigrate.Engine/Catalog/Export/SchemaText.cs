using System.Text;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Export;

/// <summary>The text of SQL that builds a schema. Its lines end with LF, and what has other ends in it is written so that no editor changes it.</summary>
internal static class SchemaText
{
    /// <summary>Of what is behind it: the encoding, and that bodies of routines may name what is made behind them.</summary>
    public const string Preamble = "SET client_encoding = 'UTF8';\nSET check_function_bodies = off;\n";

    /// <summary>A whole schema in one text.</summary>
    public static string Write(SourcedSchema source, SchemaWriting writing, string tool)
    {
        StringBuilder text = new(Header(source, tool));
        text.Append('\n').Append(Preamble).Append('\n').Append(Objects(source.Schema, writing));
        return text.ToString();
    }

    /// <summary>The statements of all objects, an empty line between two of these.</summary>
    public static string Objects(SchemaSnapshot schema, SchemaWriting writing) =>
        string.Join('\n', new SchemaWriter(schema, writing).Write().Select(pair => Join(pair.Statements)));

    /// <summary>What a schema is from, as comments.</summary>
    public static string Header(SourcedSchema source, string tool)
    {
        SchemaSnapshot schema = source.Schema;
        // Nothing in it differs from server to server of one major version: it is kept under version control.
        string text = $"-- Schema of {OneLine(source.Name ?? source.Description)}, written by {tool}.\n-- PostgreSQL {ServerMajor.Of(schema.ServerVersion)}, {schema.Objects.Count} objects, SHA-256 {schema.Hash}\n";
        return schema.NotCompared.Count == 0
            ? text
            : $"{text}-- Not written: {string.Join(", ", schema.NotCompared.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} ({kind.Value})"))}\n";
    }

    /// <summary>Statements, one below the other.</summary>
    public static string Join(IEnumerable<string> statements) => string.Concat(statements.Select(statement => Exactly(statement.TrimEnd()) + ";\n"));

    /// <summary>A name for a comment, which ends with its line.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Exactly(string statement) => statement.Contains('\r')
        ? $"DO {DollarQuote.Of($" BEGIN EXECUTE {Identifier.OneLineLiteral(statement)}; END ", "exactly")}"
        : statement;
}
