using System.Xml.Linq;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>Views go by names, so nothing but a test notices a renamed type or property.</summary>
public sealed class FormatFileTests
{
    private static readonly XDocument s_format = XDocument.Load(Path.Join(ModuleFolder.Root, "module", "PSMigrate.Format.ps1xml"));

    [Fact]
    public void Every_view_is_of_a_type_that_exists_and_shows_what_it_has()
    {
        Assert.Contains("'module/PSMigrate.Format.ps1xml'", ModuleFolder.ManifestText, StringComparison.Ordinal);
        foreach (XElement view in s_format.Descendants("View"))
        {
            Assert.All(view.Descendants("TypeName"), name =>
            {
                Type? type = typeof(Revision).Assembly.GetType(name.Value);
                Assert.NotNull(type);
                Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(type.GetProperty(property.Value)));
            });
        }
    }

    [Fact]
    public void Everything_a_cmdlet_emits_has_a_view() => Assert.All(
        CmdletFacts.All.SelectMany(facts => facts.OutputTypes).Where(type => type.Assembly == typeof(Revision).Assembly).Distinct(),
        type => Assert.Contains(type.FullName, s_format.Descendants("TypeName").Select(name => name.Value)));

    [Fact]
    public void A_table_leaves_room_for_its_last_column_at_80_characters() => Assert.All(
        s_format.Descendants("TableHeaders"),
        headers => Assert.True(headers.Descendants("Width").Sum(width => (int)width + 1) <= 60));
}
