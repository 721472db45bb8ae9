using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Planning;

/// <summary>A statement ready to run.</summary>
/// <param name="Number">Its place in the section, from 1.</param>
/// <param name="Source">The statement as it stands in the file.</param>
/// <param name="Filled">The same with its variables filled in; null where the script has none.</param>
internal sealed record ScriptStatement(int Number, SqlStatement Source, SubstitutedText? Filled)
{
    /// <summary>How it runs in batches; null where it runs once.</summary>
    public BatchDirective? Batch { get; init; }

    /// <summary>What it does to others; by itself where nobody says what earlier statements made.</summary>
    public StatementImpact Impact { get => field ??= ImpactReader.Of(Sql); init; }

    /// <summary>Whether what came before it is committed first, see <see cref="SegmentDirective"/>.</summary>
    public bool StartsSegment { get; init; }

    /// <summary>What the server gets.</summary>
    public string Sql => Filled?.Text ?? Source.Text;

    /// <summary>The statement as people see it: without secrets.</summary>
    public PlanStatement Plan => field ??= new(Number, SecretMask.Mask(Sql), Source.Line, Source.Column, Source.Traits.Command)
    {
        Batch = Batch?.ToPlan(),
        Impact = Impact,
    };
}
