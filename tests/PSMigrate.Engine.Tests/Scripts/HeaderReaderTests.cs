using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Tests.Scripts;

public sealed class HeaderReaderTests
{
    private static RevisionHeader Read(string text, string path = "r.sql") => HeaderReader.Read(path, text.Split('\n'));

    [Fact]
    public void Every_key_is_read()
    {
        RevisionHeader header = Read("""
            -- revision: f3b28c1d9e7a
            -- down_revision: c90d1e2f3a4b, a77a01bc23de   # a merge
            -- branch_labels: ["billing", 'pay-ments']
            -- depends_on: a77a01bc23df
            -- # a comment of its own
            --
            -- message: add webhook_events: table #1
            -- created: 2026-01-18T12:00:00Z
            -- transaction: never
            -- lock_timeout: 500ms
            -- statement_timeout: 2
            -- variables: true
            -- replaces: a1, a2

            -- message: not part of the header
            """);

        Assert.Equal("f3b28c1d9e7a", header.Revision);
        Assert.Equal(["c90d1e2f3a4b", "a77a01bc23de"], header.DownRevisions);
        Assert.Equal(["billing", "pay-ments"], header.BranchLabels);
        Assert.Equal(["a77a01bc23df"], header.DependsOn);
        Assert.Equal("add webhook_events: table #1", header.Message);
        Assert.Equal(new DateTimeOffset(2026, 1, 18, 12, 0, 0, TimeSpan.Zero), header.Created);
        Assert.Equal(TransactionMode.Never, header.Transaction);
        Assert.Equal(TimeSpan.FromMilliseconds(500), header.LockTimeout);
        Assert.Equal(TimeSpan.FromSeconds(2), header.StatementTimeout);
        Assert.True(header.Variables);
        Assert.Equal(["a1", "a2"], header.Replaces);
        Assert.Equal(13, header.LineCount);
        Assert.Equal(new SourcePosition("r.sql", 1, 14), header.Position);
    }

    [Theory]
    [InlineData("0755")]
    [InlineData("12e4")]
    [InlineData("no")]
    [InlineData("2025")]
    [InlineData("1.0")]
    [InlineData("null")]
    public void Values_are_text_and_nothing_else(string id) => Assert.Equal(id, Read($"-- revision: {id}").Revision);

    [Theory]
    [InlineData("-- revision: a\n-- message: \"quoted\"", "quoted")]
    [InlineData("-- revision: a\n-- message: 'it''s'", "it''s")]
    [InlineData("-- revision: a\n-- message: \"a\" and \"b\"", "a\" and \"b")]
    [InlineData("-- revision: a\n-- message: issue #12: x", "issue #12: x")]
    [InlineData("-- revision: a\n-- message:", "")]
    [InlineData("-- revision: a", "")]
    public void A_message_is_the_rest_of_its_line(string text, string message) => Assert.Equal(message, Read(text).Message);

    [Theory]
    [InlineData("-- revision: a\n-- down_revision:")]
    [InlineData("-- revision: a\n-- down_revision: # none")]
    [InlineData("-- revision: a\n-- down_revision: []")]
    [InlineData("-- revision: a\nSELECT 1;\n-- down_revision: b")]
    [InlineData("-- revision: a\n-- migrate: upgrade\n-- down_revision: b")]
    public void A_base_follows_nothing(string text) => Assert.Empty(Read(text).DownRevisions);

    [Fact]
    public void A_PowerShell_revision_has_its_header_behind_hashes()
    {
        RevisionHeader header = Read("# revision: a\n# down_revision: b # c\n# message: x\nfunction upgrade {}", "r.ps1");

        Assert.Equal("a", header.Revision);
        Assert.Equal(["b"], header.DownRevisions);
        Assert.True(header.IsPowerShell);
    }

    [Theory]
    [InlineData("SELECT 1;", 1, 1, "no revision id")]
    [InlineData("-- message: x\n", 1, 1, "no revision id")]
    [InlineData("-- revision: a, b", 1, 14, "exactly one")]
    [InlineData("-- revision:", 1, 13, "exactly one")]
    [InlineData("-- revision: head", 1, 14, "'head'")]
    [InlineData("-- revision: a-b", 1, 14, "'a-b'")]
    [InlineData("-- revision: a\n-- revision: b", 2, 4, "twice")]
    [InlineData("-- revision: a\n--   down_revison: b", 2, 6, "'down_revison'")]
    [InlineData("-- revision: a\n-- some words", 2, 4, "no header line")]
    [InlineData("-- revision: a\n-- down_revision: b c", 2, 19, "'b c'")]
    [InlineData("-- revision: a\n-- down_revision: [b", 2, 19, "bracket")]
    [InlineData("-- revision: a\n-- down_revision: \"b", 2, 19, "quote")]
    [InlineData("-- revision: a\n-- branch_labels: -x", 2, 19, "'-x'")]
    [InlineData("-- revision: a\n-- created: yesterday", 2, 13, "'yesterday'")]
    [InlineData("-- revision: a\n-- transaction: maybe", 2, 17, "'maybe'")]
    [InlineData("-- revision: a\n-- lock_timeout: soon", 2, 18, "'soon'")]
    [InlineData("-- revision: a\n-- variables: yes", 2, 15, "'yes'")]
    public void What_is_wrong_is_named_with_its_place(string text, int line, int column, string message)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Read(text));

        Assert.Equal(new SourcePosition("r.sql", line, column), error.Position);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
