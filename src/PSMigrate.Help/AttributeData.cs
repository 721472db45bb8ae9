using System.Reflection;

namespace PSMigrate.Help;

/// <summary>Attributes as they are written, by the name of their class.</summary>
internal static class AttributeData
{
    public static IEnumerable<CustomAttributeData> Data(this MemberInfo member, string attribute) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.Name == attribute);

    public static T? Named<T>(this CustomAttributeData data, string name) =>
        data.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => (T?)argument.TypedValue.Value).FirstOrDefault();

    /// <summary>The values of an attribute that takes any number of them.</summary>
    public static IEnumerable<T> Values<T>(this CustomAttributeData data) =>
        data.ConstructorArguments.SelectMany(argument => (IEnumerable<CustomAttributeTypedArgument>)argument.Value!).Select(argument => (T)argument.Value!);
}
