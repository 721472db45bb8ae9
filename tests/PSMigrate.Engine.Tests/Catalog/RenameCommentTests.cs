using PSMigrate.Engine.Catalog.Renames;

namespace PSMigrate.Engine.Tests.Catalog;

public sealed class RenameCommentTests
{
    [Theory]
    [InlineData("CREATE TABLE app.people (id int);", "")]
    [InlineData("-- renamed from: users\nCREATE TABLE app.people (id int);", "app.users=people")]
    [InlineData("-- renamed from: users\nCREATE TABLE people (id int);", "public.users=people")]
    [InlineData("CREATE TABLE IF NOT EXISTS app.people (\n  id int, -- renamed from: nr\n  b text\n);", "app.people.nr=id")]
    [InlineData("CREATE TABLE app.people (\n  id int,\n  b numeric(3, 4) DEFAULT 3 -- renamed from: \"Old B\"\n);", "app.people.\"Old B\"=b")]
    [InlineData("CREATE TABLE app.people (\n  id int,\n  -- renamed from: a\n  b text,\n  c text\n);", "app.people.a=b")]
    [InlineData("CREATE TABLE people (id int -- renamed from: nr\n);", "public.people.nr=id")]
    [InlineData("-- renamed from: mood\nCREATE TYPE app.feeling AS ENUM ('a;b');\n-- renamed from: x\nCREATE UNLOGGED TABLE y ();", "app.mood=feeling public.x=y")]
    [InlineData("-- renamed from: users\nSELECT 1;", "")]
    [InlineData("SELECT '-- renamed from: a';\nCREATE TABLE t (a text DEFAULT '-- renamed from: b');", "")]
    public void A_comment_beside_an_object_tells_its_old_name(string sql, string renames) => Assert.Equal(renames, string.Join(' ', RenameComments.Find(sql)));
}
