using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Privileges;

/// <summary>An access control list, as <c>aclitem[]</c> prints it, and the GRANT and REVOKE that lead from one to another.</summary>
internal sealed class AccessList(IReadOnlyList<AccessItem> items)
{
    // In the order in which they are written.
    private static readonly (char Letter, string Name)[] s_privileges =
    [
        ('r', "SELECT"), ('a', "INSERT"), ('w', "UPDATE"), ('d', "DELETE"), ('D', "TRUNCATE"), ('x', "REFERENCES"), ('t', "TRIGGER"), ('m', "MAINTAIN"),
        ('X', "EXECUTE"), ('U', "USAGE"), ('C', "CREATE"), ('c', "CONNECT"), ('T', "TEMPORARY"), ('s', "SET"), ('A', "ALTER SYSTEM"),
    ];

    public static AccessList Parse(IReadOnlyList<string> texts) => new([.. texts.Select(AccessItem.Parse)]);

    /// <summary>The statements that make this list of another one, in a fixed order.</summary>
    /// <param name="before">What is there without them.</param>
    /// <param name="target">What GRANT ... ON names.</param>
    /// <param name="owner">Who grants, unless an item says something else.</param>
    /// <param name="column">The column that the privileges are about; null for the whole.</param>
    /// <param name="prefix">What comes before GRANT and REVOKE.</param>
    public IEnumerable<string> GrantsFrom(AccessList before, string target, string? owner, string? column = null, string prefix = "")
    {
        string ofColumn = column is null ? "" : $" ({Identifier.Quote(column)})";
        IReadOnlyList<(AccessItem Had, AccessItem Has)> holders = [.. InOrder(before, owner).Select(who => (before.ItemOf(who), ItemOf(who)))];
        // What somebody has passed on goes before what they passed it on from.
        return
        [
            .. holders.Reverse().SelectMany(pair => As(
                pair.Has,
                [
                    .. Statement("REVOKE", pair.Had.Privileges.Except(pair.Has.Privileges), "FROM", pair.Has, ""),
                    .. Statement("REVOKE GRANT OPTION FOR", pair.Had.Grantable.Except(pair.Has.Grantable).Intersect(pair.Has.Privileges), "FROM", pair.Has, ""),
                ])),
            .. holders.SelectMany(pair => As(
                pair.Has,
                [
                    .. Statement("GRANT", pair.Has.Privileges.Except(pair.Has.Grantable).Except(pair.Had.Privileges), "TO", pair.Has, ""),
                    .. Statement("GRANT", pair.Has.Grantable.Except(pair.Had.Grantable), "TO", pair.Has, " WITH GRANT OPTION"),
                ])),
        ];

        IEnumerable<string> As(AccessItem item, string[] statements) => owner is not null && item.Grantor != owner && statements.Length > 0 && prefix.Length == 0
            ? [$"SET SESSION AUTHORIZATION {Identifier.Quote(item.Grantor)}", .. statements, "RESET SESSION AUTHORIZATION"]
            : statements;

        IEnumerable<string> Statement(string verb, IEnumerable<char> letters, string preposition, AccessItem item, string end)
        {
            HashSet<char> wanted = [.. letters];
            if (wanted.Count > 0)
            {
                string names = string.Join(", ", s_privileges.Where(privilege => wanted.Contains(privilege.Letter)).Select(privilege => privilege.Name + ofColumn));
                yield return $"{prefix}{verb} {names} ON {target} {preposition} {(item.Grantee.Length == 0 ? "PUBLIC" : Identifier.Quote(item.Grantee))}{end}";
            }
        }
    }

    /// <summary>The same once the object has another owner, whom the server puts in the place of the one before.</summary>
    /// <param name="from">The owner that it has; null for none.</param>
    /// <param name="to">The one that it gets; null for none.</param>
    public AccessList WithOwner(string? from, string? to)
    {
        return from is null || to is null || from == to
            ? this
            : new([.. items.Select(item => item with { Grantee = Now(item.Grantee), Grantor = Now(item.Grantor) }).GroupBy(item => (item.Grantee, item.Grantor)).Select(Join)]);

        string Now(string role) => role == from ? to : role;

        static AccessItem Join(IEnumerable<AccessItem> same) => same.First() with
        {
            Privileges = [.. same.SelectMany(item => item.Privileges).Distinct()],
            Grantable = [.. same.SelectMany(item => item.Grantable).Distinct()],
        };
    }

    /// <summary>What both lists have.</summary>
    public AccessList Intersect(AccessList other) => new([.. items.Select(item => item with
    {
        Privileges = [.. item.Privileges.Intersect(other.ItemOf((item.Grantee, item.Grantor)).Privileges)],
        Grantable = [.. item.Grantable.Intersect(other.ItemOf((item.Grantee, item.Grantor)).Grantable)],
    })]);

    private AccessItem ItemOf((string Grantee, string Grantor) who) =>
        items.FirstOrDefault(item => item.Grantee == who.Grantee && item.Grantor == who.Grantor) ?? new AccessItem(who.Grantee, who.Grantor, [], []);

    private IEnumerable<(string Grantee, string Grantor)> Holders(AccessList other) =>
        items.Concat(other.Items).Select(item => (item.Grantee, item.Grantor)).Distinct();

    // Who passes on what was granted to them comes behind those who granted it.
    private IEnumerable<(string Grantee, string Grantor)> InOrder(AccessList before, string? owner)
    {
        List<(string Grantee, string Grantor)> waiting =
        [
            .. Holders(before).OrderBy(who => who.Grantor != owner).ThenBy(who => who.Grantor, StringComparer.Ordinal).ThenBy(who => who.Grantee, StringComparer.Ordinal),
        ];
        while (waiting.Count > 0)
        {
            int next = waiting.FindIndex(who => who.Grantor == owner || waiting.All(other => other.Grantee != who.Grantor));
            yield return waiting[Math.Max(0, next)];
            waiting.RemoveAt(Math.Max(0, next));
        }
    }

    private IReadOnlyList<AccessItem> Items => items;
}
