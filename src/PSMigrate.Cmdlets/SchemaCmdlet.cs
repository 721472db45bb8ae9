using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that look at schemas.</summary>
public abstract class SchemaCmdlet : ObjectFilterCmdlet
{
    private protected SchemaCmdlet()
    {
    }

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
