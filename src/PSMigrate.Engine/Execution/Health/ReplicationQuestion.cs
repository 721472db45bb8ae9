using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether standbys follow: a migration writes much, commits may wait for them, and slots that nobody reads fill the disk.</summary>
internal sealed class ReplicationQuestion : IHealthQuestion
{
    private const long MostBytes = 256L << 20;
    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(30);

    public string Name => "replication";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<Standby> standbys = await subject.AskAsync(
            "health_standbys",
            row => new Standby(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetBoolean(2),
                row.IsDBNull(3) ? null : row.GetInt64(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<TimeSpan>(4)),
            cancellationToken).ConfigureAwait(false);
        string waitsFor = "";
        IReadOnlyList<IdleSlot?> slots = await subject.AskAsync("health_slots", ReadSlot, cancellationToken).ConfigureAwait(false);
        return Judge(standbys, [.. slots.OfType<IdleSlot>()], waitsFor, HealthText.GrantMonitor(subject.Database));

        IdleSlot? ReadSlot(Npgsql.NpgsqlDataReader row)
        {
            waitsFor = row.GetString(2);
            return row.IsDBNull(0) ? null : new IdleSlot(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1));
        }
    }

    /// <param name="standbys">Who replicates.</param>
    /// <param name="slots">Slots that nobody reads.</param>
    /// <param name="waitsFor"><c>synchronous_standby_names</c>.</param>
    /// <param name="grant">What lets the role see more.</param>
    public HealthCheck Judge(IReadOnlyList<Standby> standbys, IReadOnlyList<IdleSlot> slots, string waitsFor, string grant)
    {
        string[] behind = [.. standbys.Where(standby => standby.BytesBehind > MostBytes || standby.Behind > s_mostTime).Select(standby => standby.ToString())];
        bool isHidden = standbys.Any(standby => standby.State is null);
        if (waitsFor.Length > 0 && !isHidden && !standbys.Any(standby => standby.IsSynchronous == true))
        {
            return new HealthCheck(
                Name,
                HealthStatus.Fail,
                $"Every commit waits for a standby (synchronous_standby_names = '{waitsFor}'), and none is connected.",
                "Bring the standby back, or take it out: ALTER SYSTEM RESET synchronous_standby_names; SELECT pg_catalog.pg_reload_conf();");
        }

        if (behind.Length > 0)
        {
            return new HealthCheck(Name, HealthStatus.Warn, $"Standbys are behind: {HealthText.Some(behind)}.", "Wait until they have caught up: SELECT * FROM pg_catalog.pg_stat_replication;");
        }

        if (slots.Count > 0)
        {
            return new HealthCheck(
                Name,
                HealthStatus.Warn,
                $"Nobody reads {HealthText.Count(slots.Count, "replication slot")}, and what a run writes stays on the disk for it: {HealthText.Some([.. slots.Select(slot => slot.ToString())])}.",
                $"Bring its reader back, or: SELECT pg_catalog.pg_drop_replication_slot({Identifier.Literal(slots[0].Name)});");
        }

        return isHidden
            ? new HealthCheck(Name, HealthStatus.Warn, $"How far {HealthText.Count(standbys.Count, "standby connection")} may be behind cannot be seen.", grant)
            : new HealthCheck(Name, HealthStatus.Pass, standbys.Count == 0 ? "Nobody replicates from this server." : $"{HealthText.Some([.. standbys.Select(standby => standby.ToString())])}.");
    }
}
