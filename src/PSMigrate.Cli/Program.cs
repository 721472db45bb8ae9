using System.Text;
using PSMigrate.Cli;
using PSMigrate.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Interruption interruption = new();
int exitCode = await CommandLine.RunAsync(args, Terminal.OfProcess(), interruption.Token);
return interruption.ExitCode(exitCode);
