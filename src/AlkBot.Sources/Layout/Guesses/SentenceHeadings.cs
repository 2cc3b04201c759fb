using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Sentences;

namespace AlkBot.Sources.Layout.Guesses;

/// <summary>Guesses the headings of a text that was flattened into one line: sentences without a verb before full ones.</summary>
internal static class SentenceHeadings
{
    /// <summary>Headings of level 1, and captions of tables.</summary>
    public static IEnumerable<Block> In(string text, Span range)
    {
        var sentences = SentenceSplitter.Split(text, range);
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            var words = sentences[i].Slice(text).TrimEnd('.', ':');
            var next = sentences[i + 1].Slice(text);
            if (!HeadingWords.Read(words) || GoesOn(words, next) || (!HeadingWords.AreKnown(words) && !OpensSomething(words, next)))
                continue;
            if (IsFlattenedTable(next))
            {
                yield return new CaptionBlock(sentences[i], "Table");
                continue;
            }
            var heading = new HeadingBlock(new Heading(words, 1, sentences[i]));
            yield return heading;
            if (SectionRoles.Of(words) == SectionRole.References)
                yield break;
        }
    }

    /// <summary>Whether runs of spaces, as empty cells leave them, stand in a sentence.</summary>
    public static bool IsFlattenedTable(string sentence)
    {
        var runs = 0;
        for (var i = 1; i < sentence.Length; i++)
            runs += sentence[i] == ' ' && sentence[i - 1] == ' ' && (i < 2 || sentence[i - 2] != ' ') ? 1 : 0;
        return runs >= 3;
    }

    // "A lies in B. It was found in C." is running text: a heading of some words is not what "it" stands for.
    private static bool GoesOn(string words, string next) =>
        words.Count(c => c == ' ') > 3 && Array.Exists(Pronouns, p => next.StartsWith(p, StringComparison.Ordinal));

    private static readonly string[] Pronouns = ["It ", "They ", "These ", "This "];

    // A full sentence, or the heading of a part.
    private static bool OpensSomething(string words, string next) =>
        IsFlattenedTable(next) || HeadingWords.HasFiniteVerb(next) || (next.Length > words.Length && next.Split(' ').Length > 8)
        || HeadingWords.Read(next.TrimEnd('.'));
}
