using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>What every cmdlet has to be. A new one fails here until it is.</summary>
public sealed class CmdletConventionTests
{
    private static readonly string[] s_readingVerbs = ["Get", "Test", "Compare"];
    private static readonly string[] s_namesOfRevisions = ["Target", "From", "Head", "DependsOn"];

    private static readonly HashSet<string> s_approvedVerbs = [.. new[]
    {
        typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity),
    }.SelectMany(type => type.GetFields()).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Names => [.. CmdletFacts.All.Select(facts => facts.Name)];

    [Fact]
    public void The_manifest_exports_the_cmdlets_there_are_and_nothing_more() =>
        Assert.Equal(CmdletFacts.All.Select(facts => facts.Name), ModuleFolder.ExportedCmdlets.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_verb_is_approved(string name) => Assert.Contains(Facts(name).Verb, s_approvedVerbs);

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_noun_begins_with_Db_and_is_singular(string name)
    {
        string noun = Facts(name).Noun;
        Assert.StartsWith("Db", noun, StringComparison.Ordinal);
        Assert.False(noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal), noun);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_class_is_sealed_and_has_the_file_of_its_name(string name)
    {
        CmdletFacts facts = Facts(name);
        Assert.True(facts.Type.IsSealed);
        Assert.Equal($"{facts.Verb}{facts.Noun}Command", facts.Type.Name);
        Assert.True(File.Exists(Path.Join(ModuleFolder.Root, "src", "PSMigrate.Cmdlets", "Commands", $"{facts.Type.Name}.cs")));
        Assert.True(File.Exists(Path.Join(ModuleFolder.Root, "tests", "Module", $"{name}.Tests.ps1")), $"{name} has no Pester file.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_supports_ShouldProcess_exactly_when_it_changes_something(string name) =>
        Assert.Equal(!s_readingVerbs.Contains(Facts(name).Verb), Facts(name).SupportsShouldProcess);

    [Fact]
    public void What_takes_things_away_asks_by_itself() => Assert.Equal(
        ["Invoke-DbDowngrade", "Restore-DbDatabase", "Set-DbRevision", "Stop-DbBlocker", "Undo-DbRun"],
        CmdletFacts.All.Where(facts => facts.ConfirmImpact == ConfirmImpact.High).Select(facts => facts.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_it_emits_and_that_is_a_type_a_user_may_name(string name)
    {
        IReadOnlyList<Type> types = Facts(name).OutputTypes;
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.True(type == typeof(void) || type == typeof(bool) || type == typeof(string) || type == typeof(FileInfo) || type == typeof(PSObject) || type.Assembly == typeof(Revision).Assembly, type.FullName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_names_a_revision_takes_numbers_and_is_completed(string name) => Assert.All(
        Facts(name).Parameters.Where(parameter => s_namesOfRevisions.Contains(parameter.Name) && parameter.PropertyType != typeof(SwitchParameter)
            && CmdletFacts.Attribute<SchemaSourceAttribute>(parameter) is null),
        parameter =>
        {
            Assert.NotNull(CmdletFacts.Attribute<RevisionArgumentAttribute>(parameter));
            Assert.NotNull(CmdletFacts.Attribute<ArgumentCompleterAttribute>(parameter));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void What_takes_a_revision_completes_it_unless_it_is_a_new_one(string name) => Assert.All(
        Facts(name).Parameters.Where(parameter => CmdletFacts.Attribute<RevisionArgumentAttribute>(parameter) is not null && parameter.Name != "RevisionId"),
        parameter => Assert.NotNull(CmdletFacts.Attribute<ArgumentCompleterAttribute>(parameter)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_takes_a_schema_completes_it(string name) => Assert.All(
        Facts(name).Parameters.Where(parameter => CmdletFacts.Attribute<SchemaSourceAttribute>(parameter) is not null),
        parameter => Assert.NotNull(CmdletFacts.Attribute<ArgumentCompleterAttribute>(parameter)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Path_is_never_a_parameter_of_all(string name) =>
        Assert.DoesNotContain(Facts(name).Parameters, parameter => parameter.Name == "Path" && parameter.DeclaringType != Facts(name).Type);

    private static CmdletFacts Facts(string name) => CmdletFacts.All.Single(facts => facts.Name == name);
}
