using System.Globalization;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Tests.Configuration;

public sealed class TimeWindowTests
{
    // 2026-01-18 is a Sunday.
    [Theory]
    [InlineData("Mon-Fri 06:00-20:00", "2026-01-19 06:00", true)]
    [InlineData("Mon-Fri 06:00-20:00", "2026-01-19 19:59", true)]
    [InlineData("Mon-Fri 06:00-20:00", "2026-01-19 20:00", false)]
    [InlineData("Mon-Fri 06:00-20:00", "2026-01-18 12:00", false)]
    [InlineData("sat, SUN 6:00 - 8:00", "2026-01-18 07:00", true)]
    [InlineData("Fri-Mon", "2026-01-18 23:59", true)]
    [InlineData("Fri-Mon", "2026-01-20 00:00", false)]
    [InlineData("06:00-24:00", "2026-01-18 23:59", true)]
    [InlineData("Sun 22:00-02:00", "2026-01-19 01:59", true)]
    [InlineData("Sun 22:00-02:00", "2026-01-18 01:59", false)]
    [InlineData("Sun 22:00-02:00", "2026-01-19 02:00", false)]
    public void A_time_is_in_it_or_not(string text, string time, bool isIn) =>
        Assert.Equal(isIn, TimeWindow.Parse(text)!.Contains(DateTime.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("always")]
    [InlineData("Mon-")]
    [InlineData("Mon-Tue-Wed")]
    [InlineData("Monday 06:00-08:00")]
    [InlineData("Mon 06:00")]
    [InlineData("Mon 6-8")]
    [InlineData("Mon 06:00-25:00")]
    [InlineData("Mon 24:00-02:00")]
    [InlineData("06:00-06:00")]
    [InlineData("Mon 06:60-08:00")]
    [InlineData("06:00-08:00 Mon")]
    public void What_says_no_time_is_none(string text) => Assert.Null(TimeWindow.Parse(text));

    [Theory]
    [InlineData("Mon-Fri 06:00-20:00", "2026-01-16 21:00", "2026-01-19 06:00")]
    [InlineData("Sun 02:00-04:00", "2026-01-18 05:00", "2026-01-25 02:00")]
    public void It_opens_again(string text, string now, string opens) => Assert.Equal(
        DateTime.Parse(opens, CultureInfo.InvariantCulture), TimeWindow.Parse(text)!.Next(DateTime.Parse(now, CultureInfo.InvariantCulture)));
}
