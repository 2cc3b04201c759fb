using AlkBot.Search.Generations;
using AlkBot.Testing;

namespace AlkBot.Search.Sqlite.Tests;

public sealed class VerificationTests
{
    [Fact]
    public async Task A_right_generation_passes_and_the_report_counts_what_was_checked()
    {
        using var index = await StoredIndex.BuildAsync();
        var report = await index.Store.VerifyAsync(null, default);
        report.Failures.ShouldBeEmpty();
        report.Notes.ShouldBeEmpty();
        report.Ok.ShouldBeTrue();
        report.Checked.ShouldBe(new CheckedCounts(
            Sources: 1, Passages: 3, Sentences: 3, Cells: 2, Facts: 2, Citations: 3, Files: 0, EngineChecks: 1));
    }

    [Theory]
    [InlineData("UPDATE passage SET start = start + 1, \"end\" = \"end\" + 1 WHERE ordinal = 2", "a-review:2: its text does not stand at")]
    [InlineData("UPDATE passage SET \"end\" = 100000 WHERE ordinal = 3", "a-review:3: its text does not stand at")]
    [InlineData("UPDATE passage SET ordinal = 9 WHERE ordinal = 3", "a-review:9: it is the passage number 3")]
    [InlineData("UPDATE passage SET detail = replace(detail, '\"sentences\":[0,', '\"sentences\":[60,')", "the sentence at 60-")]
    [InlineData("UPDATE passage SET detail = replace(detail, 'Phase II', 'Phase IV') WHERE ordinal = 3", "the cell 'Phase' does not stand")]
    [InlineData("UPDATE passage SET detail = replace(detail, '\"headers\":[]', '\"headers\":[0,8]')", "'Drug' does not stand at 0-8")]
    [InlineData("UPDATE passage SET detail = replace(detail, '\"headers\":[]', '\"headers\":[0,9999]')", "'Drug' does not stand at 0-")]
    [InlineData("UPDATE fact SET detail = replace(detail, '58% of patients', '85% of patients')", "its quote does not stand at")]
    [InlineData("UPDATE fact SET detail = replace(detail, '\"ordinal\":1', '\"ordinal\":2')", "its quote does not stand at")]
    [InlineData("UPDATE fact SET detail = replace(detail, '\"ordinal\":1', '\"ordinal\":7')", "its quote does not stand at")]
    [InlineData("UPDATE fact SET detail = replace(detail, '\"ordinal\":1', '\"ordinal\":-7')", "its quote does not stand at")]
    [InlineData("UPDATE fact SET detail = replace(detail, '\"source\":\"a-', '\"source\":\"b-')", "its quote does not stand at")]
    [InlineData("UPDATE fact SET detail = '{\"qualifiers\":{},\"citations\":[]}'", "has no citation")]
    [InlineData("UPDATE name SET citation = replace(citation, 'STI571', 'STI572')", "drug:imatinib: the name 'STI571' does not stand")]
    [InlineData("DELETE FROM fact WHERE id = 1", "it has 1 facts and 2 are recorded")]
    [InlineData("DELETE FROM passage WHERE ordinal = 3", "it has 2 passages and 3 are recorded")]
    [InlineData("DELETE FROM source_text", "its text is missing")]
    [InlineData("UPDATE source_text SET text = replace(text, 'confers', 'CONFERS')", "another SHA-256")]
    [InlineData("UPDATE source_text SET text = text || '.'", "code units")]
    [InlineData("DELETE FROM source", "there are 0, 0 and 0")]
    [InlineData("INSERT INTO passage_index(passage_index) VALUES('delete-all')", "'passage_index' does not match the passages")]
    [InlineData("INSERT INTO passage_word(passage_word) VALUES('delete-all')", "'passage_word' does not match the passages")]
    [InlineData("UPDATE passage SET context = 'another heading' WHERE ordinal = 1", "'passage_index' does not match the passages")]
    [InlineData("UPDATE passage SET detail = 'no json'", "damaged")]
    [InlineData("UPDATE passage SET detail = 'null'", "damaged")]
    [InlineData("UPDATE passage SET detail = '{\"sections\":[],\"sentences\":[1]}'", "damaged")]
    [InlineData("UPDATE source SET slug = 'No Slug'", "damaged")]
    public async Task Every_damage_is_found(string damage, string finding)
    {
        using var index = await StoredIndex.BuildAsync();
        index.Execute(damage);
        var report = await index.Store.VerifyAsync(null, default);
        report.Ok.ShouldBeFalse();
        report.Failures.ShouldContain(line => line.Contains(finding));
        report.Failures.ShouldAllBe(line => !line.Contains('\n'));
    }

