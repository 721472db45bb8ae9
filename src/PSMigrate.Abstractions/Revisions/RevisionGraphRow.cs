namespace PSMigrate;

/// <summary>A line of the picture of a graph, as <see cref="RevisionGraph"/> draws it.</summary>
/// <param name="Lanes">The drawn part, such as <c>| *</c>.</param>
/// <param name="Revision">The revision that sits on it; null on a line that only joins or opens lanes.</param>
/// <param name="Text">What is said beside it: id, marks, labels and message; empty without a revision.</param>
/// <param name="Below">The drawn part of further lines about the same revision.</param>
public sealed record RevisionGraphRow(string Lanes, Revision? Revision = null, string Text = "", string Below = "")
{
    /// <summary>The whole line.</summary>
    public override string ToString() => $"{Lanes} {Text}".TrimEnd();
}
