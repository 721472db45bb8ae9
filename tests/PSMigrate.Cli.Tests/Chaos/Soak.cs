using System.Globalization;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>
/// Repeats a test with dice that fall alike for the same seed. PSMIGRATE_SOAK_ROUNDS sets how often, PSMIGRATE_SOAK_SEED repeats a
/// round by the seed that its failure prints. The machine's own timing is no part of the seed, so that may take some tries.
/// </summary>
internal static class Soak
{
    public static async Task RepeatAsync(int rounds, ITestOutputHelper output, Func<Random, Task> round)
    {
        rounds = Number("PSMIGRATE_SOAK_ROUNDS") ?? rounds;
        int first = Number("PSMIGRATE_SOAK_SEED") ?? Random.Shared.Next(1_000_000);
        output.WriteLine($"{rounds} rounds from PSMIGRATE_SOAK_SEED={first}.");
        for (int i = 0; i < rounds; i++)
        {
            try
            {
                await round(new Random(first + i));
            }
            catch (Exception e) when (e is not SkipException)
            {
                throw new InvalidOperationException(
                    $"Round {i + 1} of {rounds} failed. To repeat it: PSMIGRATE_SOAK_ROUNDS=1 PSMIGRATE_SOAK_SEED={first + i}. {e.Message}", e);
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
