using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Calls;

/// <summary>SQL outside any revision: values there and back, transactions, protection.</summary>
public sealed class DirectCallTests(PostgresServer server) : EngineTest(server)
{
    public static TheoryData<object?, string> Values => new()
    {
        { 5, "integer" }, { -5L, "bigint" }, { (short)7, "integer" }, { 12.50m, "numeric" }, { 0.1, "double precision" }, { double.NaN, "double precision" }, { 1.5f, "real" },
        { true, "boolean" }, { false, "boolean" }, { Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), "uuid" },
        { new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Unspecified), "timestamp without time zone" },
        { new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), "timestamp with time zone" },
        { new TimeOnly(1, 2, 3), "time without time zone" }, { new TimeSpan(-3, 4, 5, 6, 7), "interval" }, { TimeSpan.FromSeconds(-1.5), "interval" },
        { new byte[] { 0, 255, 39, 92 }, "bytea" }, { new[] { 1, 2 }, "integer[]" }, { new[] { 1.5m }, "numeric[]" }, { new[] { true, false }, "boolean[]" },
    };

    [SkippableTheory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(object? value, string type)
    {
        SqlRows rows = await CallAsync("SELECT @v AS value, pg_typeof(@v)::text AS type", ("v", value));
        Assert.Equal(["value", "type"], rows.Columns);
        Assert.Equal(type, rows.Rows[0][1]);
        Assert.Equal(value is short number ? (int)number : value, rows.Rows[0][0]);
    }

    [SkippableTheory]
    [InlineData("o'neil \\ \"x\" \u00E9\U0001F600", "text")]
    [InlineData("", "text")]
    [InlineData("{\"a\": [1, \"b\"]}", "jsonb")]
    [InlineData("$1 @v ${x} --", "varchar")]
    public async Task A_text_becomes_what_its_place_needs(string text, string type)
    {
        await CallAsync($"CREATE TABLE t (v {type})");
        await CallAsync("INSERT INTO t VALUES (@v)", ("v", text));
        Assert.Equal(text, (await CallAsync("SELECT v FROM t WHERE v = @v", ("v", text))).Rows[0][0]);
    }

    [SkippableFact]
    public async Task Types_of_the_user_are_text_and_arrays_of_them_arrays()
    {
        await CallAsync("CREATE TYPE mood AS ENUM ('sad', 'so, \"so\"'); CREATE TYPE pair AS (a int, b text); CREATE DOMAIN small AS int CHECK (VALUE < 10)");
        SqlRows rows = await CallAsync(
            "SELECT @m::mood, @ms::mood[], ROW(1, 'x')::pair, 5::small, ARRAY[[1,2],[3,4]], ARRAY[1,NULL], '[2:3]={7,8}'::int[], '{}'::text[], NULL::int, 'infinity'::timestamptz, '1 month'::interval, int4range(1, 5), '10.0.0.1'::inet, relacl FROM pg_class LIMIT 1",
            ("m", "sad"), ("ms", new object?[] { "sad", "so, \"so\"", null }));
        object?[] values = [.. rows.Rows[0]];
        Assert.Equal("sad", values[0]);
        Assert.Equal(new object?[] { "sad", "so, \"so\"", null }, values[1]);
        Assert.Equal("(1,x)", values[2]);
        Assert.Equal(5, values[3]);
        Assert.Equal(new[] { new[] { 1, 2 }, [3, 4] }, values[4]);
        Assert.Equal(new object?[] { 1, null }, values[5]);
        Assert.Equal(new[] { 7, 8 }, values[6]);
        Assert.Empty((Array)values[7]!);
        Assert.Null(values[8]);
        Assert.Equal(["infinity", "1 mon", "[1,5)", "10.0.0.1"], values[9..13]);
    }

    [SkippableFact]
    public async Task A_list_of_texts_finds_its_type_and_numbers_of_several_kinds_one()
    {
        Guid id = Guid.NewGuid();
        Assert.Equal(id, (await CallAsync("SELECT @id AS id WHERE @id = ANY (@ids)", ("id", id), ("ids", new[] { id.ToString() }))).Rows[0][0]);
        Assert.Equal(new[] { 1m, 2.5m }, (await CallAsync("SELECT @n", ("n", new object[] { 1, 2.5m }))).Rows[0][0]);
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => CallAsync("SELECT @n", ("n", new object[] { 1, "a" })));
        Assert.Contains("different types", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<ScriptInvalidException>(() => CallAsync("SELECT @n", ("n", new object())));
        Assert.Contains("cannot be sent", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_call_is_one_transaction()
    {
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => CallAsync("CREATE TABLE t (id int); INSERT INTO t VALUES (1);\n  SELECT nope FROM t"));
        Assert.Equal(("42703", null, "SELECT nope FROM t\n       ^"), (error.SqlState, error.Position, error.Excerpt));
        Assert.Empty(await Database.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 't'"));
    }

    [SkippableFact]
    public async Task What_cannot_be_in_one_runs_alone_and_only_alone()
    {
        await CallAsync("VACUUM pg_class");
        await Assert.ThrowsAsync<ScriptInvalidException>(() => CallAsync("SELECT 1; VACUUM pg_class"));
    }

    [SkippableFact]
    public async Task A_deferred_constraint_fails_the_call()
    {
        await CallAsync("CREATE TABLE t (id int PRIMARY KEY, p int REFERENCES t DEFERRABLE INITIALLY DEFERRED)");
        Assert.Equal("23503", (await Assert.ThrowsAsync<StatementFailedException>(() => CallAsync("INSERT INTO t VALUES (1, 9); INSERT INTO t VALUES (2, 9)"))).SqlState);
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*)::text FROM t"));
    }

    [SkippableFact]
    public async Task Routines_with_bodies_of_SQL_work()
    {
        await Server.SkipBelowAsync(14, "BEGIN ATOMIC");
        await CallAsync("CREATE FUNCTION f(int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT $1 + 1; END");
        Assert.Equal(3, (await CallAsync("SELECT f(@n)", ("n", 2))).Rows[0][0]);
    }

    [SkippableFact]
    public async Task A_protected_environment_can_be_read_and_not_written_unless_it_is_named()
    {
        string config = Folder.Write("psmigrate.yaml", "environments:\n  production: { protected: true }\n");
        MigrationEngine engine = Engine(options => options with { Config = config, Environment = "production" });
        Assert.Single(await engine.ExecuteSqlAsync(new SqlCall { Sql = "SELECT 1" }, CancellationToken.None));
        SqlCall write = new() { Sql = "CREATE TABLE t ()" };
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => engine.ExecuteSqlAsync(write, CancellationToken.None));
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => engine.ExecuteSqlAsync(new SqlCall { Sql = "VACUUM" }, CancellationToken.None));
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => engine.ExecuteSqlAsync(write with { ConfirmDatabase = "another" }, CancellationToken.None));
        string name = (await Database.QueryAsync("SELECT current_database()"))[0];
        await engine.ExecuteSqlAsync(write with { ConfirmDatabase = name }, CancellationToken.None);
        Assert.NotEmpty(await Database.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 't'"));
    }

    [SkippableFact]
    public async Task It_asks_with_the_statements_and_without_secrets()
    {
        string asked = "";
        SqlCall call = new()
        {
            Sql = "CREATE ROLE never PASSWORD 'geheim'",
            Confirm = (database, statements) =>
            {
                asked = $"{database.Database}: {statements[0].Sql}";
                return Task.FromResult(false);
            },
        };
        Assert.Empty(await Engine().ExecuteSqlAsync(call, CancellationToken.None));
        Assert.EndsWith("CREATE ROLE never PASSWORD '***'", asked, StringComparison.Ordinal);
        Assert.Empty(await Database.QueryAsync("SELECT 1 FROM pg_roles WHERE rolname = 'never'"));
    }

    private async Task<SqlRows> CallAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        IReadOnlyList<SqlRows> results = await Engine().ExecuteSqlAsync(
            new SqlCall { Sql = sql, Parameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value) }, CancellationToken.None);
        return results.Count > 0 ? results[0] : new SqlRows([], []);
    }
}
