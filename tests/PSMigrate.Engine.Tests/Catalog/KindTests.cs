using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What makes two objects the same one, and what a difference between them is called.</summary>
[Trait("Matrix", "true")]
public sealed class KindTests(PostgresServer server) : CatalogTest(server)
{
    [SkippableTheory]
    [InlineData("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "Changed function public.f(integer)")]
    [InlineData("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1'", "Removed function public.f(integer), Added function public.f(text)")]
    [InlineData("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 1'", "Removed function public.f(integer), Added procedure public.f(integer)")]
    [InlineData("CREATE FUNCTION f(VARIADIC a int[], OUT b int) LANGUAGE sql AS 'SELECT 1'", "", "Removed function public.f(integer[])")]
    [InlineData("CREATE AGGREGATE n(*) (sfunc = int8inc, stype = int8, initcond = '1')", "CREATE AGGREGATE n(*) (sfunc = int8inc, stype = int8, initcond = '0')", "Changed aggregate public.n(*)")]
    [InlineData("CREATE EXTENSION pg_trgm", "CREATE EXTENSION pg_trgm VERSION '1.3'", "Changed extension pg_trgm")]
    [InlineData("CREATE EXTENSION hstore", "CREATE SCHEMA s; CREATE EXTENSION hstore SCHEMA s", "Added schema s, Changed extension hstore")]
    [InlineData("CREATE TYPE t AS (a int, b text)", "CREATE TYPE t AS (b text, a int)", "Changed composite type public.t")]
    [InlineData("CREATE TYPE t AS (a int)", "CREATE TYPE t AS (a int); COMMENT ON COLUMN t.a IS 'x'", "Changed composite type public.t")]
    [InlineData("CREATE TYPE t AS RANGE (subtype = int)", "CREATE TYPE t AS RANGE (subtype = int8)", "Changed range type public.t")]
    [InlineData("CREATE DOMAIN d AS int CHECK (VALUE > 0)", "CREATE DOMAIN d AS int CHECK (VALUE >= 0)", "Changed domain public.d")]
    [InlineData("CREATE DOMAIN d AS int", "CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CHECK (VALUE > 0) NOT VALID", "Changed domain public.d")]
    [InlineData("CREATE DOMAIN d AS int", "CREATE TYPE d AS ENUM ()", "Added enum public.d, Removed domain public.d")]
    [InlineData("CREATE COLLATION c (locale = 'C')", "CREATE COLLATION c (locale = 'POSIX')", "Changed collation public.c")]
    [InlineData("", "DROP SCHEMA public", "Changed schema public")]
    [InlineData("", "COMMENT ON SCHEMA public IS NULL", "Changed schema public")]
    [InlineData("", "ALTER SCHEMA public OWNER TO catalog_owner", "Changed schema public")]
    [InlineData("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)", "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY); GRANT USAGE ON SEQUENCE t_id_seq TO catalog_reader", "Changed column public.t.id")]
    public async Task A_difference_names_the_object(string from, string to, string expected)
    {
        TestDatabase left = await BuildAsync(from);
        TestDatabase right = await BuildAsync(to);

        IReadOnlyList<SchemaDifference> differences = new SchemaDiffer(await ReadAsync(left), await ReadAsync(right), SchemaWriting.Whole).Differences();

        Assert.Equal(expected, string.Join(", ", differences.Select(difference => $"{difference.Change} {difference.Object}")));
        Assert.All(differences, difference => Assert.NotEqual(difference.From, difference.To));
        await Server.DropDatabaseAsync(left);
        await Server.DropDatabaseAsync(right);
    }

    [SkippableFact]
    public async Task Which_grant_came_first_makes_no_difference()
    {
        const string Table = "CREATE TABLE t (id int); ";
        TestDatabase left = await BuildAsync(Table + "GRANT SELECT ON t TO catalog_reader; GRANT UPDATE ON t TO catalog_writer; GRANT INSERT ON t TO PUBLIC");
        TestDatabase right = await BuildAsync(Table + "GRANT INSERT ON t TO PUBLIC; GRANT UPDATE ON t TO catalog_writer; GRANT SELECT ON t TO catalog_reader");

        SchemaSnapshot from = await ReadAsync(left);
        SchemaSnapshot to = await ReadAsync(right);

        Assert.Empty(new SchemaDiffer(from, to, SchemaWriting.Whole).Differences());
        Assert.Equal(from.Hash, to.Hash);
    }
}
