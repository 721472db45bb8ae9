using PSMigrate.Engine.Execution.Batches;

namespace PSMigrate.Engine.Tests.Execution.Batches;

public sealed class BatchSizeTests
{
    private static readonly TimeSpan s_target = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData(500, 5000)]
    [InlineData(400, 6250)]
    [InlineData(1000, 2500)]
    [InlineData(1, 10_000)]
    [InlineData(60_000, 1250)]
    public void One_batch_moves_it_towards_the_target_within_bounds(int milliseconds, long next)
    {
        BatchSize size = new(5000, s_target);
        size.Adapt(5000, TimeSpan.FromMilliseconds(milliseconds));
        Assert.Equal(next, size.Current);
    }

    [Fact]
    public void It_stays_between_a_fiftieth_and_fifty_times_the_first()
    {
        BatchSize fast = new(5000, s_target);
        BatchSize slow = new(5000, s_target);
        BatchSize tiny = new(1, s_target);
        for (int i = 0; i < 20; i++)
        {
            fast.Adapt(fast.Current, TimeSpan.FromMilliseconds(1));
            slow.Adapt(slow.Current, TimeSpan.FromHours(1));
            tiny.Adapt(tiny.Current, TimeSpan.FromHours(1));
        }

        Assert.Equal((250_000, 100, 1), (fast.Current, slow.Current, tiny.Current));
    }

    [Fact]
    public void It_settles_where_the_pace_is_even()
    {
        BatchSize size = new(100, s_target);
        for (int i = 0; i < 20; i++)
        {
            size.Adapt(size.Current, TimeSpan.FromMilliseconds(size.Current / 4.0));
        }

        Assert.Equal(2000, size.Current);
    }

    [Fact]
    public void What_says_nothing_changes_nothing()
    {
        BatchSize size = new(5000, s_target);
        size.Adapt(0, s_target);
        size.Adapt(10, TimeSpan.Zero);
        Assert.Equal(5000, size.Current);
    }

    [Theory]
    [InlineData(100, 100, 400, 30)]
    [InlineData(100, 300, 400, 10)]
    [InlineData(100, 500, 400, 0)]
    public void The_rest_takes_as_long_as_the_pace_of_this_run_says(long now, long visited, long total, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BatchPace.Remaining(now, visited, total, TimeSpan.FromSeconds(10)));

    [Theory]
    [InlineData(0, 400L)]
    [InlineData(100, null)]
    public void Nobody_knows_the_rest_without_a_pace_or_a_total(long now, long? total) =>
        Assert.Null(BatchPace.Remaining(now, 100, total, TimeSpan.FromSeconds(10)));
}
