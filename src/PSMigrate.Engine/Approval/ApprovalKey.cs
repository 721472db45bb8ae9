using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PSMigrate.Engine.Approval;

/// <summary>The key that approvals are signed with. Whoever has it can approve, under any name.</summary>
internal sealed class ApprovalKey
{
    public const string Variable = "PSMIGRATE_APPROVAL_KEY";

    // A signature is no secret: a short key could be found by trying.
    private const int ShortestKey = 16;

    private readonly byte[] _key;

    private ApprovalKey(byte[] key) => _key = key;

    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="ConfigurationInvalidException">There is no key, or it is too short to be one.</exception>
    public static ApprovalKey Read(Func<string, string?> variable)
    {
        string text = variable(Variable)?.Trim() ?? "";
        byte[] key = Encoding.UTF8.GetBytes(text);
        return key.Length >= ShortestKey ? new ApprovalKey(key) : throw new ConfigurationInvalidException(
            text.Length == 0
                ? $"Approvals are signed with the key in {Variable}, and that is not set."
                : $"The key in {Variable} is shorter than {ShortestKey} bytes, which can be guessed.",
            $"Make one with: openssl rand -hex 32. Keep it as a secret of the jobs that approve and run, and set {Variable} from it.");
    }

    public PlanApproval Sign(string hash, string name, DateTimeOffset time, string comment) => new(name, time, comment, Signature(hash, name, time, comment));

    public bool IsGenuine(string hash, PlanApproval approval) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(approval.Signature), Encoding.ASCII.GetBytes(Signature(hash, approval.Name, approval.Time, approval.Comment)));

    // The comment is last: of the others none can hold a line end.
    private string Signature(string hash, string name, DateTimeOffset time, string comment) => Convert.ToHexString(HMACSHA256.HashData(
        _key,
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"psmigrate approval 1\n{hash}\n{name}\n{time.ToUnixTimeSeconds()}\n{comment}")))).ToLowerInvariant();
}
