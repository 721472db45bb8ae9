namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>What sort of data a statement takes away, which decides how it is counted.</summary>
internal enum LossKind
{
    /// <summary>What no table tells; it counts as a loss.</summary>
    Uncounted,

    /// <summary>Nothing that rows or columns hold, such as the number that a sequence has reached.</summary>
    None,

    /// <summary>Every row of a table.</summary>
    Rows,

    /// <summary>Rows of a table that a condition chooses.</summary>
    SomeRows,

    /// <summary>The values of a column.</summary>
    Values,

    /// <summary>What values of a column lose in another type.</summary>
    Retyped,

    /// <summary>The tables of a schema.</summary>
    Schema,

    /// <summary>The columns of a type.</summary>
    Type,

    /// <summary>The tables of an extension, and columns of its types.</summary>
    Extension,

    /// <summary>The rows of tables with a foreign key to a table, and so on.</summary>
    Referrers,
}
