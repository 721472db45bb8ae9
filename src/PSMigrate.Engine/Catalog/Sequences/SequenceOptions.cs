using System.Globalization;

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

    /// <summary>As SQL for ALTER SEQUENCE, where CYCLE does not go away by itself.</summary>
    public string Altering => Cycle ? ToString() : $"{this} NO CYCLE";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
