using System.Text.RegularExpressions;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;

namespace AlkBot.Answers.Tests.Verifying;

/// <summary>Every sentence of the shipped sources stands; with a figure, a denial or a name changed, none does.</summary>
public sealed partial class ChangedSentenceTests(ShippedReviewIndex shipped) : IClassFixture<ShippedReviewIndex>
{
    private static readonly string[] Names = ["crizotinib", "ceritinib", "alectinib"];

    [Fact]
    public async Task Every_sentence_stands_as_it_is()
    {
        foreach (var sentence in Sentences())
            (await VerdictAsync(sentence)).ShouldMatch("^(Stands word for word|The words stand)", sentence);
    }

    [Fact]
    public async Task No_sentence_stands_with_another_figure_a_denial_or_another_name()
    {
        var changed = 0;
        foreach (var claim in Sentences().SelectMany(Changes))
        {
            changed++;
            (await VerdictAsync(claim)).ShouldNotMatch("^(Stands|The words stand|By the bot's own reading|Not in these words; the sources state what)", claim);
        }
        changed.ShouldBeGreaterThan(140);
    }

    private static IEnumerable<string> Changes(string sentence)
    {
        var figure = Figure().Match(sentence);
        if (figure.Success)
            yield return sentence[..figure.Index] + (figure.Value == "9" ? "8" : "9" + figure.Value) + sentence[(figure.Index + figure.Length)..];
        var verb = Verb().Match(sentence);
        if (verb.Success)
            yield return sentence.Insert(verb.Index + verb.Length, " not");
        foreach (var (at, name) in Names.Index())
        {
            if (Regex.IsMatch(sentence, $@"\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
                yield return sentence.Replace(name, Names[(at + 1) % Names.Length], StringComparison.Ordinal);
        }
    }

    private IReadOnlyList<string> Sentences() =>
    [
        .. shipped.Index.Library.Sources.SelectMany(s => shipped.Index.Library.ReadPassages(s.Id, CancellationToken.None))
            .Where(p => p.Kind is PassageKind.Text or PassageKind.Abstract).SelectMany(p => p.Sentences.Select(p.Slice))
            .Where(s => s.Split(' ').Length > 4),
    ];

    // Of one sentence: a verdict that is the first of several sentences comes behind the sentence.
    private async Task<string> VerdictAsync(string claim)
    {
        var answer = await new Answerer().AnswerAsync($"/verify {claim}", shipped.Index.Library, CancellationToken.None);
        return answer.Statements.First(s => !s.Text.StartsWith("Sentence ", StringComparison.Ordinal)).Text;
    }

    [GeneratedRegex(@"(?<![\w.,/-])\d+(?![\w.,/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(is|are|was|were|has|have)\b(?! (not|no)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();
}
