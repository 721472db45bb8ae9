using System.Text.RegularExpressions;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>Nothing is exported that Get-Help and the README do not explain. A gap in a documentation comment fails here.</summary>
public sealed partial class HelpTests
{
    private static readonly HelpFile s_help = new();

    public static TheoryData<string> Names => [.. CmdletFacts.All.Select(facts => facts.Name)];

    [Fact]
    public void It_has_the_cmdlets_there_are() => Assert.Equal(CmdletFacts.All.Select(facts => facts.Name), s_help.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cmdlet_has_a_sentence_two_examples_of_itself_and_says_what_to_look_at_next(string name)
    {
        Assert.Matches(Sentence(), s_help.Synopsis(name));
        Assert.True(s_help.Examples(name).Count() >= 2, $"{name} has fewer than two examples.");
        Assert.All(s_help.Examples(name), example =>
        {
            Assert.Contains(name, example.Code, StringComparison.Ordinal);
            Assert.Matches(Sentence(), example.Explanation);
        });
        Assert.Contains(s_help.Links(name), link => link != name && ModuleFolder.ExportedCmdlets.Contains(link));
        Assert.NotEmpty(s_help.Outputs(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_is_described(string name)
    {
        CmdletFacts facts = CmdletFacts.All.Single(facts => facts.Name == name);
        string[] given = facts.SupportsShouldProcess ? ["Confirm", "WhatIf"] : [];
        IReadOnlyDictionary<string, string> described = s_help.Parameters(name);
        Assert.Equal(facts.Parameters.Select(parameter => parameter.Name).Concat(given).Order(StringComparer.Ordinal), described.Keys);
        Assert.All(described, parameter => Assert.Matches(Sentence(), parameter.Value));
    }

    [Fact]
    public void Comments_have_become_text() =>
        Assert.All(CmdletFacts.All.SelectMany(facts => s_help.Parameters(facts.Name).Values.Append(s_help.Synopsis(facts.Name))), text => Assert.DoesNotMatch(Leftover(), text));

    [Fact]
    public void The_readme_has_a_row_for_every_cmdlet() =>
        Assert.Equal(ModuleFolder.ExportedCmdlets.Order(StringComparer.Ordinal), ModuleFolder.CmdletsOfReadme.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^[A-Z].{15,}\.$", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"<\w|\bT:|\bPSMigrate\.Cmdlets\b|\s{2}")]
    private static partial Regex Leftover();
}
