using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Scripts;

public sealed class RevisionAuthorTests : IDisposable
{
    private readonly RevisionFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private MigrationEngine Engine(string? yaml = null)
    {
        if (yaml is null)
        {
            return new MigrationEngine(new MigrationOptions { MigrationPath = [_folder.Path] }, new Progress<MigrationEvent>());
        }

        return new MigrationEngine(new MigrationOptions { Config = _folder.Write("psmigrate.yaml", yaml) }, new Progress<MigrationEvent>());
    }

    private Task<Revision> CreateAsync(NewRevision request, string? yaml = null) => Engine(yaml).CreateRevisionAsync(request, CancellationToken.None);

    [Fact]
    public async Task The_first_revision_is_a_base_and_the_next_follows_it()
    {
        Revision first = await CreateAsync(new NewRevision { Message = "Create users, and more!" });
        Revision second = await CreateAsync(new NewRevision { Message = "second" });

        Assert.Matches("^[a-f][0-9a-f]{11}$", first.Id);
        Assert.True(first.IsBase);
        Assert.Matches($@"[\\/]\d{{8}}_\d{{4}}_{first.Id}_create_users_and_more\.sql$", first.Path);
        Assert.Equal([first.Id], second.DownRevision);
        Assert.Equal([second.Id], (await Engine().PlanAsync(new PlanRequest { From = ["base"] }, CancellationToken.None)).EndHeads);
    }

    [Fact]
    public async Task What_is_written_reads_back_as_it_was_meant()
    {
        await CreateAsync(new NewRevision { RevisionId = "a1", Message = "one", BranchLabel = ["main-line"] });
        Revision revision = await CreateAsync(new NewRevision
        {
            RevisionId = "b1", Message = "\"quoted\"\nand: broken # lines", Head = ["base"], BranchLabel = ["side"], DependsOn = ["main-line"],
        });

        IReadOnlyList<Revision> listed = await Engine().GetRevisionsAsync(new RevisionQuery { Ids = ["b1"], From = ["base"] }, CancellationToken.None);
        Revision read = Assert.Single(listed);
        Assert.Equal("\"quoted\" and: broken # lines", read.Message);
        Assert.Equal(["side"], read.BranchLabels);
        Assert.Equal(["main-line"], read.DependsOn);
        Assert.Empty(read.DownRevision);
        Assert.Equal(revision.Path, read.Path);
    }

    [Theory]
    [InlineData("\"quoted\"")]
    [InlineData("'x'")]
    [InlineData("a \"b\"")]
    public async Task Quotes_of_a_message_survive(string message)
    {
        await CreateAsync(new NewRevision { RevisionId = "a1", Message = message });

        Assert.Equal(message, (await Engine().GetRevisionsAsync(new RevisionQuery { From = ["base"] }, CancellationToken.None))[0].Message);
    }

    [Fact]
    public async Task Several_heads_ask_for_one_and_a_merge_joins_them()
    {
        _folder.Add("a", "", "");
        _folder.Add("b", "a", "");
        _folder.Add("c", "a", "");

        await Assert.ThrowsAsync<MultipleHeadsException>(() => CreateAsync(new NewRevision { Message = "x" }));
        Revision? merge = await Engine().MergeHeadsAsync(new NewRevision { Head = [] }, CancellationToken.None);

        Assert.Equal(["b", "c"], merge!.DownRevision);
        Assert.Equal("merge b and c", merge.Message);
        Assert.Null(await Engine().MergeHeadsAsync(new NewRevision { Head = [] }, CancellationToken.None));
    }

    [Fact]
    public async Task A_parent_that_is_no_head_needs_splice()
    {
        _folder.Add("aaaa", "", "");
        _folder.Add("bbbb", "aaaa", "");

        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => CreateAsync(new NewRevision { Head = ["aaaa"] }));
        Assert.Contains("-Splice", error.Hint, StringComparison.Ordinal);
        Assert.Equal(["aaaa"], (await CreateAsync(new NewRevision { Head = ["aaaa"], Splice = true })).DownRevision);
    }

    [Fact]
    public async Task A_taken_id_is_refused_and_nothing_is_written()
    {
        _folder.Add("a", "", "");

        await Assert.ThrowsAsync<ScriptInvalidException>(() => CreateAsync(new NewRevision { RevisionId = "a" }));
        await Assert.ThrowsAsync<TargetInvalidException>(() => CreateAsync(new NewRevision { RevisionId = "a-b" }));

        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_write()
    {
        Revision revision = await CreateAsync(new NewRevision { Message = "x", DryRun = true });

        Assert.StartsWith(_folder.Path, revision.Path, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Theory]
    [InlineData("{rev}_{slug}", "x1_one_two.sql")]
    [InlineData("{slug}", "one_two.sql")]
    [InlineData("sub/{rev}", "x1.sql")]
    public async Task File_names_follow_the_template(string template, string name)
    {
        Revision revision = await CreateAsync(
            new NewRevision { RevisionId = "x1", Message = "one two" }, $"version_locations: [.]\nfile_template: \"{template}\"\n");

        Assert.Equal(name, Path.GetFileName(revision.Path));
        Assert.True(File.Exists(revision.Path));
    }

    [Theory]
    [InlineData("timestamp", "^[0-9]{14}$")]
    [InlineData("sequence", "^0001$")]
    public async Task Ids_follow_the_configured_style(string style, string pattern) =>
        Assert.Matches(pattern, (await CreateAsync(new NewRevision { Message = "x" }, $"version_locations: [.]\nrevision_id: {style}\n")).Id);

    [Fact]
    public async Task A_template_of_ones_own_is_filled()
    {
        _folder.Write("my.tmpl", "-- revision: {rev}\n-- down_revision: {down_rev}\n-- message: {message}\n-- created: {created}\n\n-- # by {author}\n-- migrate: upgrade\n-- checklist\n");

        Revision revision = await CreateAsync(
            new NewRevision { RevisionId = "a1", Message = "x", BranchLabel = ["side"] }, "version_locations: [.]\ntemplate: my.tmpl\n");

        string text = await File.ReadAllTextAsync(revision.Path);
        Assert.Contains($"-- # by {Environment.UserName}", text, StringComparison.Ordinal);
        Assert.Contains("-- branch_labels: side\n", text, StringComparison.Ordinal);
        Assert.EndsWith("-- checklist\n", text, StringComparison.Ordinal);
    }
}
