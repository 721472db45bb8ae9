namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether psmigrate is made for the server's version.</summary>
internal sealed class VersionQuestion : IHealthQuestion
{
    private const int Oldest = 13;
    private const int Newest = 18;

    public string Name => "version";

    public Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken) => Task.FromResult(Judge(subject.Database.ServerVersion));

    public HealthCheck Judge(string version)
    {
        int major = int.Parse(version.TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture);
        return major switch
        {
            < Oldest => new(Name, HealthStatus.Fail, $"PostgreSQL {version} is older than {Oldest}.", $"Update the server: psmigrate works on {Oldest} to {Newest}."),
            > Newest => new(Name, HealthStatus.Warn, $"PostgreSQL {version} is newer than {Newest}, which this psmigrate is tested on.", "Update psmigrate, or rehearse on a copy first."),
            _ => new(Name, HealthStatus.Pass, $"PostgreSQL {version}."),
        };
    }
}
