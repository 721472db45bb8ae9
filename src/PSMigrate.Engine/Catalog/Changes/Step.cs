namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>A node of the order in which a change is made.</summary>
internal readonly record struct Step(StepKind Kind, ObjectId Id) : IComparable<Step>
{
    public int CompareTo(Step other)
    {
        int order = Kind - other.Kind;
        bool isDrop = Kind is StepKind.Drop or StepKind.DropOnline;
        return order != 0 ? order : isDrop ? other.Id.CompareTo(Id) : Id.CompareTo(other.Id);
    }
}
