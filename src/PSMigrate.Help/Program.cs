using PSMigrate.Help;

if (args is not [string cmdlets, string powerShell, string output])
{
    Console.Error.WriteLine("Usage: PSMigrate.Help <PSMigrate.Cmdlets.dll> <System.Management.Automation.dll> <help file to write>");
    return 2;
}

using CmdletAssembly assembly = new(cmdlets, powerShell);
new MamlWriter(assembly.Documentation).Write(assembly.Cmdlets, output);
return 0;
