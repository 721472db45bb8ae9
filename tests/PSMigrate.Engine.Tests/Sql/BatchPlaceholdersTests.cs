using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class BatchPlaceholdersTests
{
    [Theory]
    [InlineData("a = :batch_start AND :batch_end", "a = <1> AND <2>")]
    [InlineData(":batch_start::text||:batch_start", "<1>::text||<1>")]
    [InlineData("x::batch_start, ':batch_start', \":batch_end\", $$:batch_end$$ -- :batch_end", "x::batch_start, ':batch_start', \":batch_end\", $$:batch_end$$ -- :batch_end")]
    [InlineData(":batch_starts :BATCH_START : batch_start", ":batch_starts :BATCH_START : batch_start")]
    [InlineData("é>=:batch_end", "é>=<2>")]
    public void Only_placeholders_are_replaced(string text, string expected) =>
        Assert.Equal(expected, BatchPlaceholders.Replace(text, "<1>", "<2>", null).Text);

    [Fact]
    public void A_place_behind_variables_and_placeholders_is_found_in_what_is_written()
    {
        const string Written = "UPDATE ${t} SET x WHERE :batch_start oops";
        SubstitutedText filled = new(Written.Replace("${t}", "a_long_name", StringComparison.Ordinal), [new(7, 4, 11)]);
        SubstitutedText sent = BatchPlaceholders.Replace(filled.Text, "$1::bigint", "$2::bigint", filled);

        Assert.Equal(Written.IndexOf("oops", StringComparison.Ordinal), sent.OriginalOffset(sent.Text.IndexOf("oops", StringComparison.Ordinal)));
        Assert.Equal(Written.IndexOf(":batch", StringComparison.Ordinal), sent.OriginalOffset(sent.Text.IndexOf("$1", StringComparison.Ordinal) + 3));
        Assert.Equal(7, sent.OriginalOffset(9));
    }
}
