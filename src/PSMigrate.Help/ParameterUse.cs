using System.Reflection;

namespace PSMigrate.Help;

/// <summary>What a parameter is in one parameter set, or in all of them.</summary>
/// <param name="Set">The set; null for all.</param>
internal sealed record ParameterUse(string? Set, bool IsMandatory, int? Position, bool TakesObjects, bool TakesProperties)
{
    public static ParameterUse Optional { get; } = new(null, false, null, false, false);

    /// <summary>In Get-Help's words.</summary>
    public string Pipeline => (TakesObjects, TakesProperties) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    public static ParameterUse Of(CustomAttributeData parameter) => new(
        parameter.Named<string>("ParameterSetName"),
        parameter.Named<bool>("Mandatory"),
        parameter.NamedArguments.Any(argument => argument.MemberName == "Position") ? parameter.Named<int>("Position") : null,
        parameter.Named<bool>("ValueFromPipeline"),
        parameter.Named<bool>("ValueFromPipelineByPropertyName"));
}
