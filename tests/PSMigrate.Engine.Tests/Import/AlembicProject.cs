using System.ComponentModel;
using System.Diagnostics;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Import;

/// <summary>A real Alembic environment in a folder of its own: branches, labels, a dependency, a merge, an autocommit block, data.</summary>
internal sealed class AlembicProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("psm-alembic-").FullName;

    public AlembicProject(string environment = "")
    {
        Directory.CreateDirectory(Path.Join(_folder, "db", "versions"));
        Write("alembic.ini", "[alembic]\nscript_location = %(here)s/db\nfile_template = %%(year)d_%%(rev)s_%%(slug)s\n");
        Write("db/script.py.mako", "");
        Write("db/env.py", $$"""
            import os
            from alembic import context
            from sqlalchemy import create_engine

            options = dict({{environment}})
            if context.is_offline_mode():
                context.configure(url="postgresql+psycopg2://", literal_binds=True, **options)
                with context.begin_transaction():
                    context.run_migrations()
            else:
                with create_engine(os.environ["ALEMBIC_TEST_URL"]).connect() as connection:
                    context.configure(connection=connection, **options)
                    with context.begin_transaction():
                        context.run_migrations()
            """);
        Add("a100", "None", "op.create_table('shelves', sa.Column('id', sa.Integer, primary_key=True), sa.Column('label', sa.String(40), nullable=False))", "op.drop_table('shelves')");
        Add("b200", "'a100'", "op.execute(\"INSERT INTO shelves (label) VALUES ('50% off'), ('two\\n-- Running upgrade  -> a100')\")", "op.execute('DELETE FROM shelves')", "branch_labels = ('left',)");
        Add("c300", "'a100'", "op.add_column('shelves', sa.Column('height', sa.Float, server_default='1.5'))", "op.drop_column('shelves', 'height')", "branch_labels = ['right']");
        Add("d400", "('b200', 'c300')", "pass", "pass");
        Add(
            "e500",
            "'d400'",
            "op.execute('CREATE VIEW labels AS SELECT label FROM shelves')\n    with op.get_context().autocommit_block():\n        op.create_index('shelves_label', 'shelves', ['label'], postgresql_concurrently=True)\n    op.execute('COMMENT ON VIEW labels IS $$100%$$')",
            "with op.get_context().autocommit_block():\n        op.drop_index('shelves_label', 'shelves', postgresql_concurrently=True)\n    op.execute('DROP VIEW labels')");
        Add("n600", "None", "op.create_table('boxes', sa.Column('shelf', sa.Integer, sa.ForeignKey('shelves.id')))", "op.drop_table('boxes')", "branch_labels = 'net'\ndepends_on = 'b200'");
        Add("n700", "'n600'", "op.bulk_insert(sa.table('boxes', sa.column('shelf', sa.Integer)), [{'shelf': 1}, {'shelf': 2}])", "op.execute('DELETE FROM boxes')");
    }

    public string Folder => _folder;

    public void Add(string id, string down, string upgrade, string downgrade, string more = "") => Write($"db/versions/{id}_step.py", $"""
        '''step {id}: it's one

        Revision ID: {id}
        Create Date: 2025-01-02 03:04:05.678901

        '''
        from typing import Sequence, Union
        from alembic import op
        import sqlalchemy as sa

        revision: str = '{id}'
        down_revision: Union[str, Sequence[str], None] = {down}
        {more}


        def upgrade() -> None:
            {upgrade}


        def downgrade() -> None:
            {downgrade}
        """);

    /// <summary>Runs alembic against a database; the test is skipped where it is not installed.</summary>
    public async Task<string> RunAsync(TestDatabase? database, params string[] arguments)
    {
        ProcessStartInfo start = new("alembic", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ALEMBIC_TEST_URL"] = database?.Url.Replace("postgresql://", "postgresql+psycopg2://", StringComparison.Ordinal);
        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        string error = await errors;
        Skip.If(error.Contains("No module named 'psycopg2'", StringComparison.Ordinal), "Python has no psycopg2 (Debian: apt install python3-psycopg2).");
        Assert.True(process.ExitCode == 0, $"alembic {string.Join(' ', arguments)}: {error}{output}");
        return output;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SkipException("alembic is not installed (Debian: apt install alembic python3-psycopg2).");
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Join(_folder, name), text + "\n");
}
