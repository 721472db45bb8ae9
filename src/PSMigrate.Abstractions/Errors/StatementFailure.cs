namespace PSMigrate;

/// <summary>What a server says of a statement it refused; of a PowerShell script that failed only the excerpt.</summary>
/// <param name="SqlState">SQLSTATE, or null.</param>
/// <param name="Detail">DETAIL, or null.</param>
/// <param name="ServerHint">HINT, or null.</param>
/// <param name="Context">CONTEXT, or null.</param>
/// <param name="Excerpt">The line of the script with a caret line under it, or null.</param>
public sealed record StatementFailure(string? SqlState, string? Detail, string? ServerHint, string? Context, string? Excerpt);
