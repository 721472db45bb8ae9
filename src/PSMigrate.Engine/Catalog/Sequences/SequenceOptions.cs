using System.Globalization;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sequences;

/// <summary>How a sequence counts, whether it stands by itself or behind an identity column.</summary>
/// <param name="Type">smallint, integer or bigint.</param>
internal sealed record SequenceOptions(string Type, long Start, long Increment, long Minimum, long Maximum, long Cache, bool Cycle)
{
    private long TypeMaximum => Type switch
    {
        "smallint" => short.MaxValue,
        "integer" => int.MaxValue,
        _ => long.MaxValue,
    };

    private long TypeMinimum => -TypeMaximum - 1;

    /// <summary>As SQL; minimum and maximum are left to the server where they are its own.</summary>
    public override string ToString()
    {
        bool isUp = Increment > 0;
        long ownMinimum = isUp ? 1 : TypeMinimum;
        long ownMaximum = isUp ? TypeMaximum : -1;
        return string.Join(' ',
            $"START WITH {Text(Start)}",
            $"INCREMENT BY {Text(Increment)}",
            Minimum == ownMinimum ? "NO MINVALUE" : $"MINVALUE {Text(Minimum)}",
            Maximum == ownMaximum ? "NO MAXVALUE" : $"MAXVALUE {Text(Maximum)}",
            $"CACHE {Text(Cache)}" + (Cycle ? " CYCLE" : ""));
    }

    /// <summary>The statements that bring a sequence to other options. It goes on from where it is, or from the first number that it may have now.</summary>
    /// <param name="sequence">As SQL.</param>
    /// <param name="to">What it shall have.</param>
    public IEnumerable<string> Change(string sequence, SequenceOptions to)
    {
        if (to == this)
        {
            yield break;
        }

        bool isApart = to.Minimum > Maximum || to.Maximum < Minimum;
        bool isUp = to.Increment > 0;
        long first = isUp ? to.Minimum : to.Maximum;
        if (!isApart && (isUp ? first > Minimum : first < Maximum))
        {
            yield return $"SELECT pg_catalog.setval({Identifier.Literal(sequence)}, {Text(first)}, false) FROM {sequence} WHERE last_value {(isUp ? "<" : ">")} {Text(first)}";
        }

        // Another type may bring other limits.
        bool changesType = to.Type != Type;
        yield return string.Join(' ', new[]
        {
            $"ALTER SEQUENCE {sequence}",
            changesType ? $"AS {to.Type}" : "",
            to.Start != Start ? $"START WITH {Text(to.Start)}" : "",
            to.Increment != Increment ? $"INCREMENT BY {Text(to.Increment)}" : "",
            changesType || to.Minimum != Minimum ? $"MINVALUE {Text(to.Minimum)}" : "",
            changesType || to.Maximum != Maximum ? $"MAXVALUE {Text(to.Maximum)}" : "",
            to.Cache != Cache ? $"CACHE {Text(to.Cache)}" : "",
            to.Cycle != Cycle ? to.Cycle ? "CYCLE" : "NO CYCLE" : "",
            isApart ? "RESTART" : "",
        }.Where(clause => clause.Length > 0));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
