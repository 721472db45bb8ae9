using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.CompositeTypes;

/// <summary>An attribute of a composite type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As SQL.</param>
/// <param name="Collation">As SQL; empty for the type's own.</param>
/// <param name="Comment">Empty for none.</param>
internal sealed record TypeAttribute(string Name, string Type, string Collation, string Comment)
{
    public override string ToString() => $"{Identifier.Quote(Name)} {Type}{(Collation.Length > 0 ? $" COLLATE {Collation}" : "")}";
}
