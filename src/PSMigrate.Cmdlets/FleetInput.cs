using System.Collections;
using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>Turns what comes through the pipeline into targets of a fleet.</summary>
internal static class FleetInput
{
    /// <param name="input">A string, or an object or hashtable with properties.</param>
    /// <param name="number">Which object of the pipeline it is.</param>
    /// <exception cref="ConfigurationInvalidException">It says nothing of a database.</exception>
    public static FleetTarget Read(object? input, int number)
    {
        object? value = (input as PSObject)?.BaseObject ?? input;
        if (value is null or string)
        {
            return string.IsNullOrWhiteSpace((string?)value) ? throw Nothing() : new FleetTarget { Text = (string)value };
        }

        // A row of a CSV file has all columns; a hashtable says what it means, and a database or a schema that was meant and is empty is no reason to take another.
        bool isRow = value is not IDictionary;
        FleetTarget target = new()
        {
            Name = Find("Name", isOptional: true),
            ConnectionString = Find("ConnectionString", isRow),
            Environment = Find("Environment", isOptional: true),
            Schema = Find("Schema", isRow),
        };
        return target is { ConnectionString: null, Environment: null, Schema: null } ? throw Nothing() : target;

        string? Find(string name, bool isOptional)
        {
            if (value is IDictionary table ? !table.Contains(name) : PSObject.AsPSObject(input).Properties[name] is null)
            {
                return null;
            }

            object? found = value is IDictionary entries ? entries[name] : PSObject.AsPSObject(input).Properties[name].Value;
            string? given = LanguagePrimitives.ConvertTo<string>(found);
            return !string.IsNullOrWhiteSpace(given) ? given : isOptional ? null : throw new ConfigurationInvalidException(
                $"Object {number} of the pipeline has an empty {name}.", "Is the variable set that it comes from? Leave the property out where none is meant.");
        }

        ConfigurationInvalidException Nothing() => new(
            $"Object {number} of the pipeline names no database.",
            "Send URLs, names of environments, or objects with ConnectionString, Environment or Schema, such as @{ Name = 'acme'; ConnectionString = $url }.");
    }
}