    [Fact]
    public async Task A_generation_that_may_not_be_written_is_checked_as_a_copy()
    {
        using var index = await StoredIndex.BuildAsync();
        IntegrityCheck.CheckCopy(index.File, default).ShouldBeEmpty();
        index.Execute("INSERT INTO passage_index(passage_index) VALUES('delete-all')");
        IntegrityCheck.CheckCopy(index.File, default).ShouldBe(["The search index 'passage_index' does not match the passages."]);
    }

    [Fact]
    public async Task A_failure_line_a_thousand_times_is_counted_and_not_listed()
    {
        string[] passages = [.. Enumerable.Range(1, 1000).Select(i => $"P {i}.")];
        using var index = await StoredIndex.BuildAsync(Some.Evidence("a-review", passages));
        index.Execute("UPDATE passage SET start = start + 1");
        var report = await index.Store.VerifyAsync(null, default);
        report.Failures.Count.ShouldBe(VerificationReport.MostFailures);
        report.Failures[^1].ShouldContain("more");
        report.Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_found_comes_in_the_order_of_the_sources_and_all_of_them_are_checked()
    {
        using var index = await StoredIndex.BuildAsync(
            [.. Enumerable.Range(10, 20).Select(i => Some.Evidence($"s-{i}", $"One of {i}.", "Two."))]);
        index.Execute("UPDATE passage SET start = start + 1 WHERE ordinal = 1");
        var report = await index.Store.VerifyAsync(null, default);
        report.Checked.Sources.ShouldBe(20);
        report.Failures.Where(line => line.Contains("does not stand at")).Select(line => line[..4])
            .ShouldBe(Enumerable.Range(10, 20).Select(i => $"s-{i}"));
    }

    [Fact]
    public async Task The_files_are_checked_too_and_one_that_changed_is_noted()
    {
        using var index = await StoredIndex.BuildAsync(
            StoredIndex.Evidence("a-review"), StoredIndex.Evidence("b-review"), StoredIndex.Evidence("c-review"));
        var folder = index.SourceFolder;
        await File.WriteAllTextAsync(Path.Combine(folder, "a-review.txt"), StoredIndex.Evidence().Source.Text);
        await File.WriteAllTextAsync(Path.Combine(folder, "b-review.txt"), "Something else.");
        var report = await index.Store.VerifyAsync(folder, default);
        report.Ok.ShouldBeTrue();
        report.Checked.Files.ShouldBe(1);
        report.Notes.Count.ShouldBe(2);
        report.Notes[0].ShouldContain("b-review.txt' has changed since the build");
        report.Notes[1].ShouldContain("c-review.txt' is missing");
    }

    [Fact]
    public async Task A_generation_whose_stored_text_was_changed_together_with_its_hash_fails_against_the_file()
    {
        using var index = await StoredIndex.BuildAsync();
        var folder = index.SourceFolder;
        await File.WriteAllTextAsync(Path.Combine(folder, "a-review.txt"), StoredIndex.Evidence().Source.Text);
        index.Execute("""
            UPDATE source_text SET text = replace(text, '58%', '85%');
            UPDATE passage SET text = replace(text, '58%', '85%');
            UPDATE fact SET detail = replace(detail, '58%', '85%');
            UPDATE source SET text_is_file = 1;
            INSERT INTO passage_index(passage_index) VALUES('rebuild');
            INSERT INTO passage_word(passage_word) VALUES('rebuild');
            """);
        var report = await index.Store.VerifyAsync(folder, default);
        report.Failures.ShouldContain(line => line.StartsWith("a-review:1: its text does not stand at", StringComparison.Ordinal));
    }
}
