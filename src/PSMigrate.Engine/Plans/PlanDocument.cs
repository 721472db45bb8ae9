using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSMigrate.Engine.Plans;

/// <summary>
/// A plan file's text. Its hash is over every value in it but itself and the approvals, so that nothing can be altered under an approval, while
/// white space may be: git and editors change line ends.
/// </summary>
internal static class PlanDocument
{
    private const int Format = 1;
    private const string FormatKey = "format";
    private const string HashKey = "hash";
    private const string ApprovalsKey = "approvals";

    private static readonly string[] s_places = [" Path: ", " LineNumber: "];
    private static readonly JsonSerializerOptions s_dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The plan with its hash.</summary>
    public static PlanFile Seal(PlanFile plan) => plan with { Hash = HashOf(Parse(Write(plan))) };

    public static string Write(PlanFile plan)
    {
        JsonObject content = JsonSerializer.SerializeToNode(plan, PlanJson.PlanFile)!.AsObject();
        JsonObject document = new() { [FormatKey] = Format };
        foreach ((string key, JsonNode? value) in content.Where(pair => pair.Key != ApprovalsKey).ToArray())
        {
            document[key] = value?.DeepClone();
        }

        // At the end: an approval is an addition.
        document[ApprovalsKey] = content[ApprovalsKey]!.DeepClone();
        return document.ToJsonString(PlanJson.Options).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    /// <param name="path">Full path of the file.</param>
    /// <exception cref="ConfigurationInvalidException">There is none, it is no plan, or it was altered.</exception>
    public static PlanFile Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationInvalidException(
                File.Exists(path) ? $"The plan cannot be read: {e.Message}" : $"There is no plan file '{path}'.",
                "Write one with Get-DbMigrationPlan -Path plan.json (psmigrate plan --out plan.json).",
                inner: e);
        }

        try
        {
            JsonObject document = Parse(text);
            if (document[FormatKey]!.GetValue<int>() > Format)
            {
                throw new ConfigurationInvalidException("The plan was written by a newer PSMigrate.", "Update PSMigrate on this machine.", new SourcePosition(path));
            }

            if (document[HashKey]!.GetValue<string>() != HashOf(document))
            {
                throw new ConfigurationInvalidException(
                    "The plan was altered after it was made: its content is not what its hash is of.",
                    "Make it again with Get-DbMigrationPlan -Path (psmigrate plan --out), and have that approved.",
                    new SourcePosition(path));
            }

            return JsonSerializer.Deserialize(text, PlanJson.PlanFile)! with { Path = path };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new ConfigurationInvalidException(
                $"This is no plan, or not all of one: {Reason(e)}",
                "Make it again with Get-DbMigrationPlan -Path (psmigrate plan --out).",
                e is JsonException { LineNumber: { } line } json ? new SourcePosition(path, (int)line + 1, (int)(json.BytePositionInLine ?? 0) + 1) : new SourcePosition(path),
                e);
        }
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)?.AsObject() ?? throw new JsonException("The document is null.");

    private static string HashOf(JsonObject document)
    {
        JsonObject content = document.DeepClone().AsObject();
        content.Remove(HashKey);
        content.Remove(ApprovalsKey);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString(s_dense)))).ToLowerInvariant();
    }

    // JsonException repeats its position, which the error has already.
    private static string Reason(Exception e) => e switch
    {
        NullReferenceException => "it has no format or no hash.",
        JsonException when s_places.Select(place => e.Message.IndexOf(place, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(e.Message.Length).Min() is int end =>
            e.Message[..end],
        _ => e.Message,
    };
}
