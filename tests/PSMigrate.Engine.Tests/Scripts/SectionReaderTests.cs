using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Tests.Scripts;

public sealed class SectionReaderTests
{
    private static IReadOnlyDictionary<SectionName, ScriptSection> Read(string text) =>
        SectionReader.Read(HeaderReader.Read("r.sql", text.Split('\n')), text);

    [Fact]
    public void A_section_reaches_from_its_marker_to_the_next()
    {
        IReadOnlyDictionary<SectionName, ScriptSection> sections = Read(
            "-- revision: a\n\n-- migrate: precondition\nSELECT true;\n-- migrate: upgrade\nA;\n\n-- migrate: verify\n-- migrate: downgrade\nB;");

        Assert.Equal(new ScriptSection("SELECT true;\n", new SourcePosition("r.sql", 4, 1)), sections[SectionName.Precondition]);
        Assert.Equal(new ScriptSection("A;\n\n", new SourcePosition("r.sql", 6, 1)), sections[SectionName.Upgrade]);
        Assert.Equal(new ScriptSection("", new SourcePosition("r.sql", 9, 1)), sections[SectionName.Verify]);
        Assert.Equal(new ScriptSection("B;", new SourcePosition("r.sql", 10, 1)), sections[SectionName.Downgrade]);
    }

    [Theory]
    [InlineData("SELECT '\n-- migrate: downgrade\n';")]
    [InlineData("/*\n-- migrate: downgrade\n*/")]
    [InlineData("DO $x$\n-- migrate: downgrade\n$x$;")]
    [InlineData("SELECT \"\n-- migrate: downgrade\n\";")]
    [InlineData("  -- migrate: downgrade")]
    [InlineData("SELECT 1; -- migrate: downgrade")]
    public void A_marker_stands_at_the_start_of_a_line_and_outside_quotes(string sql)
    {
        IReadOnlyDictionary<SectionName, ScriptSection> sections = Read($"-- revision: a\n-- migrate: upgrade\n{sql}\n");

        Assert.Equal([SectionName.Upgrade], sections.Keys);
        Assert.Equal(sql + "\n", sections[SectionName.Upgrade].Text);
    }

    [Theory]
    [InlineData("-- revision: a\n\n-- migrate: upgrades\n", 3, 1, "'upgrades'")]
    [InlineData("-- revision: a\n\n-- migrate:\n", 3, 1, "''")]
    [InlineData("-- revision: a\n\n-- migrate: 1\n", 3, 1, "'1'")]
    [InlineData("-- revision: a\n-- migrate: upgrade\nX;\n-- migrate: upgrade\n", 4, 1, "twice")]
    [InlineData("-- revision: a\n\n/* c */ SELECT 1;\n-- migrate: upgrade\n", 3, 9, "before the first section")]
    [InlineData("-- revision: a\n\n-- migrate: downgrade\n", 1, 14, "no upgrade section")]
    [InlineData("-- revision: a\n", 1, 14, "no upgrade section")]
    public void What_is_wrong_is_named_with_its_place(string text, int line, int column, string message)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Read(text));

        Assert.Equal(new SourcePosition("r.sql", line, column), error.Position);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A;\nB;\n", "A;\r\nB;\r\n")]
    [InlineData("A;\nB;", "A;  \nB;\t\n\n\n")]
    [InlineData("", "\n \n")]
    public void Line_ends_and_trailing_blanks_do_not_change_a_checksum(string one, string other) =>
        Assert.Equal(SectionChecksum.Of(one), SectionChecksum.Of(other));

    [Theory]
    [InlineData("A;", "a;")]
    [InlineData("A;", " A;")]
    [InlineData("A;\nB;", "A;\n\nB;")]
    public void Anything_else_changes_it(string one, string other) => Assert.NotEqual(SectionChecksum.Of(one), SectionChecksum.Of(other));

    // sha256sum of "A;\nB;", so that the format stays what the history tables of the world hold.
    [Fact]
    public void A_checksum_is_plain_SHA256() =>
        Assert.Equal("106d7e2cc22bc307ba634e3456709d2a609abd04099850aa9711bab728f88555", SectionChecksum.Of("A; \r\nB;\n"));
}
