using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Scripts.PowerShell;

namespace PSMigrate.Engine.Tests.Scripts;

/// <summary>The functions of a PowerShell revision, found without running or even parsing it.</summary>
public sealed class FunctionReaderTests
{
    [Theory]
    [InlineData("function upgrade { }", "1:1")]
    [InlineData("FUNCTION Upgrade\n{\n}\nfunction downgrade() { }", "1:1 4:1")]
    [InlineData("# function downgrade { }\n<# function downgrade { } #>\nfunction upgrade { }", "3:1")]
    [InlineData("$x = @'\nfunction downgrade { }\n'@\nfunction upgrade { '}' ; \"}$(\"}\")\"; @\"\n}\n$(')')\n\"@ }", "4:1")]
    [InlineData("function upgrade { # it's }\n}\nfunction downgrade { 'it''s }' }", "1:1 3:1")]
    [InlineData("function helper { function downgrade { } }\nfunction upgrade { ${a}b} = \"`\"}\" }", "2:1")]
    [InlineData("$x = \u2018function downgrade {\u2019; function upgrade { \u201C}\u201D }", "1:30")]
    [InlineData("function upgrade { cmd --% it's }\n}\nfunction downgrade {}", "1:1 3:1")]
    [InlineData("function upgrade { $a.b#c }\nfunction downgrade { never closed", "1:1 2:1")]
    public void They_are_where_PowerShell_has_them(string text, string places)
    {
        IReadOnlyDictionary<SectionName, ScriptSection> sections = Read(text);
        Assert.Equal(places, string.Join(' ', sections.OrderBy(section => section.Key).Select(section => $"{section.Value.Start.Line - 1}:{section.Value.Start.Column}")));
    }

    [Theory]
    [InlineData("function downgrade { }", "no function upgrade", 1)]
    [InlineData("'function upgrade { }'", "no function upgrade", 1)]
    [InlineData("function upgrade { }\nfunction Upgrade { }", "there twice", 3)]
    public void What_is_wrong_is_named(string text, string message, int line)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Read(text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Position!.Line);
    }

    [Fact]
    public void What_stands_beside_them_belongs_to_both()
    {
        IReadOnlyDictionary<SectionName, ScriptSection> sections = Read("$a = 1\nfunction upgrade { 'up' }\nfunction downgrade { 'down' }\n");
        Assert.Equal("$a = 1\nfunction upgrade { 'up' }\n\n", sections[SectionName.Upgrade].Text);
        Assert.Equal("$a = 1\n\nfunction downgrade { 'down' }\n", sections[SectionName.Downgrade].Text);
    }

    [Theory]
    [InlineData("# don't\nInvoke-DbSql \"CREATE ROLE r PASSWORD 'geheim'\"")]
    [InlineData("Invoke-DbSql 'CREATE ROLE r PASSWORD ''geheim'''")]
    [InlineData("Invoke-DbSql @'\nCREATE ROLE r PASSWORD 'geheim'\n'@")]
    [InlineData("$url = 'postgresql://me:geheim@host/db'")]
    [InlineData("$password = 'geheim'")]
    [InlineData("$p = ConvertTo-SecureString -AsPlainText 'geheim'")]
    [InlineData("$p = @{ Password = \"geheim\" }")]
    [InlineData("# Host=h;Password=geheim")]
    public void Their_passwords_are_masked(string text)
    {
        string masked = PowerShellSecrets.Mask(text);
        Assert.DoesNotContain("geheim", masked, StringComparison.Ordinal);
        Assert.Contains("***", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-DbSql 'UPDATE t SET a = ''b'' WHERE c = @c' @{ c = 'it''s' } # don't")]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("\"$(")]
    [InlineData("@'\n")]
    [InlineData("<#")]
    [InlineData("${")]
    [InlineData("a`")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, PowerShellSecrets.Mask(text));

    [Fact]
    public void No_text_is_too_strange()
    {
        const string Signs = "'\"@$(){}[]#<>`\n =;’“";
        string[] words = ["function", "upgrade", "downgrade", "PASSWORD", "x"];
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(3) == 0 ? words[random.Next(words.Length)] : $"{Signs[random.Next(Signs.Length)]}"));
            int end = 0;
            foreach (PSMigrate.Engine.Sql.MaskRange range in PowerShellSecrets.In(text))
            {
                Assert.InRange(range.Start, end, text.Length);
                Assert.InRange(range.End, range.Start, text.Length);
                end = range.End;
            }

            Assert.True(Record.Exception(() => Read(text)) is null or ScriptInvalidException, text);
        }
    }

    // Below a header of one line.
    private static IReadOnlyDictionary<SectionName, ScriptSection> Read(string text) => FunctionReader.Read(
        new RevisionHeader { Position = new SourcePosition("a.ps1", 1, 13), Revision = "a", LineCount = 1 }, $"# revision: a\n{text}");
}
