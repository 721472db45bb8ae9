namespace PSMigrate.Engine.Execution;

/// <summary>How a run is named: by its id, or by the beginning of it, as messages show it.</summary>
internal static class RunPrefix
{
    /// <summary>What to type to see the runs there are.</summary>
    public const string SeeRuns = "List the runs with Get-DbMigrationLog -Kind run (psmigrate log --kind run).";

    private const int Shortest = 4;

    /// <returns>The id, or the beginning of one, as PostgreSQL writes it.</returns>
    /// <exception cref="TargetInvalidException">It is neither.</exception>
    public static string Parse(string id)
    {
        string prefix = Guid.TryParse(id.Trim(), out Guid whole) ? whole.ToString() : id.Trim().ToLowerInvariant();
        return prefix.Length >= Shortest && prefix.All(c => char.IsAsciiHexDigit(c) || c == '-')
            ? prefix
            : throw new TargetInvalidException($"'{id}' is no id of a run: that is a UUID, or its first digits, at least {Shortest}.", SeeRuns);
    }
}
