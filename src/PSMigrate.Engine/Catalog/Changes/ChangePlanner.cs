using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Tables;
using Index = PSMigrate.Engine.Catalog.Indexes.Index;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>
/// The statements that make one schema of another, in an order in which the server takes them: what is needed is made before what needs it, and
/// what needs something goes before it does.
/// </summary>
internal sealed class ChangePlanner
{
    private readonly ChangeContext _change;
    private readonly ChangeActions _actions;
    private readonly StepOrder _order = new();

    public ChangePlanner(ChangeContext change)
    {
        _actions = new ChangeActions(change);
        _change = change with { Replaced = _actions.Replaced };
    }

    public IReadOnlyList<ObjectChange> Plan()
    {
        foreach ((ObjectId id, ChangeAction action) in _actions.All)
        {
            AddSteps(id, action);
        }

        OrderByNeed();
        OrderByName();
        StepOrder order = _order.Select(Later);
        return [.. order.Sort().Select(Write).Where(change => change.Statements.Count > 0)];
    }

    private void AddSteps(ObjectId id, ChangeAction action)
    {
        if (action is ChangeAction.Drop or ChangeAction.Replace && RemoverOf(id) == id)
        {
            _order.Add(new Step(StepKind.Drop, id));
        }

        if (action == ChangeAction.Drop)
        {
            return;
        }

        _order.Add(new Step(StepKind.Make, id));
        if (FinishOf(id, action).Any())
        {
            _order.Add(new Step(StepKind.Finish, id));
        }

        if (ValidationOf(id, action).Any())
        {
            _order.Add(new Step(StepKind.Validate, id));
        }
    }

    private void OrderByNeed()
    {
        foreach (SchemaObject item in _change.To.Objects)
        {
            ObjectId maker = MakerOf(item, _change.To);
            foreach (ObjectId need in item.DependsOn.Append(maker).Append(SchemaOf(item.Id)).Concat(item.ComesBehind(_change.To)))
            {
                _order.Order(MakeOf(need), MakeOf(item.Id));
                // What makes a table makes its columns, and so needs what they need, but for each other.
                bool isMadeWith = _change.To.Find(need) is { } needed && MakerOf(needed, _change.To) == maker;
                _order.Order(MakeOf(need), isMadeWith || item.NeedsLate(need) ? null : MakeOf(maker));
            }

            _order.Order(MakeOf(item.Id), new Step(StepKind.Finish, item.Id));
            _order.Order(MakeOf(item.Id), new Step(StepKind.Validate, item.Id));
            foreach (ObjectId need in item.FinishNeeds(_change.To))
            {
                _order.Order(MakeOf(need), new Step(StepKind.Finish, item.Id));
            }
        }

        foreach (SchemaObject item in _change.From.Objects)
        {
            foreach (ObjectId need in item.DependsOn.Append(MakerOf(item, _change.From)).Append(SchemaOf(item.Id)))
            {
                // What stays where it is does not wait for those who need it.
                Step? drop = IsInPlace(need) ? null : DropOf(need);
                if (DropOf(item.Id) is { } own && IsTakenAlong(own.Id, need))
                {
                    continue;
                }

                // What is made anew holds on to what it needed until the old one goes, but for functions.
                Step? away = _change.IsRebuilt(item.Id) && need.Kind != Function.KindName ? new Step(StepKind.Finish, item.Id) : DropOf(item.Id) ?? MakeOf(item.Id);
                if (_change.IsRebuilt(need))
                {
                    _order.Order(away, new Step(StepKind.Finish, need));
                }

                _order.Order(away, drop);
                if (drop is null && DropOf(item.Id) is not null && _actions.Of(need) == ChangeAction.Alter)
                {
                    // What checks or finds values by a column would be built anew for its new type, only to go.
                    bool goesFirst = _actions.Of(item.Id) == ChangeAction.Replace || item is Constraint or Index
                        || _change.From.Find(need)?.IsInTheWay(item, _change.To.Find(need)!, _change) == true;
                    _order.Order(goesFirst ? DropOf(item.Id) : null, MakeOf(need));
                }
            }

            _order.Order(DropOf(item.Id), _actions.Of(item.Id) == ChangeAction.Replace ? MakeOf(item.Id) : null);
            foreach (ObjectId early in EarlierThan(item.Id))
            {
                // What it does here too finds nothing in its way.
                _order.Order(DropOf(item.Id), DropOf(early));
                foreach (SchemaObject dependent in _change.DependentsOf(item.Id))
                {
                    _order.Order(_actions.Of(early) == ChangeAction.Alter ? DropOf(dependent.Id) : null, MakeOf(early));
                }
            }

            foreach (ObjectId whole in _actions.Of(item.Id) == ChangeAction.Alter ? item.GoesWith : [])
            {
                _order.Order(new Step(StepKind.Finish, item.Id), DropOf(whole));
            }

            OrderByTable(item);
        }
    }

