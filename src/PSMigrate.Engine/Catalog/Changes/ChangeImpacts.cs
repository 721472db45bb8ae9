using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>Tells what the statements of a change do to others, one after the other.</summary>
internal sealed class ChangeImpacts
{
    private readonly ImpactReader _reader = new();

    public ChangeStatement Read(ObjectId id, Ddl statement)
    {
        StatementImpact impact = _reader.Read(statement.Sql);
        return new ChangeStatement(
            id.ToString(),
            statement.Sql,
            CommandName.Of(new StatementWords(statement.Sql, SqlTokenizer.Tokenize(statement.Sql).FindAll(token => !token.IsTrivia))),
            // Who makes a change knows the types on both sides, which the text does not show.
            impact with { DataLoss = statement.DataLoss },
            statement.StartsSegment);
    }
}
