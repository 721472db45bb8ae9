using System.Management.Automation.Language;

namespace PSMigrate.Cmdlets.Scripts;

/// <summary>What a PowerShell revision has to be. Nothing of it runs here.</summary>
internal static class ScriptRules
{
    public static ScriptBlockAst Parse(string path, string text)
    {
        ScriptBlockAst script = Parser.ParseInput(text, path, out _, out ParseError[] errors);
        return errors.Length == 0 ? script : throw new ScriptInvalidException(
            errors[0].Message, "Correct the script; nothing has run.", PositionOf(errors[0].Extent, path));
    }

    /// <param name="script">The script.</param>
    /// <param name="path">Path of its file.</param>
    /// <param name="functions">The functions that were found in its text: PowerShell has to see the same.</param>
    public static void Check(ScriptBlockAst script, string path, IReadOnlyList<string> functions)
    {
        if (script.ParamBlock is { } parameters)
        {
            throw new ScriptInvalidException(
                "A revision has no parameters.", "Nobody gives any; $DbMigration.Variables has the variables.", PositionOf(parameters.Extent, path));
        }

        FunctionDefinitionAst[] found = [.. script.EndBlock.Statements.OfType<FunctionDefinitionAst>().Where(IsOurs)];
        if (found.Length != functions.Count)
        {
            throw new ScriptInvalidException(
                "PowerShell reads the functions of this file in another way than PSMigrate.",
                "Write 'function upgrade {' and 'function downgrade {' on lines of their own, outside of everything else.",
                PositionOf(found.FirstOrDefault()?.Extent ?? script.Extent, path));
        }

        if (Array.Find(found, HasParameters) is { } asking)
        {
            throw new ScriptInvalidException(
                $"The function {asking.Name} has parameters.", "Nobody gives any; $DbMigration.Variables has the variables.", PositionOf(asking.Extent, path));
        }
    }

    // In parentheses behind the name, or in a param block.
    private static bool HasParameters(FunctionDefinitionAst function) =>
        function.Find(ast => ast is ParameterAst && (ast.Parent == function || ast.Parent.Parent == function.Body), searchNestedScriptBlocks: true) is not null;

    private static bool IsOurs(FunctionDefinitionAst function) =>
        function.Name.Equals("upgrade", StringComparison.OrdinalIgnoreCase) || function.Name.Equals("downgrade", StringComparison.OrdinalIgnoreCase);

    private static SourcePosition PositionOf(IScriptExtent extent, string path) => new(path, extent.StartLineNumber, extent.StartColumnNumber);
}
