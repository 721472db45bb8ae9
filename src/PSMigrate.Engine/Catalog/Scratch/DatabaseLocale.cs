using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>The encoding and the locale of a database: which collations it has, and in what order bounds of partitions come.</summary>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Collate">LC_COLLATE.</param>
/// <param name="CType">LC_CTYPE.</param>
/// <param name="Provider">As pg_database has it: <c>c</c>, <c>i</c> or <c>b</c>.</param>
/// <param name="Locale">The provider's locale; null for the operating system's.</param>
internal sealed record DatabaseLocale(string Encoding, string? Collate, string? CType, string Provider, string? Locale)
{
    /// <summary>What CREATE DATABASE says of it.</summary>
    public string ToSql()
    {
        string libc = $"ENCODING {Identifier.Literal(Encoding)} LC_COLLATE {Identifier.Literal(Collate ?? "C")} LC_CTYPE {Identifier.Literal(CType ?? "C")}";
        return (Provider, Locale) switch
        {
            ("i", { } locale) => $"{libc} LOCALE_PROVIDER icu ICU_LOCALE {Identifier.Literal(locale)}",
            ("b", { } locale) => $"{libc} LOCALE_PROVIDER builtin BUILTIN_LOCALE {Identifier.Literal(locale)}",
            _ => libc,
        };
    }

    /// <summary>The same encoding with a locale that every server has.</summary>
    public DatabaseLocale Plain() => new(Encoding, "C", "C", "c", null);
}
