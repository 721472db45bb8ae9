namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>Something that goes and something that comes which may be the same thing with another name.</summary>
/// <param name="Old">What goes.</param>
/// <param name="New">What comes.</param>
/// <param name="Evidence">Why they may be the same, in words.</param>
internal sealed record ProbableRename(ObjectId Old, ObjectId New, string Evidence)
{
    /// <summary>What to answer when it is one, as <see cref="RenameAnswers"/> reads it.</summary>
    public string Answer => $"{SqlName(Old)}={Sql.Identifier.Quote(New.Name)}";

    /// <summary>What to answer when it is none.</summary>
    public string Denial => $"{SqlName(Old)}=";

    public override string ToString() => $"{Old} may be {New} with its old name: {Evidence}";

    private static string SqlName(ObjectId id) =>
        string.Join('.', new[] { id.Schema, id.Table, id.Name }.Where(part => part.Length > 0).Select(Sql.Identifier.Quote));
}
