using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Planning;

public sealed class BatchDirectiveTests
{
    private const string Update = "UPDATE jobs SET a = 1 WHERE id BETWEEN :batch_start AND :batch_end;";

    private static PlanStep Plan(string sql, string mode = "auto", string sections = "")
    {
        using RevisionFolder folder = new();
        folder.Add("r1", "", sql, header: [$"transaction: {mode}"], sections: sections);
        ScriptDirectory scripts = ScriptDirectory.Load([folder.Path], recursive: false, mayBeMissing: false);
        RevisionMap map = RevisionMap.Build(scripts.Headers.Select(header => header.ToNode()));
        return new PlanCompiler(map, scripts, new Dictionary<string, string>(), TimeSpan.FromSeconds(2), null)
            .Compile(new GraphPlanner(map).Upgrade([], ["head"]), CancellationToken.None).Steps[0].Plan;
    }

    [Theory]
    [InlineData("-- batch: table=jobs", "jobs", null, 5000, 0, 500)]
    [InlineData("--batch:table=jobs", "jobs", null, 5000, 0, 500)]
    [InlineData("-- a word before\n-- batch:  table=app.jobs key=id  size=10 pause=50ms target=2s\n-- and behind", "app.jobs", "id", 10, 50, 2000)]
    [InlineData("-- batch: size=1 table=App.\"My Jobs\" key=\"Id\"", "app.\"My Jobs\"", "Id", 1, 0, 500)]
    public void A_directive_says_how(string comment, string table, string? key, int size, int pause, int target) => Assert.Equal(
        new PlanBatch(table, key, size, TimeSpan.FromMilliseconds(pause), TimeSpan.FromMilliseconds(target)),
        Plan($"{comment}\n{Update}").Statements.Single().Batch);

    [Theory]
    [InlineData("/* batch: table=jobs */\nSELECT 1;")]
    [InlineData("-- batch: table=jobs\n\nSELECT 1;")]
    [InlineData("-- in a batch: nothing\nSELECT 1;")]
    [InlineData("SELECT ':batch_start :batch_end', a[1:batch_end] FROM t;")]
    public void What_is_no_directive_changes_nothing(string sql) => Assert.Null(Plan(sql).Statements.Single().Batch);

    [Fact]
    public void A_batched_statement_is_a_segment_of_its_own()
    {
        PlanStep step = Plan($"CREATE TABLE jobs ();\n-- batch: table=jobs\n{Update}\n-- batch: table=jobs\n{Update}\nVACUUM jobs;\nSELECT 1;");
        Assert.Equal(["True 1", "False 2", "False 3", "False 4", "True 5"], step.Segments.Select(segment => $"{segment.IsTransactional} {segment.Statements.Single().Number}"));
        Assert.All(step.Segments.Skip(1), segment => Assert.Null(segment.LockTimeout));
    }

    // Line 6 is the first of the upgrade section.
    [Theory]
    [InlineData("-- batch:\n" + Update, 6, 1, "no table")]
    [InlineData("-- batch: jobs\n" + Update, 6, 11, "key=value")]
    [InlineData("-- batch: table=\n" + Update, 6, 11, "key=value")]
    [InlineData("-- batch: table=jobs sise=5\n" + Update, 6, 22, "'sise'")]
    [InlineData("-- batch: table=jobs table=jobs\n" + Update, 6, 22, "twice")]
    [InlineData("-- batch: table=a.b.c\n" + Update, 6, 17, "no name of a table")]
    [InlineData("-- batch: table=jobs key=a.b\n" + Update, 6, 26, "one column")]
    [InlineData("-- batch: table=jobs size=0\n" + Update, 6, 27, "number of rows")]
    [InlineData("-- batch: table=jobs size=-5\n" + Update, 6, 27, "number of rows")]
    [InlineData("-- batch: table=jobs size=99999999999\n" + Update, 6, 27, "number of rows")]
    [InlineData("-- batch: table=jobs pause=soon\n" + Update, 6, 28, "not a duration")]
    [InlineData("-- batch: table=jobs target=0\n" + Update, 6, 29, "longer than nothing")]
    [InlineData("-- batch: table=jobs\n-- batch: table=jobs\n" + Update, 7, 1, "two batch directives")]
    [InlineData("-- batch: table=jobs\n  SELECT * FROM jobs WHERE id BETWEEN :batch_start AND :batch_end;", 7, 3, "this is SELECT")]
    [InlineData("-- batch: table=jobs\nMERGE INTO jobs USING o ON id BETWEEN :batch_start AND :batch_end WHEN MATCHED THEN DELETE;", 7, 1, "this is MERGE")]
    [InlineData("-- batch: table=jobs\nINSERT INTO jobs VALUES (:batch_start, :batch_end);", 7, 1, "INSERT ... VALUES")]
    [InlineData("-- batch: table=jobs\nUPDATE jobs SET a = 1;", 7, 1, "needs both")]
    [InlineData("-- batch: table=jobs\nUPDATE jobs SET a = 1 WHERE id >= :batch_start;", 7, 1, "needs both")]
    [InlineData("-- batch: table=jobs\nUPDATE jobs SET a = ':batch_end' WHERE id >= :batch_start /* :batch_end */;", 7, 1, "needs both")]
    [InlineData("-- batch: table=jobs\nUPDATE jobs SET a = $1 WHERE id BETWEEN :batch_start AND :batch_end;", 7, 1, "$1 is a parameter")]
    [InlineData("-- batch: table=jobs\n\n" + Update, 8, 1, "nothing says of which table")]
    public void What_is_wrong_is_said_with_its_place(string sql, int line, int column, string message)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Plan(sql));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Position!.Line, error.Position.Column));
        Assert.NotNull(error.Hint);
    }

    [Theory]
    [InlineData("precondition")]
    [InlineData("verify")]
    public void A_check_cannot_be_batched(string section)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Plan("SELECT 1;", sections: $"-- migrate: {section}\n-- batch: table=jobs\n{Update}\n"));
        Assert.Equal((6, 1), (error.Position!.Line, error.Position.Column));
    }

    [Fact]
    public void An_always_script_cannot_hold_one()
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Plan($"SELECT 1;\n-- batch: table=jobs\n{Update}", "always"));
        Assert.Equal((8, 1), (error.Position!.Line, error.Position.Column));
    }

    [Theory]
    [InlineData("WITH gone AS (DELETE FROM jobs WHERE id BETWEEN :batch_start AND :batch_end RETURNING *) INSERT INTO old SELECT * FROM gone;", "INSERT")]
    [InlineData("INSERT INTO old SELECT * FROM (VALUES (1)) v, jobs WHERE id BETWEEN :batch_start AND :batch_end;", "INSERT")]
    [InlineData("DELETE FROM jobs WHERE id>=:batch_start::bigint AND id<=:batch_end;", "DELETE")]
    public void Changes_of_every_kind_can_be_batched(string sql, string command) =>
        Assert.Equal(command, Assert.Single(Plan($"-- batch: table=jobs\n{sql}").Statements).Command);
}
