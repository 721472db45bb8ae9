using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>What comes through the pipeline where a fleet is upgraded. A parameter of its own, and only then: elsewhere the pipeline brings targets and connections.</summary>
public sealed class FleetPipeline
{
    /// <summary>
    /// A database or schema to upgrade beside others: a URL or keyword string, the name of an environment, 'name = ' and one of these, or an object with the properties
    /// Name, ConnectionString, Environment and Schema, of which one or more say what is meant. An empty property of an object is not given.
    /// </summary>
    [Parameter(ParameterSetName = "Fleet", ValueFromPipeline = true)]
    public object? InputObject { get; set; }
}
