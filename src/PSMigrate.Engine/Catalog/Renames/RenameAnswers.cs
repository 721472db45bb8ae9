namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>
/// Reads what somebody says of renames: <c>public.users=people</c>, <c>public.users.name=full_name</c>, and with nothing behind the sign that
/// the object goes.
/// </summary>
internal static class RenameAnswers
{
    private const string Form = "Write schema.table=new_name or schema.table.column=new_name; with nothing behind the = it is dropped, not renamed.";

    /// <exception cref="TargetInvalidException">The text has another form, or names nothing that the old schema has.</exception>
    public static Rename Read(string text, SchemaSnapshot old)
    {
        int equals = text.LastIndexOf('=');
        if (equals <= 0)
        {
            throw new TargetInvalidException($"'{text}' is no rename.", Form);
        }

        string[] names = [.. NameParts.Read(text[..equals]) ?? throw new TargetInvalidException($"'{text[..equals]}' is no name as SQL writes it.", Form)];
        SchemaObject? found = old.Objects.FirstOrDefault(item => IsNamed(item.Id, names));
        if (found is null)
        {
            throw new TargetInvalidException($"The database has no {text[..equals]}, so it is not renamed.", Form);
        }

        string right = text[(equals + 1)..].Trim();
        return new Rename(found.Id, right.Length == 0 ? null : NameParts.Read(right)?[^1] ?? throw new TargetInvalidException($"'{right}' is no name as SQL writes it.", Form));
    }

    private static bool IsNamed(ObjectId id, string[] names) => names switch
    {
        [var name] => id.Table.Length == 0 && id.Name == name && id.Schema is "" or "public",
        [var schema, var name] => id.Table.Length == 0 && id.Schema == schema && id.Name == name,
        [var schema, var table, var name] => id.Schema == schema && id.Table == table && id.Name == name,
        _ => false,
    };
}
