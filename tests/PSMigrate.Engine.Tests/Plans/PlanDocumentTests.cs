using PSMigrate.Engine.Plans;

namespace PSMigrate.Engine.Tests.Plans;

public sealed class PlanDocumentTests : IDisposable
{
    private readonly string _path = Path.Join(Path.GetTempPath(), $"psm-plan-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_again()
    {
        PlanFile plan = SamplePlan.Create(path: _path) with { Approvals = [new PlanApproval("anna", DateTimeOffset.UnixEpoch, "two\nlines", "ab")] };
        File.WriteAllText(_path, PlanDocument.Write(plan));

        PlanFile read = PlanDocument.Read(_path);
        Assert.Equal(PlanDocument.Write(plan), PlanDocument.Write(read));
        Assert.Equal((plan.Hash, _path, "two\nlines"), (read.Hash, read.Path, read.Approvals[0].Comment));
        Assert.Equal(plan.Steps[0].Segments[0].Statements[0].Batch, read.Steps[0].Segments[0].Statements[0].Batch);
        Assert.Equal(ImpactWork.IndexBuild, read.Steps[0].Segments[0].Statements[0].Impact.Work);
        Assert.Equal(["aaaa: DROP TABLE loses the rows of jobs"], read.DataLoss);
    }

    [Fact]
    public void White_space_and_approvals_are_not_in_the_hash()
    {
        PlanFile plan = SamplePlan.Create(path: _path);
        string text = PlanDocument.Write(plan);
        File.WriteAllText(_path, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal));
        Assert.Equal(plan.Hash, PlanDocument.Read(_path).Hash);
        Assert.Equal(plan.Hash, PlanDocument.Seal(plan with { Approvals = [new PlanApproval("anna", DateTimeOffset.UnixEpoch, "", "ab")] }).Hash);
    }

    [Theory]
    [InlineData("DROP TABLE \\\"jobs\\\"", "DROP TABLE \\\"users\\\"")]
    [InlineData("\"author\": \"jo\"", "\"author\": \"al\"")]
    [InlineData("\"aaaa\": \"11\"", "\"aaaa\": \"12\"")]
    [InlineData("\"tool\"", "\"more\": 1, \"tool\"")]
    public void An_altered_plan_is_refused(string was, string becomes)
    {
        string text = PlanDocument.Write(SamplePlan.Create());
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(_path, text.Replace(was, becomes, StringComparison.Ordinal));
        Assert.Contains("was altered", Assert.Throws<ConfigurationInvalidException>(() => PlanDocument.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"format\": 1,\n  \"ha", 3, 6)]
    [InlineData("hello", 1, 1)]
    [InlineData("null", 0, 0)]
    [InlineData("[]", 0, 0)]
    [InlineData("{}", 0, 0)]
    [InlineData("{\"format\": \"x\", \"hash\": 1}", 0, 0)]
    [InlineData("{\"format\": 1, \"format\": 1, \"hash\": \"\"}", 0, 0)]
    [InlineData("{\"format\": 99, \"hash\": \"\"}", 0, 0)]
    public void What_is_no_plan_is_told_with_its_place(string text, int line, int column)
    {
        File.WriteAllText(_path, text);
        ConfigurationInvalidException error = Assert.Throws<ConfigurationInvalidException>(() => PlanDocument.Read(_path));
        Assert.Equal((_path, line, column), (error.Position!.File, error.Position.Line, error.Position.Column));
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Hint);
    }

    [Fact]
    public void Markdown_lets_nobody_write_markup()
    {
        string text = PlanMarkdown.Write(SamplePlan.Create());
        Assert.Contains("| `aaaa` | jobs \\| &lt;b&gt;\\`é\\`&lt;/b&gt;  | 1 | DROP TABLE blocks reads and writes of jobs", text, StringComparison.Ordinal);
        Assert.Contains("| `public.jobs` | 1,000 | 120 kB | ACCESS EXCLUSIVE |", text, StringComparison.Ordinal);
        Assert.Contains("| `public.logs` | ? | 0 bytes |  |", text, StringComparison.Ordinal);
        Assert.Contains("- **Data loss**: aaaa: DROP TABLE loses the rows of jobs", text, StringComparison.Ordinal);
        Assert.Contains("```sql\nDROP TABLE \"jobs\";\n```", text, StringComparison.Ordinal);
    }
}
