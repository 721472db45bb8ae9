namespace PSMigrate;

/// <summary>The answer to whether a plan shall run.</summary>
public enum PlanConsent
{
    /// <summary>It shall not.</summary>
    Declined,

    /// <summary>It shall; nobody had to be asked.</summary>
    Given,

    /// <summary>It shall, a person said so: it runs as that person saw it or not at all.</summary>
    GivenByPerson,
}
