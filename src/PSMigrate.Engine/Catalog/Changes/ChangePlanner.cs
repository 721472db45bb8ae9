using PSMigrate.Engine.Catalog.DefaultPrivileges;
using PSMigrate.Engine.Catalog.Views;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>
/// The statements that make one schema of another, in an order in which the server takes them: what is needed is made before what needs it, and
/// what needs something goes before it does.
/// </summary>
internal sealed class ChangePlanner
{
    private readonly ChangeContext _change;
    private readonly ChangeActions _actions;
    private readonly StepOrder _order;

    public ChangePlanner(ChangeContext change)
    {
        _actions = new ChangeActions(change);
        _order = new StepOrder(new FreeOrder(change.To));
        _change = change with { Replaced = _actions.Replaced };
    }

    public IReadOnlyList<ObjectChange> Plan()
    {
        foreach ((ObjectId id, ChangeAction action) in _actions.All)
        {
            AddSteps(id, action);
        }

        new ChangeOrder(_change, _actions, _order).Apply();
        StepOrder order = _order.Select(Later);
        return [.. order.Sort().Select(Write).Where(change => change.Statements.Count > 0)];
    }

    private void AddSteps(ObjectId id, ChangeAction action)
    {
        if (action is ChangeAction.Drop or ChangeAction.Replace && _actions.RemoverOf(id) == id)
        {
            _order.Add(new Step(StepKind.Drop, id));
        }

        if (action is ChangeAction.Drop or ChangeAction.Replace && _change.EarlyFrom.Contains(id))
        {
            _order.Add(new Step(StepKind.LetGo, id));
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
            StepKind.LetGo => Ddl.Of([((View)from!).Empty]),
            StepKind.Finish => FinishOf(step.Id, action),
            StepKind.Validate => ValidationOf(step.Id, action),
            _ when action == ChangeAction.Alter => from!.Alter(to!, _change)!.Concat(from.Redescribe(to!, _change.Writing)),
            _ when _actions.IsInPlace(step.Id) => to!.Add(_change).Concat(from!.Redescribe(to, _change.Writing)),
            _ => to!.Add(_change).Concat(to.DescribeMade(_change)).Concat(from is null ? [] : from.Keep(to, _change)),
        };
        return new ObjectChange(action, step.Id, [.. statements]);
    }

    private IEnumerable<Ddl> FinishOf(ObjectId id, ChangeAction action) =>
        action == ChangeAction.Alter || _actions.IsInPlace(id) ? _change.From.Find(id)!.FinishAlter(_change.To.Find(id)!, _change) : _change.To.Find(id)!.FinishAdd(_change);

    private IEnumerable<Ddl> ValidationOf(ObjectId id, ChangeAction action) => action == ChangeAction.Alter ? [] : _change.To.Find(id)!.Validate(_change);
}
