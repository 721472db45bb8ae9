namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>No statement moves a column. Where only that is left, dumps are compared with the columns of each table sorted.</summary>
internal static class ColumnOrder
{
    public static string Sorted(string dump)
    {
        List<string> lines = [];
        List<string>? columns = null;
        foreach (string line in dump.Split('\n'))
        {
            if (columns is not null && line.StartsWith(')'))
            {
                lines.AddRange(columns.Order(StringComparer.Ordinal));
                columns = null;
            }

            if (columns is not null)
            {
                columns.Add(line.TrimEnd(','));
            }
            else
            {
                lines.Add(line);
            }

            if (line.StartsWith("CREATE TABLE ", StringComparison.Ordinal) && line.EndsWith('('))
            {
                columns = [];
            }
        }

        return string.Join('\n', lines);
    }
}
