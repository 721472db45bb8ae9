using System.Reflection;
using System.Runtime.CompilerServices;

namespace PSMigrate.Cmdlets.Tests;

/// <summary>Lists that a user gets are arrays: what C# makes of a collection expression, PowerShell cannot index, and $plan.StartHeads[0] would be all of it.</summary>
public sealed class PowerShellListTests
{
    [Fact]
    public void Lists_of_results_are_arrays_whatever_they_were_made_from()
    {
        // Parameters of the engine need not be.
        HashSet<Type> requests = [typeof(MigrationOptions), typeof(PlanRequest), typeof(ExportRequest), typeof(ImportRequest), typeof(NewRevision), typeof(RevisionQuery), typeof(SchemaFilter)];
        List<string> wrong = [];
        foreach (Type type in typeof(Revision).Assembly.GetExportedTypes().Where(type => !requests.Contains(type)))
        {
            foreach (PropertyInfo property in type.GetProperties().Where(property => IsList(property.PropertyType) && property.SetMethod is not null))
            {
                object instance = RuntimeHelpers.GetUninitializedObject(type);
                Type element = property.PropertyType.GetGenericArguments()[0];
                property.SetValue(instance, Activator.CreateInstance(typeof(List<>).MakeGenericType(element)));
                if (!property.GetValue(instance)!.GetType().IsArray)
                {
                    wrong.Add($"{type.Name}.{property.Name}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.IsType<string[]>(new MultipleHeadsException("head", new List<string> { "a", "b" }).Heads);
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}
