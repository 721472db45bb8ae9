using System.Management.Automation;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that can look at some objects of a schema: the parameters that say at which.</summary>
public abstract class ObjectFilterCmdlet : ProjectCmdlet
{
    private static readonly string[] s_filters = [nameof(Schema), nameof(Kind), nameof(Include), nameof(Exclude)];

    private protected ObjectFilterCmdlet()
    {
    }

    /// <summary>Only these schemas; * is any text, ? one character. Default: all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Schema { get; set; } = [];

    /// <summary>Only these kinds of objects, such as table, 'materialized view' or function. Default: all. One that does not exist is TargetInvalid.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KindCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Kind { get; set; } = [];

    /// <summary>
    /// Only objects of these names: users, public.users or public.users.email, with * and ? for any text and any character. A table brings all
    /// its parts. Default: all.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Include { get; set; } = [];

    /// <summary>Passes over objects of these names, written as for -Include.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Exclude { get; set; } = [];

    /// <summary>The parameter that says which objects and was given; null for none.</summary>
    private protected string? GivenFilter => s_filters.FirstOrDefault(MyInvocation.BoundParameters.ContainsKey);
}
