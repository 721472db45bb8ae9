using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>
/// Gives a reader spoiled texts: it reads them, or says what is wrong in an error of ours with a hint, and soon.
/// PSMIGRATE_PROPERTY_RUNS sets how often, PSMIGRATE_PROPERTY_SEED repeats the pair <c>seed,gamma</c> that a failure prints.
/// </summary>
internal static class FuzzRun
{
    // Far more than any text here takes, even on a machine that is busy.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <param name="texts">The texts.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="holds">What must hold of an error besides.</param>
    public static void Check(Arbitrary<string> texts, Action<string> read, Func<MigrationException, bool>? holds = null)
    {
        int runs = int.TryParse(Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_RUNS"), out int wanted) ? wanted : 1000;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(runs);
        if (Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_SEED")?.Split(',') is [string seed, string gamma])
        {
            config = config.WithReplay(ulong.Parse(seed), ulong.Parse(gamma));
        }

        Prop.ForAll(texts, text =>
        {
            Stopwatch clock = Stopwatch.StartNew();
            try
            {
                read(text);
            }
            catch (MigrationException e)
            {
                Assert.False(string.IsNullOrEmpty(e.Hint), $"{e.ErrorId} has no hint: {e.Message}");
                Assert.True(holds is null || holds(e), $"{e.ErrorId}: {e.Report}");
            }

            Assert.True(clock.Elapsed < s_patience, $"{clock.Elapsed} for {text.Length} characters");
        }).Check(config);
    }
}
