using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Entities.Names;

namespace AlkBot.Facts.Text;

/// <summary>Sets out the running text of a document as sentences that know what the text before them was about.</summary>
internal static class SentenceReader
{
    /// <summary>
    /// The longest sentence that is read, in UTF-16 code units. Prose stays far below it; what is longer is a list or a table that lost
    /// its form, and rules for prose would only guess in it.
    /// </summary>
    private const int MaxLength = 1500;

    /// <summary>The sentences of running text, captions and reference titles, in order.</summary>
    public static IReadOnlyList<Sentence> Read(ExtractionContext context) => Read(context, IsProse);

    /// <summary>The sentences around the text: keywords, funding, thanks.</summary>
    public static IReadOnlyList<Sentence> ReadBackMatter(ExtractionContext context) => Read(context, k => k == PassageKind.BackMatter);

    private static List<Sentence> Read(ExtractionContext context, Func<PassageKind, bool> isRead)
    {
        var sentences = new List<Sentence>();
        Sentence? previous = null;
        foreach (var passage in context.Document.Passages.Where(p => isRead(p.Kind)))
        {
            foreach (var span in passage.Sentences)
            {
                if (span.Length > MaxLength)
                {
                    previous = null;
                    continue;
                }
                if (previous is not null && !SameSection(previous.Passage, passage))
                    previous = null;
                var mentions = context.MentionsIn(span).ToList();
                var sentence = new Sentence(passage, span, Segment.PlainHyphens(passage.Slice(span)), mentions, previous)
                {
                    HeadingDrug = HeadingDrug(context, passage),
                    Label = AbstractLabel.Of(passage.Slice(span)) ?? previous?.Label,
                };
                sentence = sentence with { TopicDrug = DrugTopic.After(sentence) };
                sentence = sentence with { Study = StudyTopic.After(sentence) };
                sentences.Add(sentence);
                previous = sentence;
            }
        }
        return sentences;
    }

    private static bool IsProse(PassageKind kind) =>
        kind is not (PassageKind.TableRow or PassageKind.TableHead or PassageKind.BackMatter);

    // Titles of references stand beside each other and have nothing in common.
    private static bool SameSection(Passage a, Passage b) =>
        a.Kind == b.Kind && a.Kind != PassageKind.Reference && a.SectionPath.SequenceEqual(b.SectionPath);

    private static Mention? HeadingDrug(ExtractionContext context, Passage passage)
    {
        if (passage.Kind == PassageKind.Reference || passage.SectionPath.Count == 0)
            return null;
        var heading = context.Document.Headings.LastOrDefault(h => h.Span.End <= passage.Span.Start);
        if (heading is null || heading.Title != passage.Section)
            return null;
        var title = heading.Span.Slice(context.Document.Source.Text);
        return DrugTopic.Only(ForegroundDrugs.In(title, heading.Span, context.MentionsIn(heading.Span)));
    }
}
