using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlkBot.Answers;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

/// <summary>A source that moves the cursor, turns lines around and hides words: no command sends any of it to the screen.</summary>
public sealed class HiddenTextTests : IAsyncLifetime, IDisposable
{
    private const string Hidden = "\u001b[31m\u0007\u009b\u00ad\u061c\u180e\u200b\u200e\u200f\u202e\u2060\u2062\u2064\u2066\u2069"
        + "\ufeff\ufff9\U000E0001\U000E0041\U000E007F";

    private const string Sentence = $"Zelatinib is given {Hidden}orally over\rwritten.";
    private const string Text = $"A {Hidden}title\n\nAn abstract of it.\n\n{Sentence}\n";

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        Write("hidden.txt", Text);
        Write("hidden.manifest.json", new JsonObject
        {
            ["title"] = $"A {Hidden}title",
            ["catalogue"] = new JsonObject
            {
                ["authors"] = $"Ada {Hidden}Byron",
                ["journal"] = $"Journal {Hidden}of it",
                ["status"] = $"in {Hidden}press",
            },
        });
        var drug = new JsonObject
        {
            ["id"] = "drug:zelatinib",
            ["names"] = new JsonObject { ["synonym"] = new JsonArray("zelatinib") },
        };
        Write("lexicon.json", new JsonObject { ["entities"] = new JsonArray(drug) });
        Write("hidden.facts.json", new JsonArray(new JsonObject
        {
            ["subject"] = "drug:zelatinib",
            ["predicate"] = "setting",
            ["value"] = $"given {Hidden}orally",
            ["quote"] = Sentence,
        }));
        var built = await RunAsync("index", "build");
        built.Status.ShouldBe(0, built.Error);
        var log = Path.Combine(_folder["index"], "changes.jsonl");
        var entries = await File.ReadAllTextAsync(log);
        await File.WriteAllTextAsync(log, entries.Replace("terminal:", $"terminal:{JsonEncodedText.Encode(Hidden)}"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ask", "/drug zelatinib")]
    [InlineData("ask", "/sources")]
    [InlineData("ask", "--json", "/drug zelatinib")]
    [InlineData("ask", $"/drug {Hidden}unheard-of")]
    [InlineData("source", "list")]
    [InlineData("source", "text", "hidden")]
    [InlineData("index", "status")]
    [InlineData("index", "log")]
    [InlineData("export", "--format", "jsonl")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--format", "md")]
    [InlineData("export", "--format", "bibtex")]
    [InlineData("export", "--format", "ris")]
    [InlineData("export", "--format", "csl")]
    public async Task Nothing_hidden_reaches_a_screen(params string[] arguments)
    {
        var run = await InProcess.RunOnScreenAsync([.. arguments, .. Options]);

        run.Out.Length.ShouldBeGreaterThan(20);
        ShouldBeSeen(run.Out.Replace("\r\n", "\n", StringComparison.Ordinal));
        ShouldBeSeen(run.Error);
    }

    [Fact]
    public async Task Nothing_hidden_is_in_a_packet()
    {
        (await RunAsync("packet", "zelatinib", "--output", _folder["packet"])).Status.ShouldBe(0);

        var texts = Directory.GetFiles(_folder["packet"]).Where(f => !f.EndsWith(".png", StringComparison.Ordinal)).ToList();
        texts.Count.ShouldBe(6);
        foreach (var file in texts)
            ShouldBeSeen((await File.ReadAllTextAsync(file)).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_program_reads_is_the_text_itself()
    {
        (await RunAsync("source", "text", "hidden")).Out.ShouldBe(Text);
        AnswerJson.Read((await RunAsync("ask", "--json", "/drug zelatinib")).Out).Citations.ShouldContain(c => c.Quote == Sentence);
        var facts = (await RunAsync("export", "--format", "jsonl")).OutLines.Select(line => JsonNode.Parse(line)!);
        facts.SelectMany(fact => fact["citations"]!.AsArray()).ShouldContain(citation => (string?)citation!["quote"] == Sentence);
    }

    private static void ShouldBeSeen(string text) => text.EnumerateRunes()
        .Where(r => r.Value != '\n' && Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format)
        .Select(r => $"U+{r.Value:X4}").Distinct().ShouldBeEmpty();

    private string[] Options => ["--sources", _folder.Subfolder("sources"), "--index", _folder["index"]];

    private Task<Run> RunAsync(params string[] arguments) => InProcess.RunAsync([.. arguments, .. Options]);

    private void Write(string name, JsonNode json) => Write(name, json.ToJsonString());

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Subfolder("sources"), name), text);
}
