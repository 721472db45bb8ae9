using System.Reflection;

namespace PSMigrate.Help;

/// <summary>A parameter: one of the cmdlet's own, or one that PowerShell gives to what can be tried with -WhatIf.</summary>
/// <param name="Documented">The property that holds its text; null where PowerShell has made it.</param>
/// <param name="TypeName">As PowerShell writes it: String[].</param>
/// <param name="Choices">The values it accepts, where they are numbered.</param>
internal sealed record ParameterFacts(
    string Name,
    PropertyInfo? Documented,
    string TypeName,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Choices,
    bool TakesWildcards,
    IReadOnlyList<ParameterUse> Uses)
{
    public static IReadOnlyList<ParameterFacts> ShouldProcess { get; } = [Switch("WhatIf", "wi"), Switch("Confirm", "cf")];

    public bool IsSwitch => TypeName == "SwitchParameter";

    public static ParameterFacts Of(PropertyInfo property)
    {
        Type type = property.PropertyType is { IsGenericType: true } nullable ? nullable.GetGenericArguments()[0] : property.PropertyType;
        return new ParameterFacts(
            property.Name,
            property,
            type.Name,
            [.. property.Data("AliasAttribute").SelectMany(alias => alias.Values<string>())],
            type.IsEnum ? [.. type.GetFields().Where(field => field.IsStatic).Select(field => field.Name)] : [.. property.Data("ValidateSetAttribute").SelectMany(set => set.Values<string>())],
            property.Data("SupportsWildcardsAttribute").Any(),
            [.. property.Data("ParameterAttribute").Select(ParameterUse.Of)]);
    }

    private static ParameterFacts Switch(string name, string alias) => new(name, null, "SwitchParameter", [alias], [], false, [ParameterUse.Optional]);
}
