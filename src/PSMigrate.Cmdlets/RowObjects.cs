using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>Makes objects of rows, with a property for each column. A name that is there twice gets a number, for PowerShell does not tell case apart.</summary>
internal static class RowObjects
{
    public static IEnumerable<PSObject> Of(SqlRows rows)
    {
        string[] names = Unique(rows.Columns);
        return rows.Rows.Select(row =>
        {
            PSObject result = new();
            for (int i = 0; i < names.Length; i++)
            {
                result.Properties.Add(new PSNoteProperty(names[i], row[i]));
            }

            return result;
        });
    }

    private static string[] Unique(IReadOnlyList<string> columns)
    {
        HashSet<string> taken = new(columns, StringComparer.OrdinalIgnoreCase);
        HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column =>
        {
            string name = column;
            for (int i = 2; !used.Add(name); i++)
            {
                name = taken.Contains($"{column}_{i}") ? name : $"{column}_{i}";
            }

            return name;
        })];
    }
}
