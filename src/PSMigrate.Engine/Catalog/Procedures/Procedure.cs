namespace PSMigrate.Engine.Catalog.Procedures;

internal sealed partial class Procedure(CatalogRow row) : Routine(KindName, row)
{
    public const string KindName = "procedure";

    public override string SqlKind => "PROCEDURE";
}
