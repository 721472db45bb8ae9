using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Functions;
using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Catalog.Views;
using Index = PSMigrate.Engine.Catalog.Indexes.Index;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>Says of the steps of a change which of them come before which.</summary>
internal sealed class ChangeOrder(ChangeContext change, ChangeActions actions, StepOrder order)
{
    public void Apply()
    {
        foreach (SchemaObject item in change.To.Objects)
        {
            OrderMaking(item);
        }

        foreach (SchemaObject item in change.From.Objects)
        {
            OrderRemoving(item);
        }

        OrderByName();
    }

    // What is needed is made first.
    private void OrderMaking(SchemaObject item)
    {
        ObjectId maker = MakerOf(item, change.To);
        foreach (ObjectId need in item.DependsOn.Append(maker).Append(SchemaOf(item.Id)).Concat(item.ComesBehind(change.To)))
        {
            if (change.EarlyTo.Contains(item.Id) && View.IsLate(need))
            {
                order.Order(MakeOf(need), new Step(StepKind.Finish, item.Id));
                continue;
            }

            order.Order(MakeOf(need), MakeOf(item.Id));
            // What makes a table makes its columns, and so needs what they need, but for each other.
            bool isMadeWith = change.To.Find(need) is { } needed && MakerOf(needed, change.To) == maker;
            order.Order(MakeOf(need), isMadeWith || item.NeedsLate(need) ? null : MakeOf(maker));
        }

        order.Order(MakeOf(item.Id), new Step(StepKind.Finish, item.Id));
        order.Order(MakeOf(item.Id), new Step(StepKind.Validate, item.Id));
        foreach (ObjectId need in item.FinishNeeds(change.To))
        {
            order.Order(MakeOf(need), new Step(StepKind.Finish, item.Id));
        }
    }

    // What needs something goes first.
    private void OrderRemoving(SchemaObject item)
    {
        foreach (ObjectId need in item.DependsOn.Append(MakerOf(item, change.From)).Append(SchemaOf(item.Id)))
        {
            // What stays where it is does not wait for those who need it.
            Step? drop = actions.IsInPlace(need) ? null : DropOf(need);
            if (DropOf(item.Id) is { } own && (IsTakenAlong(own.Id, need) || IsPartitionOf(need, own.Id)))
            {
                continue;
            }

            if (change.EarlyFrom.Contains(item.Id) && View.IsLate(need))
            {
                order.Order(new Step(StepKind.LetGo, item.Id), drop);
                continue;
            }

            // What is made anew holds on to what it needed until the old one goes, but for functions.
            Step? away = change.IsRebuilt(item.Id) && need.Kind != Function.KindName ? new Step(StepKind.Finish, item.Id) : DropOf(item.Id) ?? MakeOf(item.Id);
            if (change.IsRebuilt(need))
            {
                order.Order(away, new Step(StepKind.Finish, need));
            }

            order.Order(away, drop);
            if (drop is null && DropOf(item.Id) is not null && actions.Of(need) == ChangeAction.Alter)
            {
                // What checks or finds values by a column would be built anew for its new type, only to go.
                bool goesFirst = actions.Of(item.Id) == ChangeAction.Replace || item is Constraint or Index
                    || change.From.Find(need)?.IsInTheWay(item, change.To.Find(need)!, change) == true;
                order.Order(goesFirst ? DropOf(item.Id) : null, MakeOf(need));
            }
        }

        order.Order(new Step(StepKind.LetGo, item.Id), DropOf(item.Id));
        order.Order(DropOf(item.Id), actions.Of(item.Id) == ChangeAction.Replace ? MakeOf(item.Id) : null);
        foreach (ObjectId early in EarlierThan(item.Id))
        {
            // What it does here too finds nothing in its way.
            order.Order(DropOf(item.Id), DropOf(early));
            foreach (SchemaObject dependent in change.DependentsOf(item.Id))
            {
                order.Order(actions.Of(early) == ChangeAction.Alter ? DropOf(dependent.Id) : null, MakeOf(early));
            }
        }

        foreach (ObjectId whole in actions.Of(item.Id) == ChangeAction.Alter ? item.GoesWith : [])
        {
            order.Order(new Step(StepKind.Finish, item.Id), DropOf(whole));
        }

        OrderByTable(item);
    }

    /// <summary>A table leaves its parents and its type before anything is done with its parts or theirs, and comes back when all that is done.</summary>
    private void OrderByTable(SchemaObject item)
    {
        if (item is Table table && actions.IsInPlace(item.Id))
        {
            foreach (SchemaObject part in table.Parents.SelectMany(parent => change.From.PartsOf<SchemaObject>(parent)))
            {
                order.Order(DropOf(item.Id), DropOf(part.Id) ?? MakeOf(part.Id));
            }
        }

        if (TableParts.TableOf(item) is var (schema, name) && new ObjectId(Table.KindName, schema, name) is var whole && !change.IsReplaced(whole))
        {
            order.Order(DropOf(item.Id), new Step(StepKind.Finish, whole));
            if (actions.IsInPlace(whole))
            {
                order.Order(DropOf(whole), DropOf(item.Id) ?? MakeOf(item.Id));
            }
        }
    }

    /// <summary>A name is free only when what had it is gone, by itself or with something else.</summary>
    private void OrderByName()
    {
        ILookup<string, Step> gone = change.From.Objects
            .SelectMany(item => DropOf(item.Id) is { } drop ? item.Names.Select(name => (name, drop)) : [])
            .ToLookup(pair => pair.name, pair => pair.drop, StringComparer.Ordinal);
        foreach (SchemaObject item in change.To.Objects.Where(item => actions.Of(item.Id) is ChangeAction.Create or ChangeAction.Replace))
        {
            foreach (Step drop in item.Names.SelectMany(name => gone[name]))
            {
                order.Order(drop, MakeOf(item.Id));
            }
        }
    }

    private IEnumerable<ObjectId> EarlierThan(ObjectId id) =>
        (change.From.Find(id)?.ComesBehind(change.From) ?? []).SelectMany(early => EarlierThan(early).Prepend(early));

    private bool IsTakenAlong(ObjectId whole, ObjectId need) => change.From.Find(need) is Function function && function.DependsOn.Contains(whole) && change.IsTangled(function);

    // The triggers that it has from the whole are a part of the whole's, which so need it.
    private bool IsPartitionOf(ObjectId part, ObjectId whole) =>
        change.From.Find(part) is Table { IsPartition: true } table && table.Parents.Any(parent => parent == whole || IsPartitionOf(parent, whole));

    private Step? MakeOf(ObjectId id) => actions.Of(id) is null or ChangeAction.Drop ? null : new Step(StepKind.Make, id);

    private Step? DropOf(ObjectId id) => actions.Of(id) is ChangeAction.Drop or ChangeAction.Replace ? new Step(StepKind.Drop, actions.RemoverOf(id)) : null;

    private static ObjectId MakerOf(SchemaObject item, SchemaSnapshot schema) => item.MadeBy(schema) ?? item.Id;

    private static ObjectId SchemaOf(ObjectId id) => new(Schema.KindName, "", id.Schema);
}
