using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

// A host with a person at it, who gives the same answer to every question and keeps what was asked. Compiled by Add-Type.
public sealed class AnsweringHost : PSHost
{
    private readonly AnsweringInterface _interface;

    public AnsweringHost(string answer) { _interface = new AnsweringInterface(answer); }

    // SQL that somebody else runs while the person thinks.
    public string MeanwhileDatabase { get { return _interface.MeanwhileDatabase; } set { _interface.MeanwhileDatabase = value; } }
    public string MeanwhileSql { get { return _interface.MeanwhileSql; } set { _interface.MeanwhileSql = value; } }
    public List<string> Questions { get { return _interface.Questions; } }
    public List<string> Lines { get { return _interface.Lines; } }
    public override CultureInfo CurrentCulture { get { return CultureInfo.InvariantCulture; } }
    public override CultureInfo CurrentUICulture { get { return CultureInfo.InvariantCulture; } }
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name { get { return "AnsweringHost"; } }
    public override Version Version { get { return new Version(1, 0); } }
    public override PSHostUserInterface UI { get { return _interface; } }
    public override void EnterNestedPrompt() { throw new NotSupportedException(); }
    public override void ExitNestedPrompt() { }
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }
}

public sealed class AnsweringInterface : PSHostUserInterface
{
    private readonly string _answer;

    public AnsweringInterface(string answer) { _answer = answer; }

    public string MeanwhileDatabase { get; set; }
    public string MeanwhileSql { get; set; }
    public List<string> Questions { get; } = new List<string>();
    public List<string> Lines { get; } = new List<string>();
    public override PSHostRawUserInterface RawUI { get { return null; } }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions.Add(caption + "\n" + message);
        if (MeanwhileSql != null)
        {
            using (Process psql = Process.Start("psql", new[] { "--no-psqlrc", "--quiet", "--dbname", MeanwhileDatabase, "--command", MeanwhileSql })) { psql.WaitForExit(); }
        }

        return choices.Select(choice => choice.Label.Replace("&", "")).ToList().IndexOf(_answer);
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) { throw new NotSupportedException(); }
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) { throw new NotSupportedException(); }
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) { throw new NotSupportedException(); }
    public override string ReadLine() { throw new NotSupportedException(); }
    public override SecureString ReadLineAsSecureString() { throw new NotSupportedException(); }
    public override void Write(string value) { Lines.Add(value); }
    public override void Write(ConsoleColor foreground, ConsoleColor background, string value) { Lines.Add(value); }
    public override void WriteLine(string value) { Lines.Add(value); }
    public override void WriteDebugLine(string message) { Lines.Add("DEBUG: " + message); }
    public override void WriteErrorLine(string value) { Lines.Add("ERROR: " + value); }
    public override void WriteVerboseLine(string message) { Lines.Add("VERBOSE: " + message); }
    public override void WriteWarningLine(string message) { Lines.Add("WARNING: " + message); }
    public override void WriteProgress(long sourceId, ProgressRecord record) { }
}
