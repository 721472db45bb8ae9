using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>
/// A history with every way there is to commit: whole revisions, segments, statements outside transactions, batches; two branches and
/// their merge. What it did can be counted: statements leave a row in <c>trail</c>, a trigger counts how often a task was changed.
/// </summary>
internal static class ChaosHistory
{
    // Ids and their parents.
    private static readonly (string Id, string[] Parents)[] s_graph =
    [
        ("whole", []), ("index", ["whole"]), ("enum", ["index"]), ("batched", ["index"]), ("merged", ["enum", "batched"]), ("never", ["merged"]), ("rebuilt", ["never"]), ("last", ["rebuilt"]),
    ];

    /// <summary>Makes what the history finds, and does not take away.</summary>
    public static Task PrepareAsync(TestDatabase database) => database.ExecuteAsync("""
        CREATE TABLE trail (what text);
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.touched := OLD.touched + 1; RETURN NEW; END';
        """);

    /// <param name="folder">Where the revisions go.</param>
    /// <param name="serverVersion">The server's version as server_version_num has it.</param>
    public static void WriteTo(MigrationFolder folder, int serverVersion) => folder
        .With("whole", "", """
            CREATE TYPE state AS ENUM ('new', 'done');
            CREATE TABLE jobs (id int PRIMARY KEY, hits int NOT NULL DEFAULT 0, state state NOT NULL DEFAULT 'new');
            INSERT INTO jobs (id) SELECT generate_series(1, 30000);
            CREATE TABLE tasks (id int PRIMARY KEY, hits int NOT NULL DEFAULT 0, touched int NOT NULL DEFAULT 0);
            INSERT INTO tasks (id) SELECT generate_series(1, 2000);
            CREATE TRIGGER touch BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE parts (id int) PARTITION BY RANGE (id);
            CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (9);
            INSERT INTO trail VALUES ('whole up');
            """, "DROP TABLE parts, tasks, jobs;\nDROP TYPE state;\nINSERT INTO trail VALUES ('whole down');")
        .With("index", "whole", """
            CREATE INDEX CONCURRENTLY by_state ON jobs (state);
            INSERT INTO trail VALUES ('index up 2');
            CREATE UNIQUE INDEX CONCURRENTLY ON jobs (id, hits);
            CREATE INDEX CONCURRENTLY IF NOT EXISTS by_hits ON jobs (hits);
            INSERT INTO trail VALUES ('index up 5');
            """, """
            DROP INDEX CONCURRENTLY by_state;
            INSERT INTO trail VALUES ('index down 2');
            DROP INDEX CONCURRENTLY jobs_id_hits_idx;
            DROP INDEX CONCURRENTLY by_hits;
            """)
        .With("enum", "index", """
            INSERT INTO trail VALUES ('enum up 1');
            ALTER TYPE state ADD VALUE 'late';
            ALTER TABLE jobs ADD COLUMN planned state NOT NULL DEFAULT 'late';
            INSERT INTO trail VALUES ('enum up 4');
            """, "ALTER TABLE jobs DROP COLUMN planned;\nINSERT INTO trail VALUES ('enum down');")
        .With("batched", "index", """
            INSERT INTO trail VALUES ('batched up 1');
            -- batch: table=tasks size=100 target=10ms
            UPDATE tasks SET hits = hits + 1 WHERE id BETWEEN :batch_start AND :batch_end;
            INSERT INTO trail VALUES ('batched up 3');
            """, """
            -- batch: table=tasks size=200 target=10ms
            UPDATE tasks SET hits = hits - 1 WHERE id BETWEEN :batch_start AND :batch_end;
            INSERT INTO trail VALUES ('batched down 2');
            """)
        .With("merged", "enum, batched", "")
        .With("never", "merged", """
            ALTER TABLE jobs ADD COLUMN a int;
            INSERT INTO trail VALUES ('never up 2');
            ALTER TABLE jobs ADD COLUMN b int;
            INSERT INTO trail VALUES ('never up 4');
            """, """
            ALTER TABLE jobs DROP COLUMN b;
            INSERT INTO trail VALUES ('never down 2');
            ALTER TABLE jobs DROP COLUMN a;
            """, "transaction: never")
        .With("rebuilt", "never", $"""
            SET search_path = public, pg_temp;
            REINDEX INDEX CONCURRENTLY by_state;
            VACUUM jobs;
            ALTER TABLE parts DETACH PARTITION parts_1{(serverVersion >= 140000 ? " CONCURRENTLY" : "")};
            INSERT INTO trail VALUES ('rebuilt up 5');
            REINDEX TABLE CONCURRENTLY jobs;
            """, """
            ALTER TABLE parts ATTACH PARTITION parts_1 FOR VALUES FROM (0) TO (9);
            INSERT INTO trail VALUES ('rebuilt down 2');
            """)
        .With("last", "rebuilt", "CREATE VIEW busy AS SELECT id FROM jobs WHERE hits > 0;\nINSERT INTO trail VALUES ('last up');", "DROP VIEW busy;");

    /// <summary>Rows that the version table has to hold when these are applied.</summary>
    public static IEnumerable<string> HeadsOf(IReadOnlySet<string> applied) => s_graph
        .Where(revision => applied.Contains(revision.Id) && !s_graph.Any(other => applied.Contains(other.Id) && other.Parents.Contains(revision.Id)))
        .Select(revision => revision.Id)
        .Order(StringComparer.Ordinal);
}
