using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution;

/// <summary>Keeps protected environments from being changed by habit: the database has to be named.</summary>
internal static class Protection
{
    /// <exception cref="ConfirmationRequiredException">The environment is protected and the database was not named, or another one was.</exception>
    public static void EnsureConfirmed(ProjectConfiguration configuration, DatabaseInfo database, string? confirmed)
    {
        string hint = $"Add -ConfirmDatabase {database.Database} (--confirm-database {database.Database}).";
        if (confirmed is not null && confirmed != database.Database)
        {
            throw new ConfirmationRequiredException($"'{confirmed}' was confirmed, and this is database {database.Database}. Nothing has run.", hint);
        }

        if (confirmed is null && configuration.Protected)
        {
            throw new ConfirmationRequiredException($"The environment {configuration.Environment} is protected. Nothing has run.", hint);
        }
    }
}
