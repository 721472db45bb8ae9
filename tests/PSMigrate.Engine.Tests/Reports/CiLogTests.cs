namespace PSMigrate.Engine.Tests.Reports;

public sealed class CiLogTests
{
    private static readonly MigrationException s_hostile = SampleRun.Failure("a100", SampleRun.Hostile);

    [Theory]
    [InlineData("GITHUB_ACTIONS=true", true)]
    [InlineData("TF_BUILD=True", true)]
    [InlineData("CI=true", false)]
    [InlineData("GITHUB_ACTIONS=", false)]
    public void It_is_found_by_what_the_systems_say_of_themselves(string variables, bool isFound) => Assert.Equal(isFound, CiLog.Find(Variables(variables)) is not null);

    [Fact]
    public void GitHub_gets_file_line_and_column_below_the_workspace() => Assert.Equal(
        ["::error file=migrations/a100.sql,line=2,col=5,title=psmigrate StatementFailed::a, b: 100%25 (SQLSTATE 42703)%0ADETAIL: a, b: 100%25%0AHint: Correct the script."],
        GitHub().Tell(SampleRun.Failure("a100", "a, b: 100%")));

    [Fact]
    public void Azure_gets_them_as_properties() => Assert.Equal(
        ["##vso[task.logissue type=error;sourcepath=migrations/a100.sql;linenumber=2;columnnumber=5;code=StatementFailed;]100%AZP25 (SQLSTATE 42703)%0ADETAIL: 100%AZP25%0AHint: Correct the script."],
        Azure().Tell(SampleRun.Failure("a100", "100%")));

    [Theory]
    [InlineData("/elsewhere/a,b:c.sql", "file=/elsewhere/a%2Cb%3Ac.sql,")]
    [InlineData("/app/x/../../etc/a.sql", "file=/app/x/../../etc/a.sql,")]
    [InlineData("/app/..a.sql", "file=..a.sql,")]
    public void A_file_outside_the_workspace_keeps_its_path_and_none_ends_its_property(string file, string expected) =>
        Assert.Contains(expected, GitHub().Tell(new ScriptInvalidException("no", "", new SourcePosition(file, 1))).Single(), StringComparison.Ordinal);

