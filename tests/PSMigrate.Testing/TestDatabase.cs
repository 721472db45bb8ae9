using Npgsql;

namespace PSMigrate.Testing;

/// <summary>A database of the sandbox that one test has to itself.</summary>
/// <param name="Host">Folder of the server's socket.</param>
/// <param name="Name">Its name.</param>
/// <param name="Port">The server's port.</param>
public sealed record TestDatabase(string Host, string Name, int Port = 5432)
{
    /// <summary>In Npgsql's form. Unpooled, so that nothing holds on to the database when a test is done with it.</summary>
    public string ConnectionString => $"Host={Host};Port={Port};Username=postgres;Database={Name};Pooling=false;Include Error Detail=true";

    /// <summary>As a URL, for psql and for our own options.</summary>
    public string Url => $"postgresql://postgres@/{Name}?host={Uri.EscapeDataString(Host).Replace("%2F", "/", StringComparison.Ordinal)}{(Port == 5432 ? "" : $"&port={Port}")}";

    /// <summary>A connection, open.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        NpgsqlConnection connection = new(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row; default where there is none or it is null.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Every row as text, its columns joined by <c>|</c> and null as nothing: what psql -At prints.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = new(sql, connection) { AllResultTypesAreUnknown = true };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        }

        return rows;
    }
}
