namespace PSMigrate;

/// <summary>For what an offline script is written.</summary>
public enum SqlScriptForm
{
    /// <summary>For psql: it stops itself at the first error, and can hold everything that a run can do.</summary>
    Psql,

    /// <summary>SQL only, for other tools, which have to stop at the first error. Cannot hold statements that run outside a transaction.</summary>
    Plain,
}
