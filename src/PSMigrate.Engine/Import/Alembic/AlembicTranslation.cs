using PSMigrate.Engine.Import.Steps;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Makes a revision of ours out of a file of Alembic and the SQL that Alembic wrote for it.</summary>
internal sealed class AlembicTranslation(AlembicBodies bodies, VersionTableName table, bool percentsAreDoubled, ImportSource source)
{
    public ImportedRevision Translate(AlembicFile file)
    {
        (string upgrade, TransactionMode up) = Section(file, file.Upgrade, bodies.Upgrades.GetValueOrDefault(file.Revision), "upgrade");
        string? downgrade = null;
        TransactionMode down = TransactionMode.Auto;
        if (file.Downgrade is { Refuses: false } function)
        {
            (downgrade, down) = Section(file, function, bodies.Downgrades.GetValueOrDefault(file.Revision), "downgrade");
        }
        else
        {
            source.Note(file.Revision, file.Downgrade is null ? "it has no downgrade(): it is irreversible." : "its downgrade() raises an error: it is irreversible.");
        }

        return new ImportedRevision
        {
            Id = file.Revision,
            Position = file.Position,
            DownRevisions = file.DownRevisions,
            DependsOn = file.DependsOn,
            BranchLabels = file.BranchLabels,
            Message = file.Message,
            Created = file.Created,
            Transaction = up == TransactionMode.Never || down == TransactionMode.Never ? TransactionMode.Never : TransactionMode.Auto,
            Upgrade = upgrade,
            Downgrade = downgrade,
            FileName = Path.GetFileNameWithoutExtension(file.Position.File),
        };
    }

    private (string Text, TransactionMode Transaction) Section(AlembicFile file, PythonFunction? function, AlembicPiece? piece, string direction)
    {
        if (function is null || function.IsEmpty)
        {
            return ("", TransactionMode.Auto);
        }

        ForeignScript? script = piece is null ? null : Script(piece);
        if (script is not { HasStatements: true })
        {
            string reason = direction == "upgrade" && bodies.Failures.GetValueOrDefault(file.Revision) is { } failure ? $" ({failure})" : "";
            source.Warn(file.Revision, $"Alembic wrote no SQL for its {direction}{reason}: the Python is in the file as a comment, to be translated.");
            return (ImportTodo.Translate("Python", function.Text), TransactionMode.Auto);
        }

        if (function.UsesConnection)
        {
            source.Warn(
                file.Revision,
                $"its {direction} talks with the connection itself, where Alembic leaves out what it reads and writes NULL for parameters: compare the SQL with the Python, which is in the file as a comment.");
            return ($"{ImportTodo.Compare("Python", function.Text)}\n{script.Text}", script.Transaction);
        }

        return (script.Text, script.Transaction);
    }

    private ForeignScript Script(AlembicPiece piece)
    {
        string sql = percentsAreDoubled ? PercentSigns.Halve(piece.Sql) : piece.Sql;
        return ForeignScript.Read(sql, piece.Start, OuterTransaction.Written, source, piece.Revision, IsBookkeeping);

        bool IsBookkeeping(SqlStatement statement)
        {
            if (table.IsBookkeeping(statement))
            {
                return true;
            }

            if (SqlTokenizer.Tokenize(statement.Text).Exists(token => token.Kind == SqlTokenKind.String && token.In(statement.Text).Contains(@"\\", StringComparison.Ordinal)))
            {
                source.Warn(piece.Revision, @"a text in it holds \\: without a database Alembic writes each backslash of a value twice; compare it with the Python.");
            }

            if (table.IsNamedIn(statement))
            {
                source.Warn(piece.Revision, $"it names the version table {table.Name} itself ({statement.Traits.Command}): that works where version_table is {table.Name}, and not elsewhere.");
            }

            return false;
        }
    }
}
