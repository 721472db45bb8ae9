using PSMigrate.Engine.Catalog.Columns;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>
/// Decides for every object what has to be done with it. What needs an object that goes, or that cannot be altered while it is needed, goes too
/// and is made again.
/// </summary>
internal sealed class ChangeActions
{
    private readonly ChangeContext _change;
    private readonly Dictionary<ObjectId, ChangeAction> _actions = [];
    private readonly Queue<ObjectId> _spread = [];

    public ChangeActions(ChangeContext change)
    {
        _change = change;
        foreach (ObjectId id in change.From.Objects.Concat(change.To.Objects).Select(item => item.Id).Distinct())
        {
            if (Decide(change.From.Find(id), change.To.Find(id)) is { } action)
            {
                Set(id, action);
            }
        }

        while (_spread.TryDequeue(out ObjectId? id))
        {
            Spread(id);
        }
    }

    public IReadOnlyDictionary<ObjectId, ChangeAction> All => _actions;

    /// <summary>What is dropped and made again, and does not stay where it is meanwhile.</summary>
    public IReadOnlySet<ObjectId> Replaced => _actions.Where(pair => pair.Value == ChangeAction.Replace && Goes(pair.Key)).Select(pair => pair.Key).ToHashSet();

    /// <summary>Whether something is dropped to be made again, but stays where it is and is altered in two steps.</summary>
    public bool IsInPlace(ObjectId id) => Of(id) == ChangeAction.Replace && !Goes(id);

    /// <summary>What goes with something else has no step of its own.</summary>
    public ObjectId RemoverOf(ObjectId id)
    {
        foreach (ObjectId whole in IsInPlace(id) ? [] : _change.From.Find(id)?.GoesWith ?? [])
        {
            if (Of(whole) is ChangeAction.Drop or ChangeAction.Replace && whole != id && _change.From.Find(whole)!.TakesAlong(Of(whole)!.Value, _change))
            {
                return RemoverOf(whole);
            }
        }

        return id;
    }

    public ChangeAction? Of(ObjectId id) => _actions.TryGetValue(id, out ChangeAction action) ? action : null;

    private ChangeAction? Decide(SchemaObject? from, SchemaObject? to) => (from, to) switch
    {
        (null, _) => ChangeAction.Create,
        (_, null) => ChangeAction.Drop,
        _ when from.Equals(to, _change.Writing) => null,
        _ when from.IsDefinedAs(to) => ChangeAction.Alter,
        _ => from.Alter(to, _change) is null ? ChangeAction.Replace : ChangeAction.Alter,
    };

    private void Set(ObjectId id, ChangeAction action)
    {
        _actions[id] = action;
        _spread.Enqueue(id);
    }

    private void Spread(ObjectId id)
    {
        ChangeAction action = _actions[id];
        if (action == ChangeAction.Create || _change.From.Find(id) is not { } item)
        {
            return;
        }

        // What stays where it is needs only those away that would be in the way of altering it.
        bool stays = !Goes(id);
        foreach (SchemaObject part in stays ? [] : _change.From.PartsOf<Column>(id).Where(part => _change.To.Find(part.Id) is not null))
        {
            Set(part.Id, ChangeAction.Replace);
        }

        foreach (SchemaObject dependent in _change.DependentsOf(id))
        {
            bool mustGo = stays
                ? item.IsInTheWay(dependent, _change.To.Find(id)!, _change)
                : Of(dependent.Id) is null || (Of(dependent.Id) == ChangeAction.Alter && _change.To.Find(dependent.Id)!.DependsOn.Any(need => need == id || _change.IsOverload(need, id)));
            if (mustGo)
            {
                ReplaceIfThere(dependent);
            }
            else if (dependent is Column or Rebuildable && Of(dependent.Id) is null && _change.To.Find(dependent.Id) is not null && _change.IsRebuilt(id))
            {
                Set(dependent.Id, ChangeAction.Alter);
            }
        }
    }

    private bool Goes(ObjectId id) => Of(id) switch
    {
        ChangeAction.Drop => true,
        ChangeAction.Replace => _change.From.Find(id)!.TakesAlong(ChangeAction.Replace, _change) || (id.Table.Length > 0 && _change.From.Find(id)!.GoesWith.Any(Goes)),
        _ => false,
    };

    private void ReplaceIfThere(SchemaObject item)
    {
        if (_change.To.Find(item.Id) is not null && Of(item.Id) is null or ChangeAction.Alter)
        {
            Set(item.Id, ChangeAction.Replace);
        }
    }
}