    [Fact]
    public void A_file_cannot_end_a_property_of_Azure() => Assert.Contains(
        "sourcepath=a%3Bb%5Dc.sql;", Azure().Tell(new ScriptInvalidException("no", "", new SourcePosition("a;b]c.sql", 1))).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("GITHUB_ACTIONS=true", "::")]
    [InlineData("TF_BUILD=True", "##")]
    public void Whatever_a_migration_says_there_are_no_other_commands_than_ours(string variables, string command)
    {
        CiLog ci = CiLog.Find(Variables(variables))!;
        PlanStep step = SampleRun.Step("a100", SampleRun.Hostile);
        List<string> lines = [];
        foreach (MigrationEvent told in (MigrationEvent[])
        [
            new RunStarted(Guid.Empty, new MigrationPlan { Direction = MigrationDirection.Upgrade, StartHeads = [], EndHeads = [], Steps = [step] }),
            new StepStarted(step, 1, 1),
            new StatementStarted(step, step.Statements.First()),
            new ServerNotice("NOTICE", SampleRun.Hostile),
            new ServerNotice("WARNING", SampleRun.Hostile),
            new Note(SampleRun.Hostile, IsWarning: true),
            new LockRetrying(step, [SampleRun.Hostile], 1, TimeSpan.Zero, TimeSpan.Zero),
            new StepCompleted(new StepResult
            {
                Revision = "a100", Direction = MigrationDirection.Upgrade, Database = "loom", RunId = Guid.Empty,
                Outcome = RunOutcome.Done, Started = default, Duration = default,
            }),
        ])
        {
            lines.AddRange(ci.Tell(told));
        }

        lines.AddRange(ci.Tell(s_hostile));

        // As the systems cut lines: a lone carriage return ends one.
        string[] cut = [.. lines.SelectMany(line => line.Split('\r', '\n'))];
        string[] commands = command == "::"
            ? [.. cut.Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal))]
            : [.. cut.Where(line => line.Contains("##vso[", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal))];
        string[] expected = command == "::"
            ? ["::warning ", "::warning ", "::group::", "::endgroup::", "::error "]
            : ["##vso[task.logissue type=warning;]", "##vso[task.logissue type=warning;]", "##[group]", "##[endgroup]", "##vso[task.logissue type=error;"];
        Assert.Equal(expected.Length, commands.Length);
        Assert.All(expected.Zip(commands), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.All(commands.Where(line => line.StartsWith("##[", StringComparison.Ordinal)), line => Assert.DoesNotContain("##vso[", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("plain: a::b", "plain: a::b")]
    [InlineData("::error::x", ": :error::x")]
    [InlineData("a\r  ::set-output name=x::y", "a\r  : :set-output name=x::y")]
    [InlineData("a ##[error]b ##VSO[c] ## d", "a # #[error]b # #VSO[c] ## d")]
    public void A_guarded_text_has_no_command_and_is_else_the_same(string text, string expected) => Assert.Equal(expected, CiText.Guard(text));

    [Fact]
    public void Json_is_guarded_and_stays_the_same_document()
    {
        string json = System.Text.Json.JsonSerializer.Serialize(new[] { "##vso[x]y" });
        string guarded = CiText.GuardJson(json);
        Assert.DoesNotContain("##vso[", guarded, StringComparison.Ordinal);
        Assert.Equal(["##vso[x]y"], System.Text.Json.JsonSerializer.Deserialize<string[]>(guarded)!);
    }

    [Fact]
    public void GitHub_gets_summary_and_outputs_in_its_files_a_line_each()
    {
        string folder = Directory.CreateTempSubdirectory("psmigrate-ci-").FullName;
        try
        {
            CiLog ci = CiLog.Find(Variables($"GITHUB_ACTIONS=true;GITHUB_OUTPUT={folder}/output;GITHUB_STEP_SUMMARY={folder}/summary"))!;
            Assert.Empty(ci.Tell(new RunReported(null, "# it", [new("outcome", "done"), new("database", "a\nevil=1\rb")])));
            Assert.Equal("outcome=done\ndatabase=a evil=1 b\n", File.ReadAllText($"{folder}/output"));
            Assert.Equal("# it\n", File.ReadAllText($"{folder}/summary"));
            CiLog broken = CiLog.Find(Variables($"GITHUB_ACTIONS=true;GITHUB_OUTPUT={folder}/none/output"))!;
            Assert.StartsWith("::warning ", Assert.Single(broken.Tell(new RunReported(null, null, [new("outcome", "done")]))), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Azure_gets_variables_and_the_file_of_the_summary()
    {
        string folder = Directory.CreateTempSubdirectory("psmigrate-ci-").FullName;
        try
        {
            IReadOnlyList<string> lines = CiLog.Find(Variables($"TF_BUILD=True;AGENT_TEMPDIRECTORY={folder}"))!.Tell(new RunReported(null, "# it", [new("outcome", "do\nne")]));
            Assert.Equal("##vso[task.setvariable variable=outcome;isOutput=true]do%0Ane", lines[0]);
            string file = lines[1]["##vso[task.uploadsummary]".Length..];
            Assert.StartsWith(folder, file, StringComparison.Ordinal);
            Assert.Equal("# it", File.ReadAllText(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CiLog GitHub() => CiLog.Find(Variables("GITHUB_ACTIONS=true;GITHUB_WORKSPACE=/app"))!;

    private static CiLog Azure() => CiLog.Find(Variables("TF_BUILD=True;BUILD_SOURCESDIRECTORY=/app"))!;

    private static Func<string, string?> Variables(string text)
    {
        Dictionary<string, string> all = text.Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return all.GetValueOrDefault;
    }
}
