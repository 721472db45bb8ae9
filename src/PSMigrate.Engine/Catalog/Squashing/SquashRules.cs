using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>What cannot be in a squash because a schema and its rows do not show it. It is refused, and not lost.</summary>
internal static class SquashRules
{
    /// <exception cref="TargetInvalidException">One of the revisions is PowerShell.</exception>
    public static void EnsureSql(IEnumerable<RevisionHeader> headers)
    {
        if (headers.FirstOrDefault(header => header.IsPowerShell) is { } script)
        {
            throw new TargetInvalidException(
                $"Revision {script.Revision} is a PowerShell script: what it does may depend on where it runs, and a squash is SQL.",
                $"Squash up to a revision before it.",
                script.Position);
        }
    }

    /// <exception cref="TargetInvalidException">A statement reaches beyond the schema, or is another one elsewhere.</exception>
    public static void EnsureFoldable(CompiledPlan plan)
    {
        foreach (CompiledStep step in plan.Steps)
        {
            foreach (ScriptStatement statement in step.Segments.SelectMany(segment => segment.Statements))
            {
                SourcePosition at = new(step.Path, statement.Source.Line, statement.Source.Column);
                if (StatementScopes.Of(statement.Source) != StatementScope.Schema)
                {
                    throw new TargetInvalidException(
                        $"{statement.Source.Traits.Command} in revision {step.Revision} reaches beyond the schema, and a squash would lose it.",
                        "Squash up to a revision before it, or move it out of the revisions, to where servers are set up.",
                        at);
                }

                if (statement.Filled is { } filled && filled.Text != statement.Source.Text)
                {
                    throw new TargetInvalidException(
                        $"Revision {step.Revision} has variables in it, and a squash would keep the values of this environment for all.",
                        "Squash up to a revision before it.",
                        at);
                }
            }
        }
    }

    /// <exception cref="TargetInvalidException">The revisions make what is not read.</exception>
    public static void EnsureRead(SchemaSnapshot schema)
    {
        if (schema.NotCompared.Count > 0)
        {
            IEnumerable<string> kinds = schema.NotCompared.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} ({kind.Value})");
            throw new TargetInvalidException(
                $"The revisions make what is not read, and a squash would lose it: {string.Join(", ", kinds)}.", "Squash up to a revision before those that make it.");
        }
    }

    /// <exception cref="TargetInvalidException">The revisions changed the server, where no statement shows it.</exception>
    public static void EnsureServerUntouched(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string[] changed = [.. before.Except(after, StringComparer.Ordinal).Concat(after.Except(before, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        if (changed.Length > 0)
        {
            throw new TargetInvalidException(
                $"The revisions change what is in no schema, and a squash would lose it: {string.Join("; ", changed)}.",
                "Squash up to a revision before those that do, or move it out of the revisions, to where servers are set up.");
        }
    }
}
