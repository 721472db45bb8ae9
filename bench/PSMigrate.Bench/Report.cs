using System.Globalization;

namespace PSMigrate.Bench;

/// <summary>A table in Markdown.</summary>
internal static class Report
{
    public static void Write(string title, IReadOnlyList<Measurement> measurements)
    {
        Console.WriteLine($"{title}\n");
        Console.WriteLine($"| what | median | fastest | slowest | ratio to {measurements[0].Name} |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (Measurement measurement in measurements)
        {
            string ratio = (measurement.Median / measurements[0].Median).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine($"| {measurement.Name} | {Text(measurement.Median)} | {Text(measurement.Fastest)} | {Text(measurement.Slowest)} | {ratio} |");
        }

        Console.WriteLine();
    }

    private static string Text(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
