using System.Text;

namespace PSMigrate;

/// <summary>One of the statements that lead from one schema to another, with what it does to those who use the database.</summary>
/// <param name="Object">The object it is about: <c>column public.users.email</c>. Not always one that differs: a view goes and comes back for a column that it shows.</param>
/// <param name="Sql">Its text, without the semicolon.</param>
/// <param name="Command">What it is in a few words, such as <c>ALTER TABLE</c>.</param>
/// <param name="Impact">The lock it takes, whom that blocks, whether a table is read or written anew, and which data are lost.</param>
/// <param name="StartsTransaction">Whether what came before has to be committed first, so that locks are not held while it works.</param>
public sealed record ChangeStatement(string Object, string Sql, string Command, StatementImpact Impact, bool StartsTransaction)
{
    /// <summary>The statement as a line or more of a revision, below comments that say what it loses and who waits for its work.</summary>
    public string ToSql()
    {
        StringBuilder text = new();
        if (Impact.DataLoss is { } loss)
        {
            text.Append($"-- data loss: {loss} ({Object})\n");
        }

        // A lock for a moment is what nearly every statement takes, and is in the plan.
        if (Impact.Work != ImpactWork.None && !(Impact with { DataLoss = null }).IsHarmless)
        {
            text.Append($"-- {Impact with { DataLoss = null }}\n");
        }

        return text.Append(StartsTransaction ? "-- segment: new\n" : "").Append(Sql).Append(";\n").ToString();
    }
}
