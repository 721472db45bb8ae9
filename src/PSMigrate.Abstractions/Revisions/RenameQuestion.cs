namespace PSMigrate;

/// <summary>Something that is gone from the wanted schema and something new in it that may be the same thing with another name.</summary>
/// <param name="Old">What the database has, such as <c>column public.users.name</c>.</param>
/// <param name="New">What the schema has, such as <c>column public.users.full_name</c>.</param>
/// <param name="Evidence">Why they may be the same, in words.</param>
public sealed record RenameQuestion(string Old, string New, string Evidence);
