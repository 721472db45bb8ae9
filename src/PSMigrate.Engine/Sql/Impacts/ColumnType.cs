using System.Collections.Frozen;

namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>What the type of a new column tells.</summary>
internal static class ColumnType
{
    /// <summary>Types that are no domain: PostgreSQL's, as tables are declared with them, and those of common extensions.</summary>
    public static readonly FrozenSet<string> Known = Set("""
        bigint bit bool boolean box bpchar bytea char character cidr circle date datemultirange daterange dec decimal double float float4 float8 inet int int2
        int4 int4multirange int4range int8 int8multirange int8range integer interval json jsonb jsonpath line lseg macaddr macaddr8 money name national nchar
        nummultirange numeric numrange oid path pg_lsn point polygon real regclass regproc regprocedure regrole regtype regnamespace smallint text time
        timestamp timestamptz timetz tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector uuid varbit varchar xid xml
        citext cube geography geometry halfvec hstore ltree sparsevec vector
        """);

    private static readonly string[] s_serials = ["serial", "serial2", "serial4", "serial8", "smallserial", "bigserial"];

    public static bool IsSerial(StatementWords words, int at) => words.IsAny(at, s_serials);

    /// <summary>Whether a type may be a domain: its constraints are checked by writing every row. An array is none, nor is a type that is new.</summary>
    public static bool MayBeDomain(StatementWords words, int at, NewRelations earlier)
    {
        int end = words.Behind(words.BehindName(at));
        return words.Name(at) is { } type
            && !words.IsSign(end, '[') && !words.Is(end, "array")
            && !(type.Schema is null or "pg_catalog" && Known.Contains(type.Name))
            && !earlier.Contains(type);
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
