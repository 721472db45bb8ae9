using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>Histories with everything in them that a script can get wrong.</summary>
internal static class OfflineHistory
{
    /// <summary>What every form can hold.</summary>
    public static IEnumerable<string> InTransactions => ["plain", "enum", "texts", "atomic", "settings", "assertions", "merge", "nothing"];

    /// <summary>What only psql's form can.</summary>
    public static IEnumerable<string> Others => ["concurrently", "never"];

    /// <summary>Skips a test on a server that is too old for a history.</summary>
    public static Task SkipIfTooOldAsync(string name, PostgresServer server) => name == "atomic" ? server.SkipBelowAsync(14, "BEGIN ATOMIC") : Task.CompletedTask;

    public static void Write(string name, RevisionFolder folder)
    {
        switch (name)
        {
            case "plain":
                folder.Add("a1", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (2);", "DROP TABLE t;", ["message: it's a \\set; $psmigrate$ -- \"first\""]);
                folder.Add("a2", "a1", "ALTER TABLE t ADD COLUMN n text -- a comment at the end\n;\n/* and */ SELECT count(*) FROM t -- last\n", "ALTER TABLE t DROP COLUMN n;");
                folder.Add("a3", "a2", "CREATE ROLE r_secret PASSWORD 'hunter2'; DROP ROLE r_secret; CREATE VIEW v AS SELECT id AS \"Größe\" FROM t;", "DROP VIEW v;");
                break;
            case "enum":
                folder.Add("a1", "", "CREATE TYPE mood AS ENUM ('sad');\nCREATE TABLE t (m mood);", "DROP TABLE t;\nDROP TYPE mood;");
                folder.Add("a2", "a1", "SET search_path = public, pg_catalog;\nALTER TYPE mood ADD VALUE 'happy';\nINSERT INTO t VALUES ('happy');\nALTER TYPE mood ADD VALUE 'glad';\nCREATE VIEW v AS SELECT 'glad'::mood AS m;", "DROP VIEW v;");
                folder.Add("a3", "a2", "ALTER TYPE mood ADD VALUE 'mad';", "SELECT 1;");
                break;
            case "texts":
                folder.Add("a1", "", Texts, "DROP TABLE texts, lines CASCADE;\nDROP FUNCTION quoted();\nDROP FUNCTION sliced(int[], int);");
                break;
            case "atomic":
                folder.Add("a1", "", "CREATE FUNCTION atomic(n int) RETURNS int[] LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT (ARRAY[1,2,3])[1:n]; END;\nCREATE TABLE texts AS SELECT atomic(2)::text AS v;\nCREATE TABLE lines ();", "DROP TABLE texts, lines;\nDROP FUNCTION atomic(int);");
                break;
            case "settings":
                folder.Add("a1", "", "CREATE SCHEMA app;\nCREATE SCHEMA other;", "DROP SCHEMA app CASCADE; DROP SCHEMA other CASCADE;");
                folder.Add("a2", "a1", """
                    SET search_path = app;
                    SET TimeZone = 'Asia/Tokyo';
                    SET ROLE pg_monitor;
                    RESET ROLE;
                    CREATE TYPE mood AS ENUM ('sad');
                    ALTER TYPE mood ADD VALUE 'happy';
                    CREATE TABLE t (m mood DEFAULT 'happy', at timestamptz DEFAULT '2020-01-01 00:00');
                    CREATE TEMP TABLE scratch (id int);
                    PREPARE p AS SELECT $1::int;
                    DECLARE c CURSOR WITH HOLD FOR SELECT 1;
                    LISTEN news;
                    """, "DROP TABLE app.t; DROP TYPE app.mood;", sections: "-- migrate: verify\nSELECT count(*) = 0 FROM t;\nSELECT current_setting('search_path') = 'app';\n");
                folder.Add("a3", "a2", """
                    CREATE TABLE seen (at timestamptz DEFAULT '2020-01-01 00:00');
                    INSERT INTO seen DEFAULT VALUES;
                    ALTER TABLE seen ADD CHECK (to_regclass('app.t') IS NOT NULL);
                    DO $$ BEGIN
                        IF (SELECT count(*) FROM pg_prepared_statements WHERE name = 'p') + (SELECT count(*) FROM pg_cursors WHERE name = 'c') + (SELECT count(*) FROM pg_listening_channels()) > 0
                            OR to_regclass('scratch') IS NOT NULL OR current_setting('TimeZone') <> 'UTC' THEN
                            RAISE EXCEPTION 'This session is not fresh.';
                        END IF;
                    END $$;
                    """, "DROP TABLE seen;");
                break;
            case "assertions":
                folder.Add("a1", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1);", "DROP TABLE t;",
                    sections: "-- migrate: precondition\nSELECT to_regclass('t') IS NULL;\nVALUES (true);\n-- migrate: verify\nSELECT count(*) = 1 FROM t;\nSELECT 'a:b' = 'a' || ':b';\n");
                break;
            case "merge":
                folder.Add("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
                folder.Add("b1", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;", ["branch_labels: left"]);
                folder.Add("c1", "a1", "CREATE TABLE c (id int);", "DROP TABLE c;", ["branch_labels: right"]);
                folder.Add("c2", "c1", "ALTER TABLE c ADD COLUMN n int;", "ALTER TABLE c DROP COLUMN n;", ["depends_on: b1"]);
                folder.Add("d1", "b1, c2", "", "");
                folder.Add("e1", "", "CREATE TABLE e (id int);", "DROP TABLE e;", ["depends_on: d1"]);
                break;
            case "nothing":
                folder.Add("a1", "", "");
                folder.Add("a2", "a1", "-- TODO\n");
                break;
            case "concurrently":
                folder.Add("a1", "", "CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\nVACUUM t;\nINSERT INTO t VALUES (1);\nCREATE INDEX CONCURRENTLY j ON t (id);", "DROP INDEX CONCURRENTLY i;\nDROP TABLE t;",
                    sections: "-- migrate: precondition\nSELECT to_regclass('t') IS NULL;\n-- migrate: verify\nSELECT count(*) = 1 FROM t;\n");
                folder.Add("a2", "a1", "CREATE INDEX CONCURRENTLY k ON t (id);\nDROP INDEX CONCURRENTLY k;", "");
                break;
            case "never":
                folder.Add("a1", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1);\nSET search_path = pg_catalog;\nCREATE INDEX CONCURRENTLY i ON public.t (id);\nVACUUM public.t;\nDO 'BEGIN INSERT INTO public.t VALUES (2); COMMIT; END';", "DROP TABLE t;", ["transaction: never"]);
                break;
        }
    }

    // Outside quotes :n, :"n" and :'n' would be psql's; inside, nothing may change.
    private const string Texts = """"
        CREATE TABLE texts (id int DEFAULT 1, v text);
        INSERT INTO texts (v) VALUES (':USER :DBNAME :''HOST'''), ($$:USER $psmigrate$ \echo `date`$$), ('ä€😀'), (E'tab\tquote\'s \\ back:USER'), ('back\slash');
        INSERT INTO texts (v) VALUES (E'one'
           -- it's between
           '\'two\n:USER'), ('three'
           'four\'), (U&'\00e4'), (e'''x''');
        CREATE FUNCTION sliced(a int[], "USER" int) RETURNS int[] LANGUAGE sql AS 'SELECT $1[1:"USER"]';
        DO $body$
        DECLARE a int[] := ARRAY[1,2,3]; n int := 2;
        BEGIN
            a := a[1:n];
            INSERT INTO texts (v) VALUES (a::text);
        END $body$;
        CREATE TABLE lines AS SELECT (ARRAY[1,2,3])[1:PORT] AS sliced, (ARRAY[1,2,3])[1:"PORT"] AS quoted, '{1}'::int[] AS cast_, 'a:b'::text AS text FROM (SELECT 2 AS port, 3 AS "PORT") x;
        CREATE FUNCTION quoted() RETURNS text LANGUAGE plpgsql AS $f$
        BEGIN

            RETURN 'a $$ b $sql$ :USER';   -- trailing blanks   

        END $f$;
        INSERT INTO texts (v) SELECT quoted() UNION ALL SELECT sliced('{1,2,3}', 2)::text;
        """";
}
