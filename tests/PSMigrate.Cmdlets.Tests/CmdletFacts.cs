using System.Management.Automation;
using System.Reflection;
using PSMigrate.Cmdlets.Loading;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>A cmdlet as its metadata has it: PowerShellStandard's attributes keep nothing when they are made.</summary>
internal sealed class CmdletFacts
{
    private CmdletFacts(Type type)
    {
        Type = type;
        CustomAttributeData cmdlet = Attribute<CmdletAttribute>(type)!;
        Verb = (string)cmdlet.ConstructorArguments[0].Value!;
        Noun = (string)cmdlet.ConstructorArguments[1].Value!;
        SupportsShouldProcess = Named(cmdlet, "SupportsShouldProcess") is true;
        ConfirmImpact = (ConfirmImpact)(Named(cmdlet, "ConfirmImpact") ?? ConfirmImpact.Medium);
        OutputTypes = [.. type.GetCustomAttributesData().Where(data => data.AttributeType.Name == nameof(OutputTypeAttribute))
            .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
            .Select(argument => (Type)argument.Value!)];
    }

    public static IReadOnlyList<CmdletFacts> All { get; } = [.. typeof(ModuleLifecycle).Assembly.GetTypes()
        .Where(type => Attribute<CmdletAttribute>(type) is not null)
        .Select(type => new CmdletFacts(type))
        .OrderBy(facts => facts.Name, StringComparer.Ordinal)];

    public Type Type { get; }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess { get; }

    public ConfirmImpact ConfirmImpact { get; }

    public IReadOnlyList<Type> OutputTypes { get; }

    public IEnumerable<PropertyInfo> Parameters => Type.GetProperties().Where(property => Attribute<ParameterAttribute>(property) is not null);

    public override string ToString() => Name;

    public static CustomAttributeData? Attribute<T>(MemberInfo member) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == typeof(T).Name);

    private static object? Named(CustomAttributeData data, string name) =>
        data.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();
}
