using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class ScriptInvalidTests
{
    [Theory]
    [InlineData("SELECT 1;\n  SELECT 'a;", "2:10", "string is never closed", "''")]
    [InlineData("SELECT E'a\\';", "1:8", "string is never closed", "\\'")]
    [InlineData("SELECT 'a'\n'b;", "1:8", "string is never closed", "''")]
    [InlineData("SELECT \"a;", "1:8", "identifier is never closed", "\"\"")]
    [InlineData("DO $x$ BEGIN $y$;", "1:4", "$x$ is never closed", "$x$")]
    [InlineData("SELECT '😀', /* /* */;", "1:13", "comment is never closed", "*/")]
    [InlineData("SELECT (1;\nSELECT (2);", "1:8", "parenthesis is never closed", ")")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;\nSELECT 2;", "1:33", "BEGIN has no END", "CASE")]
    [InlineData("\\restrict abc\nSELECT 1;", "1:1", "\\restrict", "pg_dump")]
    [InlineData("SELECT 1;\r\n\\unrestrict abc", "2:1", "\\unrestrict", "pg_dump")]
    [InlineData("SELECT 1 \\gset\n", "1:10", "\\gset is not SQL", "psql")]
    [InlineData("\\connect x", "1:1", "\\connect is not SQL", "psql")]
    [InlineData("\\.\n", "1:1", "\\.", "COPY")]
    [InlineData("SELECT a \\ b", "1:10", "\\ is not SQL", "E'")]
    [InlineData("COPY a (b, \"from\") FROM stdin;\n1\tit's\n\\.\n", "1:25", "COPY FROM STDIN", "INSERT")]
    [InlineData("SELECT 1;\ncopy s.a from STDIN with (format csv);\n\"\n", "2:15", "COPY FROM STDIN", "\\copy")]
    public void What_cannot_be_split_names_its_place(string text, string place, string message, string hint)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => StatementSplitter.Split(text, new("up.sql")));

        Assert.Equal($"up.sql:{place}", error.Position!.ToString());
        Assert.Contains(message, error.Message);
        Assert.Contains(hint, error.Hint);
    }

    [Theory]
    [InlineData("BEGIN", 1, 1)]
    [InlineData("begin isolation level serializable", 1, 1)]
    [InlineData("START TRANSACTION", 1, 1)]
    [InlineData("-- x\n  COMMIT AND CHAIN", 2, 3)]
    [InlineData("END", 1, 1)]
    [InlineData("ROLLBACK TO SAVEPOINT a", 1, 1)]
    [InlineData("ABORT", 1, 1)]
    [InlineData("SAVEPOINT a", 1, 1)]
    [InlineData("RELEASE a", 1, 1)]
    [InlineData("PREPARE TRANSACTION 'a'", 1, 1)]
    [InlineData("COMMIT PREPARED 'a'", 1, 1)]
    [InlineData("ROLLBACK PREPARED 'a'", 1, 1)]
    [InlineData("DISCARD ALL", 1, 1)]
    [InlineData("SELECT 1,\n\tpg_advisory_unlock(1)", 2, 2)]
    [InlineData("SELECT PG_ADVISORY_UNLOCK_ALL ()", 1, 8)]
    [InlineData("SELECT pg_catalog.\"pg_advisory_unlock_shared\" /* */ (1, 2)", 1, 19)]
    [InlineData("SELECT U&\"pg_advisory\\005funlock\"(1)", 1, 8)]
    [InlineData("CREATE TABLE a AS SELECT pg_advisory_unlock(1)", 1, 26)]
    [InlineData("COPY (SELECT 1) TO STDOUT", 1, 20)]
    public void What_is_the_runners_own_is_forbidden(string sql, int line, int column)
    {
        SqlStatement statement = Assert.Single(StatementSplitter.Split(sql, new("up.sql")));

        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => StatementRules.Check(statement, "up.sql"));

        Assert.Equal(new SourcePosition("up.sql", line, column), error.Position);
        Assert.NotEmpty(error.Hint!);
    }

    [Theory]
    [InlineData("PREPARE a AS SELECT 1")]
    [InlineData("DISCARD TEMP")]
    [InlineData("SELECT 'pg_advisory_unlock(1)'")]
    [InlineData("SELECT pg_advisory_unlock, \"PG_ADVISORY_UNLOCK\"(1) -- pg_advisory_unlock(1)")]
    [InlineData("SELECT pg_advisory_xact_lock(1), my_pg_advisory_unlock(1)")]
    [InlineData("DO $$ BEGIN PERFORM pg_advisory_unlock(1); END $$")]
    [InlineData("GRANT EXECUTE ON FUNCTION pg_advisory_unlock(bigint) TO a")]
    [InlineData("CREATE FUNCTION f() RETURNS void BEGIN ATOMIC SELECT pg_advisory_unlock(1); END")]
    [InlineData("COPY a TO '/stdout'")]
    [InlineData("COPY (SELECT a FROM stdin) TO '/x'")]
    [InlineData("COPY a FROM PROGRAM 'stdin'")]
    [InlineData("SELECT end_at FROM begin_log")]
    public void What_only_looks_like_it_is_allowed(string sql) =>
        StatementRules.Check(Assert.Single(StatementSplitter.Split(sql, new("up.sql"))), "up.sql");

    [Theory]
    [InlineData("SELECT E'a'\n'it\\'s; one';SELECT 2")]
    [InlineData("CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1';SELECT 2")]
    [InlineData("CREATE FUNCTION s.begin() RETURNS SETOF begin BEGIN ATOMIC SELECT 1; END;SELECT 2")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT begin, a.end, a.case, 1 AS end FROM b; END;SELECT 2")]
    public void What_psql_cuts_wrong_is_cut_as_the_server_reads_it(string text) =>
        Assert.Equal([text[..^9], "SELECT 2"], StatementSplitter.Split(text, new("up.sql")).Select(statement => statement.Text));
}
