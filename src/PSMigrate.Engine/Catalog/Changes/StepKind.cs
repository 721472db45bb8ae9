namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>In the order in which steps are taken that nothing else orders: made and altered soon, dropped late, and what commits by itself at the end.</summary>
internal enum StepKind
{
    Make,
    Finish,

    /// <summary>What goes lets go of what it needs, which needs it.</summary>
    LetGo,
    Drop,

    /// <summary>What is made behind it would be another one.</summary>
    MakeLast,

    /// <summary>A drop that takes no lock that anybody would wait for.</summary>
    DropOnline,

    /// <summary>Made without keeping writers away, outside a transaction.</summary>
    MakeOnline,

    /// <summary>Existing rows are looked at, with everybody at work.</summary>
    Validate,
}
