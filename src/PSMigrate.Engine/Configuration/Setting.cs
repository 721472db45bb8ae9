using System.Runtime.CompilerServices;

namespace PSMigrate.Engine.Configuration;

/// <summary>A value that is there, or that is worked out when it is first asked for because it names environment variables.</summary>
/// <param name="read">Works it out. An unset variable may be set later in the same session: a failure is not kept.</param>
internal sealed class Setting<T>(Func<T> read)
{
    private StrongBox<T>? _value;

    public Setting(T value)
        : this(() => value)
    {
    }

    public T Value => (_value ??= new StrongBox<T>(read())).Value!;

    public static implicit operator Setting<T>(T value) => new(value);
}
