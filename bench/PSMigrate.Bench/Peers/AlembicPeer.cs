using PSMigrate.Bench.Upgrades;

namespace PSMigrate.Bench.Peers;

/// <summary>A module of Python for each revision, and an env.py that connects with psycopg2 and says nothing of what it runs.</summary>
internal sealed class AlembicPeer() : Peer("alembic")
{
    public override string[] Write(IReadOnlyList<LinearRevision> revisions, PeerPlace place)
    {
        foreach (LinearRevision revision in revisions)
        {
            place.Write($"versions/{revision.Id}.py", Module(revision));
        }

        place.Write("env.py", $"""
            from alembic import context
            from sqlalchemy import create_engine, pool

            engine = create_engine("{place.Url}", poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection, transaction_per_migration=True)
                with context.begin_transaction():
                    context.run_migrations()

            """);
        return ["--config", place.Write("alembic.ini", "[alembic]\nscript_location = %(here)s\n"), "upgrade", "head"];
    }

    private static string Module(LinearRevision revision) => $"""
        from alembic import op

        revision = "{revision.Id}"
        down_revision = {(revision.Before is null ? "None" : $"\"{revision.Before}\"")}


        def upgrade():
            {Calls(revision.Upgrade)}


        def downgrade():
            {Calls(revision.Downgrade)}

        """;

    private static string Calls(IEnumerable<string> statements) => string.Join("\n    ", statements.Select(statement => $"op.execute(\"{statement}\")"));
}
