namespace PSMigrate.Engine.Configuration;

/// <summary>libpq's service file: sections of connection parameters under a name.</summary>
internal static class ServiceFile
{
    /// <summary>The parameters of a service, in the order of the file.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="isShown">Whether an error may repeat the name: out of a connection string it may be a password gone astray.</param>
    /// <param name="environment">The environment variables.</param>
    /// <exception cref="ConfigurationInvalidException">No file has the service.</exception>
    public static IReadOnlyList<(string Name, string Value)> Read(string service, bool isShown, Func<string, string?> environment)
    {
        string[] files = [.. Candidates(environment)];
        foreach (string file in files.Where(File.Exists))
        {
            if (Section(file, service) is { } found)
            {
                return found;
            }
        }

        throw new ConfigurationInvalidException(
            isShown ? $"The connection service '{service}' is not defined." : "The connection names a service that is not defined.",
            $"Add a section [{(isShown ? service : "name")}] to {files[0]}, or name another file with PGSERVICEFILE.");
    }

    private static IEnumerable<string> Candidates(Func<string, string?> environment)
    {
        if (environment("PGSERVICEFILE") is { Length: > 0 } named)
        {
            yield return named;
        }
        else if (environment(OperatingSystem.IsWindows() ? "APPDATA" : "HOME") is { Length: > 0 } home)
        {
            yield return OperatingSystem.IsWindows() ? Path.Join(home, "postgresql", ".pg_service.conf") : Path.Join(home, ".pg_service.conf");
        }

        yield return Path.Join(environment("PGSYSCONFDIR") is { Length: > 0 } folder ? folder : "/etc/postgresql-common", "pg_service.conf");
    }

    private static List<(string Name, string Value)>? Section(string file, string service)
    {
        List<(string Name, string Value)>? pairs = null;
        string[] lines = Lines(file);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith('['))
            {
                if (pairs is not null)
                {
                    break;
                }

                pairs = line == $"[{service}]" ? [] : null;
            }
            else if (pairs is not null)
            {
                int equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                {
                    throw new ConfigurationInvalidException("A line of the service file is no 'name=value'.", "Write one parameter to a line, such as host=db.", new SourcePosition(file, i + 1));
                }

                pairs.Add((line[..equals].Trim(), line[(equals + 1)..].Trim()));
            }
        }

        return pairs;
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException(
                $"The service file cannot be read: {e.Message}", "Look at its permissions, or name another file with PGSERVICEFILE.", new SourcePosition(file), e);
        }
    }
}
