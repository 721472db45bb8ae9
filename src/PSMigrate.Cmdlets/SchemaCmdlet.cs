using System.Management.Automation;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that look at schemas: the parameters that say at which objects of them.</summary>
public abstract class SchemaCmdlet : ProjectCmdlet
{
    private protected SchemaCmdlet()
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

    /// <summary>Leaves out who may do what: GRANT and REVOKE, and default privileges.</summary>
    [Parameter]
    public SwitchParameter NoPrivilege { get; set; }

    /// <summary>The objects that are meant.</summary>
    private protected SchemaFilter Filter => new()
    {
        Schemas = Schema,
        Kinds = Kind,
        Include = Include,
        Exclude = Exclude,
        NoPrivilege = NoPrivilege,
    };

    /// <summary>A source whose path, where it is one, is the file system's.</summary>
    private protected string SourcePath(string source)
    {
        int colon = source.IndexOf(':', StringComparison.Ordinal);
        bool isOnDrive = colon > 0 && (source[colon..].StartsWith("::", StringComparison.Ordinal) || SessionState.Drive.GetAll().Any(drive => drive.Name == source[..colon]));
        return source.StartsWith('~') || isOnDrive ? FileSystemPath(source) : source;
    }

    /// <summary>Says what is there and was not looked at.</summary>
    private protected void WarnOf(string what, IReadOnlyDictionary<string, long> notCompared)
    {
        if (notCompared.Count > 0)
        {
            WriteWarning($"{what}: {KindCounts.List(notCompared)}.");
        }
    }
}
