using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Reads an array as the server writes it: <c>{1,NULL,"a b",{2}}</c>, with its bounds before it where they are unusual.</summary>
internal static class ArrayText
{
    /// <param name="text">The array.</param>
    /// <param name="read">Makes a value of an element's text; null is NULL.</param>
    public static Array Read(string text, Func<string?, object?> read)
    {
        int index = text.IndexOf('{', StringComparison.Ordinal);
        return Read(text, ref index, read);
    }

    private static Array Read(string text, ref int index, Func<string?, object?> read)
    {
        List<object?> values = [];
        index++;
        while (text[index] != '}')
        {
            if (text[index] == ',')
            {
                index++;
            }

            values.Add(text[index] == '{' ? Read(text, ref index, read) : read(Element(text, ref index)));
        }

        index++;
        return Typed(values);
    }

    private static string? Element(string text, ref int index)
    {
        StringBuilder element = new();
        bool isQuoted = text[index] == '"';
        index += isQuoted ? 1 : 0;
        while (isQuoted ? text[index] != '"' : text[index] is not (',' or '}'))
        {
            index += text[index] == '\\' ? 1 : 0;
            element.Append(text[index++]);
        }

        index += isQuoted ? 1 : 0;
        string value = element.ToString();
        return isQuoted || value != "NULL" ? value : null;
    }

    /// <summary>An array of the type that all values have, where they have one.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Rows are read for PowerShell, where there is a compiler.")]
    private static Array Typed(List<object?> values)
    {
        Type? type = values.Count > 0 ? values[0]?.GetType() : null;
        bool isTyped = type is not null && values.TrueForAll(value => value?.GetType() == type);
        Array array = Array.CreateInstance(isTyped ? type! : typeof(object), values.Count);
        ((System.Collections.ICollection)values).CopyTo(array, 0);
        return array;
    }
}
