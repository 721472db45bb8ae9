using System.Text;

namespace PSMigrate.Engine.Reports;

/// <summary>The file of a report. That it can be written is found out before anything runs.</summary>
internal sealed class ReportFile
{
    private ReportFile(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="ConfigurationInvalidException">It cannot be written.</exception>
    public static ReportFile Open(string path, string folder)
    {
        string full = System.IO.Path.GetFullPath(path, folder);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? full);
            bool isNew = !File.Exists(full);
            using (new FileStream(full, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (isNew)
            {
                // A run that is declined leaves none.
                File.Delete(full);
            }

            return new ReportFile(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ConfigurationInvalidException(
                $"The report {full} cannot be written: {e.Message}", "Name a file in a folder that you may write to. Nothing has run.", inner: e);
        }
    }

    public Task WriteAsync(string text) => File.WriteAllTextAsync(Path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CancellationToken.None);
}
