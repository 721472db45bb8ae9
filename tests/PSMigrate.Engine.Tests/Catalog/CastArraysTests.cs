using PSMigrate.Engine.Catalog;

namespace PSMigrate.Engine.Tests.Catalog;

public sealed class CastArraysTests
{
    [Theory]
    [InlineData("((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", "((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))")]
    [InlineData("(ARRAY['a, b]'::character varying, (f(1, 2))::character varying])::text[]", "ARRAY[('a, b]'::character varying)::text, ((f(1, 2))::character varying)::text]")]
    [InlineData("(ARRAY[x])::\"My.S\".\"T\"[] || (ARRAY[y])::character varying[]", "ARRAY[(x)::\"My.S\".\"T\"] || ARRAY[(y)::character varying]")]
    [InlineData("(ARRAY[(a = ANY ((ARRAY['x'::character varying])::text[]))])::text[]", "ARRAY[((a = ANY (ARRAY[('x'::character varying)::text])))::text]")]
    [InlineData("(ARRAY[ARRAY['a'::character varying]])::text[]", "(ARRAY[ARRAY['a'::character varying]])::text[]")]
    [InlineData("'(ARRAY[x])::text[]'::text", "'(ARRAY[x])::text[]'::text")]
    [InlineData("AS $function$ (ARRAY[x])::text[] $function$", "AS $function$ (ARRAY[x])::text[] $function$")]
    [InlineData("(ARRAY[x])", "(ARRAY[x])")]
    [InlineData("(ARRAY[1, 2])::text", "(ARRAY[1, 2])::text")]
    [InlineData("(ARRAY[", "(ARRAY[")]
    public void The_cast_of_an_array_goes_to_its_elements(string written, string expected) => Assert.Equal(expected, CastArrays.AtElements(written));
}
