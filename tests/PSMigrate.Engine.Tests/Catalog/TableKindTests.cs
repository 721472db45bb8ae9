using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What makes a table, its parts, a view or a default privilege another one, and what does not.</summary>
[Trait("Matrix", "true")]
public sealed class TableKindTests(PostgresServer server) : CatalogTest(server)
{
    private const string Trigger = "CREATE TABLE t (a int); CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(); ";
    private const string Keyed = "CREATE TABLE t (a int, b int); ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)";

    [SkippableTheory]
    [InlineData("CREATE TABLE t (a int, b int)", "CREATE TABLE t (b int, a int)", "Changed table public.t")]
    [InlineData("CREATE TABLE p (a int, b int); CREATE TABLE t (z int) INHERITS (p)", "CREATE TABLE p (a int); CREATE TABLE t (z int) INHERITS (p); ALTER TABLE p ADD COLUMN b int", "")]
    [InlineData("CREATE TABLE t (a int)", "CREATE TABLE t (a int) WITH (fillfactor = 70)", "Changed table public.t")]
    [InlineData("CREATE TABLE t (a int)", "CREATE TABLE t (a int DEFAULT 1)", "Changed column public.t.a")]
    [InlineData("CREATE TABLE t (a text)", "CREATE TABLE t (a text); ALTER TABLE t ALTER a SET STORAGE EXTERNAL", "Changed column public.t.a")]
    [InlineData("CREATE TABLE t (gone int, a int); ALTER TABLE t DROP COLUMN gone", "CREATE TABLE t (a int)", "")]
    [InlineData(Keyed, Keyed + " WITH (fillfactor = 70)", "Changed constraint k on public.t")]
    [InlineData(Keyed, Keyed + " INCLUDE (b)", "Changed constraint k on public.t")]
    [InlineData(Keyed, Keyed + "; COMMENT ON INDEX k IS 'x'", "Changed constraint k on public.t")]
    [InlineData("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)", "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID", "Changed constraint c on public.t")]
    [InlineData(
        "CREATE TABLE t (s varchar, CONSTRAINT c CHECK (s IN ('a', 'b')))",
        "CREATE TABLE t (s varchar, CONSTRAINT c CHECK (((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))))", "")]
    [InlineData("CREATE TABLE t (a int); CREATE INDEX i ON t (a)", "CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC)", "Changed index public.i")]
    [InlineData(Trigger, Trigger + "ALTER TABLE t DISABLE TRIGGER x", "Changed trigger x on public.t")]
    [InlineData(Trigger, Trigger + "DROP TRIGGER x ON t", "Removed trigger x on public.t")]
    [InlineData("CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING", "CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO NOTHING", "Changed rule r on public.t")]
    [InlineData("CREATE TABLE t (a int); CREATE POLICY p ON t USING (a > 0)", "CREATE TABLE t (a int); CREATE POLICY p ON t USING (a > 1)", "Changed policy p on public.t")]
    [InlineData("CREATE TABLE t (a int); CREATE POLICY p ON t TO catalog_owner, catalog_reader", "CREATE TABLE t (a int); CREATE POLICY p ON t TO catalog_reader, catalog_owner", "")]
    [InlineData("CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t", "CREATE TABLE t (a int, b int); CREATE STATISTICS s (mcv) ON a, b FROM t", "Changed statistics public.s")]
    [InlineData("CREATE VIEW v AS SELECT 1 AS a", "CREATE VIEW v WITH (security_barrier) AS SELECT 1 AS a", "Changed view public.v")]
    [InlineData("CREATE VIEW v AS SELECT 1 AS a", "CREATE VIEW v AS SELECT 1 AS a; COMMENT ON COLUMN v.a IS 'x'", "Changed view public.v")]
    [InlineData("CREATE VIEW v AS SELECT 1 AS a", "CREATE VIEW v AS SELECT 1 AS a; GRANT SELECT (a) ON v TO catalog_reader", "Changed view public.v")]
    [InlineData("CREATE MATERIALIZED VIEW v AS SELECT 1 AS a", "CREATE VIEW v AS SELECT 1 AS a", "Added view public.v, Removed materialized view public.v")]
    [InlineData("CREATE MATERIALIZED VIEW v AS SELECT 1 AS a", "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a WITH NO DATA", "")]
    [InlineData("", "ALTER DEFAULT PRIVILEGES FOR ROLE catalog_owner IN SCHEMA public GRANT SELECT ON TABLES TO catalog_reader", "Added default privilege tables for catalog_owner in public")]
    [InlineData("", "ALTER DEFAULT PRIVILEGES FOR ROLE catalog_owner GRANT SELECT ON TABLES TO catalog_reader", "Added default privilege tables for catalog_owner")]
    public async Task A_difference_names_the_object(string from, string to, string expected)
    {
        TestDatabase left = await BuildAsync(from);
        TestDatabase right = await BuildAsync(to);

        SchemaSnapshot one = await ReadAsync(left);
        SchemaSnapshot other = await ReadAsync(right);
        IReadOnlyList<SchemaDifference> differences = new SchemaDiffer(one, other, SchemaWriting.Whole).Differences();

        Assert.Equal(expected, string.Join(", ", differences.Select(difference => $"{difference.Change} {difference.Object}")));
        Assert.Equal(expected.Length == 0, one.Hash == other.Hash);
        Assert.All(differences, difference => Assert.NotEqual(difference.From, difference.To));
        await Server.DropDatabaseAsync(left);
        await Server.DropDatabaseAsync(right);
    }

    [SkippableFact]
    public async Task Where_privileges_do_not_count_neither_do_default_privileges()
    {
        TestDatabase left = await BuildAsync("CREATE VIEW v AS SELECT 1 AS a");
        TestDatabase right = await BuildAsync(
            "CREATE VIEW v AS SELECT 1 AS a; GRANT SELECT (a) ON v TO catalog_reader; ALTER DEFAULT PRIVILEGES FOR ROLE catalog_owner GRANT SELECT ON TABLES TO catalog_reader");

        Assert.Empty(new SchemaDiffer(await ReadAsync(left), await ReadAsync(right), new SchemaWriting(Privileges: false)).Differences());
        await Server.DropDatabaseAsync(left);
        await Server.DropDatabaseAsync(right);
    }
}
