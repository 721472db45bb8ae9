using System.Collections.Frozen;

namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>Whether a default is volatile, by the functions that it calls.</summary>
internal static class DefaultVolatility
{
    /// <summary>PostgreSQL's functions that defaults use and that give something new with every call; uuid_generate is of uuid-ossp.</summary>
    public static readonly FrozenSet<string> Volatile = Set("""
        clock_timestamp currval gen_random_bytes gen_random_uuid lastval nextval random random_normal setval timeofday uuid_generate_v1 uuid_generate_v1mc
        uuid_generate_v4 uuidv4 uuidv7
        """);

    /// <summary>PostgreSQL's functions that defaults use and that give the same in one statement.</summary>
    public static readonly FrozenSet<string> Stable = Set("""
        abs age array_fill array_to_json ceil chr concat concat_ws current_database current_schema current_setting date_bin date_part date_trunc decode
        encode floor format hashtext int4range int8range json_build_array json_build_object jsonb_build_array jsonb_build_object left length lower lpad
        make_date make_interval make_time make_timestamp make_timestamptz md5 now numrange pg_backend_pid repeat replace right round rpad session_user
        sha256 split_part statement_timestamp string_to_array substr substring to_char to_date to_json to_jsonb to_number to_timestamp
        transaction_timestamp trim tsrange tstzrange daterange txid_current upper user
        """);

    // Not functions, though a parenthesis follows.
    private static readonly FrozenSet<string> s_syntax = Set("""
        array bit cast char character coalesce collate current_time current_timestamp decimal exists extract float greatest in interval least localtime localtimestamp
        nullif numeric overlay position row time timestamp timestamptz timetz varbit varchar varying bpchar
        """);

    public static Volatility Of(StatementWords words, int from, int to)
    {
        Volatility found = Volatility.None;
        for (int i = from; i < to; i++)
        {
            if (words.IsSign(i + 1, '(') && words[i].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier)
            {
                found = (Volatility)Math.Max((int)found, (int)OfFunction(Identifier.Unquote(words.Text(i).ToString()), words, i));
            }
        }

        return found;
    }

    private static Volatility OfFunction(string name, StatementWords words, int at)
    {
        bool isQualified = at > 0 && words.IsSign(at - 1, '.');
        bool isForeign = isQualified && !words.Is(at - 2, "pg_catalog");
        return Volatile.Contains(name) ? Volatility.Volatile
            : (Stable.Contains(name) || (!isQualified && s_syntax.Contains(name))) && !isForeign ? Volatility.None
            : Volatility.Unknown;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
