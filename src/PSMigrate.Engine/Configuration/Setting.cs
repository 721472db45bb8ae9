namespace PSMigrate.Engine.Configuration;

/// <summary>A value that is there, or that is worked out when it is first asked for because it names environment variables.</summary>
internal sealed class Setting<T>
{
    private readonly Lazy<T> _value;

    public Setting(T value) => _value = new Lazy<T>(value);

    // An unset variable may be set later in the same session: the failure is not kept.
    public Setting(Func<T> read) => _value = new Lazy<T>(read, LazyThreadSafetyMode.PublicationOnly);

    public T Value => _value.Value;

    public static implicit operator Setting<T>(T value) => new(value);
}
