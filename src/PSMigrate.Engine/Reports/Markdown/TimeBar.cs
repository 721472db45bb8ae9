namespace PSMigrate.Engine.Reports.Markdown;

/// <summary>When a step ran within its run, drawn in characters.</summary>
internal static class TimeBar
{
    private const int Width = 20;

    public static string Draw(RunRecord run, StepResult step)
    {
        TimeSpan began = step.Started - run.Began;
        double total = Math.Max(1, run.Duration.TotalMilliseconds);
        int from = Math.Clamp((int)(Width * began.TotalMilliseconds / total), 0, Width - 1);
        int length = Math.Clamp((int)Math.Round(Width * step.Duration.TotalMilliseconds / total), 1, Width - from);
        return new string('·', from) + new string('█', length) + new string('·', Width - from - length);
    }
}
