using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Sql;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("ALTER ROLE a PASSWORD 's3cret'", "ALTER ROLE a PASSWORD '***'")]
    [InlineData("create user a with encrypted password /* x */ E's3\\'cret'; select 'b'", "create user a with encrypted password /* x */ E'***'; select 'b'")]
    [InlineData("ALTER ROLE a PASSWORD $x$s3cret$x$ LOGIN", "ALTER ROLE a PASSWORD $x$***$x$ LOGIN")]
    [InlineData("ALTER ROLE a PASSWORD 's3'\n  'cret'", "ALTER ROLE a PASSWORD '***'")]
    [InlineData("ALTER ROLE a PASSWORD U&'s3cret'", "ALTER ROLE a PASSWORD U&'***'")]
    [InlineData("ALTER ROLE a PASSWORD NULL", "ALTER ROLE a PASSWORD NULL")]
    [InlineData("ALTER ROLE a PASSWORD ''", "ALTER ROLE a PASSWORD '***'")]
    [InlineData("ALTER ROLE a PASSWORD 's3cret", "ALTER ROLE a PASSWORD '***")]
    [InlineData("ALTER ROLE a PASSWORD $$s3cret", "ALTER ROLE a PASSWORD $$***")]
    [InlineData("ALTER ROLE a PASSWORD 's3''cret; SELECT ", "ALTER ROLE a PASSWORD '***")]
    [InlineData("CREATE SUBSCRIPTION s CONNECTION 'host=h password=s3cret' PUBLICATION p", "CREATE SUBSCRIPTION s CONNECTION '***' PUBLICATION p")]
    [InlineData("CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'bob', password 's3cret')", "CREATE USER MAPPING FOR a SERVER s OPTIONS (user '***', password '***')")]
    [InlineData("ALTER SERVER s OPTIONS (SET token 's3cret'); SELECT ('b')", "ALTER SERVER s OPTIONS (SET token '***'); SELECT ('b')")]
    [InlineData("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (a 's3cret", "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (a '***")]
    [InlineData("CREATE FOREIGN TABLE t () SERVER s OPTIONS (table_name 'b')", "CREATE FOREIGN TABLE t () SERVER s OPTIONS (table_name 'b')")]
    [InlineData("  OPTIONS (user 'bob', password 's3cret')", "  OPTIONS (user 'bob', password '***')")]
    [InlineData("DO $$ BEGIN CREATE ROLE a PASSWORD 's3cret'; END $$", "DO $$ BEGIN CREATE ROLE a PASSWORD '***'; END $$")]
    [InlineData("DO $$ BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''s3cret'''; END $$", "DO $$ BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''***'''; END $$")]
    [InlineData("SELECT E'ALTER ROLE a PASSWORD \\'s3cret\\''", "SELECT E'ALTER ROLE a PASSWORD \\'***\\''")]
    [InlineData("-- ALTER ROLE a PASSWORD 's3cret'\nSELECT 1", "-- ALTER ROLE a PASSWORD '***'\nSELECT 1")]
    [InlineData("SELECT dblink('host=h password=s3cret user=u')", "SELECT dblink('host=h password=*** user=u')")]
    [InlineData("SELECT 'postgresql://u:s3cret@h:5432/d'", "SELECT 'postgresql://u:***@h:5432/d'")]
    [InlineData("UPDATE a SET password = 's3cret', b = 'c'", "UPDATE a SET password = '***', b = 'c'")]
    [InlineData("UPDATE a SET password = crypt(b, gen_salt('bf'))", "UPDATE a SET password = crypt(b, gen_salt('bf'))")]
    [InlineData("CREATE TABLE a (password text DEFAULT 'x', b text DEFAULT 'c')", "CREATE TABLE a (password text DEFAULT 'x', b text DEFAULT 'c')")]
    [InlineData("SELECT 'password', \"password\"", "SELECT 'password', \"password\"")]
    public void Sql(string sql, string masked)
    {
        Assert.Equal(masked, SecretMask.Mask(sql));
        Assert.Equal(masked, SecretMask.Mask(masked));
    }

    [Theory]
    [InlineData("can't connect: Host=h;Password=s3cret;Username=u", "can't connect: Host=h;Password=***;Username=u")]
    [InlineData("host=h password='s3 cr\\'et' user=u", "host=h password='***' user=u")]
    [InlineData("Pwd = s3cret", "Pwd = ***")]
    [InlineData("postgresql://u:s3cret@h/d?sslmode=require", "postgresql://u:***@h/d?sslmode=require")]
    [InlineData("postgresql://u:s3@cret@h/d", "postgresql://u:***@h/d")]
    [InlineData("postgresql://u:s3/cret@h/d", "postgresql://u:***@h/d")]
    [InlineData("postgresql://:s3cret@h/d", "postgresql://:***@h/d")]
    [InlineData("postgresql://h/d?user=u&password=s3cret&x=y", "postgresql://h/d?user=u&password=***&x=y")]
    [InlineData("isn't: SQL statement \"ALTER ROLE a PASSWORD 's3''cret' LOGIN\"", "isn't: SQL statement \"ALTER ROLE a PASSWORD '***' LOGIN\"")]
    [InlineData("password authentication failed for user \"u\"", "password authentication failed for user \"u\"")]
    [InlineData("see https://example.org:8080/a", "see https://example.org:8080/a")]
    public void Messages(string message, string masked)
    {
        Assert.Equal(masked, SecretMask.MaskMessage(message));
        Assert.Equal(masked, SecretMask.MaskMessage(masked));
    }
}