    /// <summary>A table leaves its parents and its type before anything is done with its parts or theirs, and comes back when all that is done.</summary>
    private void OrderByTable(SchemaObject item)
    {
        if (item is Table table && IsInPlace(item.Id))
        {
            foreach (SchemaObject part in table.Parents.SelectMany(parent => _change.From.PartsOf<SchemaObject>(parent)))
            {
                _order.Order(DropOf(item.Id), DropOf(part.Id) ?? MakeOf(part.Id));
            }
        }

        if (TableParts.TableOf(item) is var (schema, name) && new ObjectId(Table.KindName, schema, name) is var whole && !_change.IsReplaced(whole))
        {
            _order.Order(DropOf(item.Id), new Step(StepKind.Finish, whole));
            if (IsInPlace(whole))
            {
                _order.Order(DropOf(whole), DropOf(item.Id) ?? MakeOf(item.Id));
            }
        }
    }

    /// <summary>A name is free only when what had it is gone, by itself or with something else.</summary>
    private void OrderByName()
    {
        ILookup<string, Step> gone = _change.From.Objects
            .SelectMany(item => DropOf(item.Id) is { } drop ? item.Names.Select(name => (name, drop)) : [])
            .ToLookup(pair => pair.name, pair => pair.drop, StringComparer.Ordinal);
        foreach (SchemaObject item in _change.To.Objects.Where(item => _actions.Of(item.Id) is ChangeAction.Create or ChangeAction.Replace))
        {
            foreach (Step drop in item.Names.SelectMany(name => gone[name]))
            {
                _order.Order(drop, MakeOf(item.Id));
            }
        }
    }

    private IEnumerable<ObjectId> EarlierThan(ObjectId id) =>
        (_change.From.Find(id)?.ComesBehind(_change.From) ?? []).SelectMany(early => EarlierThan(early).Prepend(early));

    private Step Later(Step step) => step.Kind switch
    {
        StepKind.Make when _change.To.Find(step.Id) is DefaultPrivilege => step with { Kind = StepKind.MakeLast },
        StepKind.Make when _actions.Of(step.Id) != ChangeAction.Alter && _change.To.Find(step.Id)!.IsAddedOnline(_change) => step with { Kind = StepKind.MakeOnline },
        StepKind.Drop when IsDroppedOnline(step) => step with { Kind = StepKind.DropOnline },
        _ => step,
    };

    // Where something else waits for it, it goes in the transaction with that.
    private bool IsDroppedOnline(Step drop) => _change.From.Find(drop.Id)!.IsRemovedOnline(_change)
        && _order.WaitersOf(drop).All(step => step.Id == drop.Id && _change.To.Find(step.Id)!.IsAddedOnline(_change));

    private ObjectChange Write(Step step)
    {
        ChangeAction action = _actions.Of(step.Id)!.Value;
        SchemaObject? from = _change.From.Find(step.Id);
        SchemaObject? to = _change.To.Find(step.Id);
        IEnumerable<Ddl> statements = step.Kind switch
        {
            StepKind.Drop => from!.Remove(_change, isOnline: false),
            StepKind.DropOnline => from!.Remove(_change, isOnline: true),
            StepKind.Finish => FinishOf(step.Id, action),
            StepKind.Validate => ValidationOf(step.Id, action),
            _ when action == ChangeAction.Alter => from!.Alter(to!, _change)!.Concat(from.Redescribe(to!, _change.Writing)),
            _ when IsInPlace(step.Id) => to!.Add(_change).Concat(from!.Redescribe(to, _change.Writing)),
            _ => to!.Add(_change).Concat(to.DescribeMade(_change)).Concat(from is null ? [] : from.Keep(to, _change)),
        };
        return new ObjectChange(action, step.Id, [.. statements]);
    }

    private IEnumerable<Ddl> FinishOf(ObjectId id, ChangeAction action) =>
        action == ChangeAction.Alter || IsInPlace(id) ? _change.From.Find(id)!.FinishAlter(_change.To.Find(id)!, _change) : _change.To.Find(id)!.FinishAdd(_change);

    private IEnumerable<Ddl> ValidationOf(ObjectId id, ChangeAction action) => action == ChangeAction.Alter ? [] : _change.To.Find(id)!.Validate(_change);

    /// <summary>What goes with something else has no step of its own.</summary>
    private ObjectId RemoverOf(ObjectId id)
    {
        foreach (ObjectId whole in _change.From.Find(id)?.GoesWith ?? [])
        {
            if (_actions.Of(whole) is ChangeAction.Drop or ChangeAction.Replace && whole != id && _change.From.Find(whole)!.TakesAlong(_actions.Of(whole)!.Value, _change))
            {
                return RemoverOf(whole);
            }
        }

        return id;
    }

    private bool IsInPlace(ObjectId id) => _actions.Of(id) == ChangeAction.Replace && !_change.IsReplaced(id);

    private bool IsTakenAlong(ObjectId whole, ObjectId need) => _change.From.Find(need) is Function function && function.DependsOn.Contains(whole) && _change.IsTangled(function);

    private Step? MakeOf(ObjectId id) => _actions.Of(id) is null or ChangeAction.Drop ? null : new Step(StepKind.Make, id);

    private Step? DropOf(ObjectId id) => _actions.Of(id) is ChangeAction.Drop or ChangeAction.Replace ? new Step(StepKind.Drop, RemoverOf(id)) : null;

    private static ObjectId MakerOf(SchemaObject item, SchemaSnapshot schema) => item.MadeBy(schema) ?? item.Id;

    private static ObjectId SchemaOf(ObjectId id) => new(Schema.KindName, "", id.Schema);
}
