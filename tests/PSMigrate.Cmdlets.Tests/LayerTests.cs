using System.Reflection;
using System.Text.RegularExpressions;
using PSMigrate.Cmdlets.Loading;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>What the load context rests on: who may know whom, and which file is where.</summary>
public sealed partial class LayerTests
{
    private static readonly Assembly s_cmdlets = typeof(ModuleLifecycle).Assembly;
    private static readonly Assembly s_engine = typeof(MigrationEngine).Assembly;

    [Fact]
    public void The_cmdlets_know_PowerShell_the_engine_and_what_is_shared() =>
        Assert.Equal(["PSMigrate.Abstractions", "PSMigrate.Engine", "System.Management.Automation"], Foreign(s_cmdlets));

    [Fact]
    public void What_is_shared_knows_nobody() => Assert.Empty(Foreign(typeof(Revision).Assembly));

    [Fact]
    public void The_engine_knows_no_PowerShell() => Assert.DoesNotContain("System.Management.Automation", Foreign(s_engine));

    [Fact]
    public void No_type_derives_from_or_implements_one_of_the_engine()
    {
        // PowerShell reads the types before OnImport has run: such a one would make the import fail.
        Assert.All(s_cmdlets.GetTypes(), type => Assert.DoesNotContain(
            s_engine, type.GetInterfaces().Append(type.BaseType).OfType<Type>().SelectMany(Parts).Select(part => part.Assembly)));
    }

    [Fact]
    public void No_parameter_is_of_a_type_that_a_user_cannot_name() => Assert.All(
        CmdletFacts.All.SelectMany(facts => facts.Parameters),
        parameter => Assert.DoesNotContain(s_engine, Parts(parameter.PropertyType).Select(part => part.Assembly)));

    [Fact]
    public void Nothing_but_the_pump_waits()
    {
        string[] waiting = [.. Sources().Where(file => Waiting().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).OfType<string>()];
        Assert.Equal(["EnginePump.cs"], waiting);
    }

    [Fact]
    public void The_build_leaves_the_module_with_the_engine_in_a_folder_of_its_own()
    {
        string bin = Path.Join(ModuleFolder.Root, "module", "bin");
        Assert.Equal(["PSMigrate.Abstractions", "PSMigrate.Cmdlets"], Libraries(bin));
        string[] engine = Libraries(Path.Join(bin, "engine"));
        Assert.Contains("PSMigrate.Engine", engine);
        Assert.Contains("Npgsql", engine);
        Assert.Contains("YamlDotNet", engine);
        Assert.DoesNotContain("PSMigrate.Abstractions", engine);
        Assert.DoesNotContain("System.Management.Automation", engine);
    }

    private static string[] Libraries(string folder) =>
        [.. Directory.GetFiles(folder, "*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Sources()
    {
        string folder = Path.Join(ModuleFolder.Root, "src", "PSMigrate.Cmdlets");
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal));
    }

    private static string[] Foreign(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)
        .Where(name => name is not ("netstandard" or "mscorlib") && (!name.StartsWith("System.", StringComparison.Ordinal) || name == "System.Management.Automation"))
        .Order(StringComparer.Ordinal)];

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    [GeneratedRegex(@"GetResult\(\)|\.Result\b(?!\s*[:;,)])|\.Wait\(|\.WaitOne\(")]
    private static partial Regex Waiting();
}
