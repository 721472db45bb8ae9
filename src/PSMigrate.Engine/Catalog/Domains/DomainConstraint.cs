using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Domains;

/// <summary>A check of a domain.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">As the server writes it behind the name, NOT VALID included.</param>
/// <param name="Comment">Empty for none.</param>
internal sealed record DomainConstraint(string Name, string Definition, string Comment)
{
    // Only ALTER DOMAIN can say it.
    public bool IsValidated => !Definition.EndsWith(" NOT VALID", StringComparison.Ordinal);

    /// <summary>As it stands in CREATE DOMAIN.</summary>
    public override string ToString() => $"CONSTRAINT {Identifier.Quote(Name)} {Definition}";
}
