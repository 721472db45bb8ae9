using PSMigrate.Engine.Sql;

namespace PSMigrate.Bench.Upgrades;

/// <summary>The rows that a run writes, as somebody would write them for psql.</summary>
internal static class Bookkeeping
{
    public const string Tables = """
        CREATE TABLE public.psmigrate_version (version_num varchar(64) PRIMARY KEY);
        CREATE TABLE public.psmigrate_history (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id uuid, kind text, revision varchar(64), direction text, segment int, statement int,
            outcome text, started_at timestamptz, finished_at timestamptz, rows bigint, sqlstate char(5), error text, checksum char(64), downgrade_checksum char(64), script text,
            db_user text, os_user text, host text, tool text, plan text, backup text, context jsonb);
        """;

    private const string Checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static string Rows(string? before, string revision, string script) => $"""
        {(before is null
            ? $"INSERT INTO public.psmigrate_version (version_num) VALUES ('{revision}');"
            : $"UPDATE public.psmigrate_version SET version_num = '{revision}' WHERE version_num = '{before}';")}
        INSERT INTO public.psmigrate_history (run_id, kind, revision, direction, outcome, started_at, finished_at, rows, checksum, downgrade_checksum, script, db_user, os_user, host, tool)
        VALUES ('00000000-0000-0000-0000-000000000000', 'step', '{revision}', 'upgrade', 'done', clock_timestamp(), clock_timestamp(), 0, '{Checksum}', '{Checksum}',
            {Identifier.Literal(script)}, session_user, 'somebody', 'somewhere', 'psql');
        """;
}
