namespace PSMigrate.Engine.Execution.Health;

/// <summary>What is being examined.</summary>
/// <param name="Project">Names of our tables, and how long a run waits for what.</param>
/// <param name="Door">Opens another connection where one alone cannot tell.</param>
/// <param name="Session">The connection.</param>
internal sealed record HealthSubject(MigrationProject Project, DatabaseDoor Door, MigrationSession Session)
{
    public DatabaseInfo Database => Session.Connection.Database;

    /// <summary>Asks one of the texts of this folder.</summary>
    public Task<IReadOnlyList<T>> AskAsync<T>(string text, Func<Npgsql.NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        Session.Connection.QueryAsync(new SqlCommand(Session.Sql[text]), read, cancellationToken);
}
