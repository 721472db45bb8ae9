namespace PSMigrate.Engine.Configuration;

/// <summary>A value of the configuration as it is written, with its place. No record: printing one could show a password.</summary>
internal sealed class ConfigurationText(string key, string raw, SourcePosition position, Func<string, string?> environment)
{
    public string Key { get; } = key;

    public SourcePosition Position { get; } = position;

    /// <summary>Whether the value is known only when it is asked for.</summary>
    public bool HasVariables { get; } = VariableText.HasVariables(raw);

    /// <summary>Whether it is one variable from end to end.</summary>
    public bool IsVariable { get; } = raw.StartsWith("${", StringComparison.Ordinal) && raw.EndsWith('}');

    /// <summary>The value as it is written.</summary>
    public string Raw { get; } = raw;

    /// <summary>The value, its variables filled in now.</summary>
    /// <exception cref="ConfigurationInvalidException">A variable is not set.</exception>
    public string Value => VariableText.Expand(Raw, environment, (message, hint) => Error($"{Key}: {message}", hint));

    public ConfigurationInvalidException Error(string message, string? hint = null) => new(message, hint, Position);
}
