using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Views;

internal abstract partial class ViewObject
{
    public override IEnumerable<string> Names => [RelationName(Id.Schema, Name), TypeName(Id.Schema, Name)];

    public override IEnumerable<Ddl> Redescribe(SchemaObject wanted, SchemaWriting writing)
    {
        ViewObject to = (ViewObject)wanted;
        return [.. base.Redescribe(wanted, writing), .. ChangeComments(to)];
    }

    protected override IEnumerable<string> GrantsFrom(SchemaObject? before)
    {
        ILookup<string, string> had = ColumnPrivileges(before as ViewObject);
        ILookup<string, string> has = ColumnPrivileges(this);
        return base.GrantsFrom(before).Concat(had.Select(column => column.Key).Union(has.Select(column => column.Key)).Order(StringComparer.Ordinal).SelectMany(column =>
            AccessList.Parse([.. has[column]]).GrantsFrom(AccessList.Parse([.. had[column]]).WithOwner(before?.Owner, Owner), GrantTarget, Owner, column)));
    }

    private static ILookup<string, string> ColumnPrivileges(ViewObject? view) =>
        (view?.Row.Texts("acl_columns") ?? []).Zip(view?.Row.Texts("acl_of_columns") ?? []).ToLookup(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private IEnumerable<Ddl> ChangeComments(ViewObject to)
    {
        Dictionary<string, string> had = Comments(this);
        Dictionary<string, string> has = Comments(to);
        return had.Keys.Union(has.Keys).Order(StringComparer.Ordinal).SelectMany(column =>
            Recomment($"COLUMN {SqlName}.{Identifier.Quote(column)}", had.GetValueOrDefault(column), has.GetValueOrDefault(column)));

        static Dictionary<string, string> Comments(ViewObject view) =>
            view.Row.Texts("commented_columns").Zip(view.Row.Texts("column_comments")).ToDictionary(StringComparer.Ordinal);
    }
}
