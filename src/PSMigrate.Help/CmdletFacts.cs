using System.Reflection;

namespace PSMigrate.Help;

/// <summary>A cmdlet: its name, parameters, parameter sets and what it emits.</summary>
internal sealed class CmdletFacts
{
    public CmdletFacts(Type type)
    {
        Type = type;
        CustomAttributeData cmdlet = type.Data("CmdletAttribute").Single();
        Verb = (string)cmdlet.ConstructorArguments[0].Value!;
        Noun = (string)cmdlet.ConstructorArguments[1].Value!;
        Outputs = [.. type.Data("OutputTypeAttribute").SelectMany(output => output.Values<Type>())];
        Parameters =
        [
            .. type.GetProperties().Where(property => property.Data("ParameterAttribute").Any()).Select(ParameterFacts.Of),
            .. cmdlet.Named<bool>("SupportsShouldProcess") ? ParameterFacts.ShouldProcess : [],
        ];
        string? first = cmdlet.Named<string>("DefaultParameterSetName");
        string?[] sets = [.. Parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).Where(set => set is not null).Distinct().OrderBy(set => set != first)];
        ParameterSets = sets.Length == 0 ? [null] : first is null || sets.Contains(first) ? sets : [first, .. sets];
    }

    public Type Type { get; }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => $"{Verb}-{Noun}";

    public IReadOnlyList<Type> Outputs { get; }

    public IReadOnlyList<ParameterFacts> Parameters { get; }

    /// <summary>The default first. One without a name where there are no sets.</summary>
    public IReadOnlyList<string?> ParameterSets { get; }

    /// <summary>The parameters of a set in the order in which PowerShell writes them: by position, then those that must be there, then the rest.</summary>
    public IEnumerable<(ParameterFacts Parameter, ParameterUse Use)> InSet(string? set) => Parameters
        .SelectMany(parameter => parameter.Uses.Where(use => use.Set is null || use.Set == set).Take(1), (parameter, use) => (parameter, use))
        .OrderBy(pair => pair.use.Position ?? int.MaxValue)
        .ThenBy(pair => !pair.use.IsMandatory);
}
