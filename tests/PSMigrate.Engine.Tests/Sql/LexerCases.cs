using System.Reflection;
using System.Text;

namespace PSMigrate.Engine.Tests.Sql;

/// <summary>The files in tests/cases/lexer.</summary>
internal static class LexerCases
{
    public static string Folder { get; } = Find();

    // Byte for byte: a reader that detects encodings would eat the byte order mark.
    public static string Read(string file) => new UTF8Encoding(false, true).GetString(File.ReadAllBytes(file));

    private static string Find()
    {
        string? folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !Directory.Exists(Path.Join(folder, "tests", "cases", "lexer")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Join(folder, "tests", "cases", "lexer");
    }
}
