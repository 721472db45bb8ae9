namespace PSMigrate;

/// <summary>Somebody's approval of a plan file.</summary>
/// <param name="Name">Who has approved it.</param>
/// <param name="Time">When.</param>
/// <param name="Comment">What they had to say; empty for nothing.</param>
/// <param name="Signature">HMAC-SHA256 over the plan's hash and the other three, in hexadecimal.</param>
public sealed record PlanApproval(string Name, DateTimeOffset Time, string Comment, string Signature);
