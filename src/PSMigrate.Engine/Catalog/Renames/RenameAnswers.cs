namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>
/// Reads what somebody says of renames: <c>public.users=people</c>, <c>public.users.name=full_name</c>, and with nothing behind the sign that
/// the object goes.
/// </summary>
internal static class RenameAnswers
{
    private const string Form = "Write schema.table=new_name or schema.table.column=new_name; with nothing behind the = it is dropped, not renamed.";

    /// <exception cref="TargetInvalidException">The text has another form, or names nothing that the old schema has.</exception>
    public static Rename Read(string text, SchemaSnapshot old) => Find(text, old)
        ?? throw new TargetInvalidException($"The database has no {text[..text.LastIndexOf('=')]}, so it is not renamed.", Form);

    /// <returns>The rename; null where the old schema has no such object.</returns>
    /// <exception cref="TargetInvalidException">The text has another form.</exception>
    public static Rename? Find(string text, SchemaSnapshot old)
    {
        int equals = text.LastIndexOf('=');
        string[] names = [.. (equals > 0 ? NameParts.Read(text[..equals]) : null) ?? throw new TargetInvalidException($"'{text}' is no rename.", Form)];
        string right = text[(equals + 1)..].Trim();
        string? name = right.Length == 0 ? null : NameParts.Read(right)?[^1] ?? throw new TargetInvalidException($"'{right}' is no name as SQL writes it.", Form);
        return old.Objects.FirstOrDefault(item => IsNamed(item.Id, names)) is { } found ? new Rename(found.Id, name) : null;
    }

    private static bool IsNamed(ObjectId id, string[] names) => names switch
    {
        [var name] => id.Table.Length == 0 && id.Name == name && id.Schema is "" or "public",
        [var schema, var name] => id.Table.Length == 0 && id.Schema == schema && id.Name == name,
        [var schema, var table, var name] => id.Schema == schema && id.Table == table && id.Name == name,
        _ => false,
    };
}
