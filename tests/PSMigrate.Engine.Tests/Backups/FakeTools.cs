namespace PSMigrate.Engine.Tests.Backups;

/// <summary>Scripts that stand for pg_dump and pg_restore.</summary>
internal static class FakeTools
{
    public static string Make(string folder, string dump, string restore)
    {
        Skip.If(OperatingSystem.IsWindows(), "Scripts stand for the programs.");
        Directory.CreateDirectory(folder);
        foreach ((string name, string script) in new[] { ("pg_dump", dump), ("pg_restore", restore) })
        {
            string path = Path.Join(folder, name);
            File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
            }
        }

        return folder;
    }
}
