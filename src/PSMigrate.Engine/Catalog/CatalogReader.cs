using System.Globalization;
using Npgsql;
using PSMigrate.Engine.Catalog.Dependencies;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// Reads a database's schema in one transaction that sees one moment and can change nothing. The search path is empty meanwhile, so that the
/// server writes every name in full. Objects of extensions are the extensions' own and are left out.
/// </summary>
internal sealed class CatalogReader(MigrationConnection connection)
{
    // Before the columns that a query names itself: where the object stands in pg_depend.
    private const int AddressColumns = 3;

    // What literals in expressions look like: a database or role may have settings of its own.
    private static readonly string[] s_forms =
        ["datestyle = 'ISO, MDY'", "intervalstyle = postgres", "timezone = 'UTC'", "bytea_output = hex", "extra_float_digits = 1", "xmlbinary = base64", "quote_all_identifiers = off"];

    // Columns of queries that hold SQL.
    private static readonly HashSet<string> s_sqlColumns =
        ["definition", "index_definition", "constraint_definitions", "default", "column_defaults", "generated", "partition_key", "using", "with_check"];

    private readonly int _major = ServerMajor.Of(connection.Database.ServerVersion);

    /// <exception cref="ConnectionFailedException">The connection was lost, or the server refused to tell.</exception>
    public async Task<SchemaSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAtOnceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error
                ? new ConnectionFailedException($"The catalogs of {connection.Database.Database} cannot be read: {error.MessageText}", inner: error)
                : ConnectionErrors.Lost(connection.Database, "reading its catalogs", e);
        }
    }

    private async Task<SchemaSnapshot> ReadAtOnceAsync(CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            [
                new SqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
                new SqlCommand("SET LOCAL search_path = ''"),
                new SqlCommand("SET LOCAL statement_timeout = 0"),
                // The queries are short for the work that a compiler would do first.
                new SqlCommand("SET LOCAL jit = off"),
                .. s_forms.Select(setting => new SqlCommand($"SET LOCAL {setting}")),
            ],
            cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadInTransactionAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!connection.IsBroken)
            {
                await connection.ExecuteAsync(new SqlCommand("ROLLBACK"), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<SchemaSnapshot> ReadInTransactionAsync(CancellationToken cancellationToken)
    {
        List<(CatalogAddress Address, SchemaObject Object)> found = [];
        foreach (ObjectKind kind in ObjectKinds.All)
        {
            found.AddRange(await ReadKindAsync(kind, cancellationToken).ConfigureAwait(false));
        }

        DependencyMap dependencies = new(
            await QueryAsync("same_objects", ReadPair, cancellationToken).ConfigureAwait(false),
            await QueryAsync("dependencies", ReadPair, cancellationToken).ConfigureAwait(false));
        IReadOnlyList<(string Kind, long Count)> notCompared =
            await QueryAsync("not_compared", row => (row.GetString(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        return new SchemaSnapshot(
            connection.Database.ServerVersion,
            dependencies.Connect(found),
            notCompared.ToDictionary(pair => pair.Kind, pair => pair.Count, StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<(CatalogAddress, SchemaObject)>> ReadKindAsync(ObjectKind kind, CancellationToken cancellationToken)
    {
        CatalogColumns? columns = null;
        return await QueryAsync(
            kind.Query,
            row =>
            {
                columns ??= new CatalogColumns([.. Enumerable.Range(AddressColumns, row.FieldCount - AddressColumns).Select(row.GetName)]);
                object?[] values = new object?[columns.Names.Count];
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = s_sqlColumns.Contains(columns.Names[i]) ? Sql(row.GetValue(i + AddressColumns)) : Value(row.GetValue(i + AddressColumns));
                }

                return (AddressAt(row, 0), kind.Read(new CatalogRow(columns, values)));
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<IReadOnlyList<T>> QueryAsync<T>(string name, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        connection.QueryAsync(new SqlCommand(CatalogQuery.For(name, _major)), read, cancellationToken);

    private static (CatalogAddress, CatalogAddress) ReadPair(NpgsqlDataReader row) => (AddressAt(row, 0), AddressAt(row, AddressColumns));

    private static CatalogAddress AddressAt(NpgsqlDataReader row, int column) =>
        new(row.GetFieldValue<uint>(column), row.GetFieldValue<uint>(column + 1), row.GetInt32(column + 2));

    private static object? Sql(object value) => value switch
    {
        string sql => CastArrays.AtElements(sql),
        string[] texts => Array.ConvertAll(texts, CastArrays.AtElements),
        _ => Value(value),
    };

    private static object? Value(object value) => value switch
    {
        DBNull => null,
        string or bool or long => value,
        int or short => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        string[] texts => texts,
        _ => throw new InvalidOperationException($"A catalog query answered with a {value.GetType().Name}; text, bool, integers and text[] are read."),
    };
}
