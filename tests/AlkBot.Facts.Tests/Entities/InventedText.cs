using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources;

namespace AlkBot.Facts.Tests.Entities;

/// <summary>Sentences of a review that nobody wrote.</summary>
internal static class InventedText
{
    /// <summary>What is found in the sentences, each a passage, as <c>id: name | name</c> with the printed names.</summary>
    public static IReadOnlyList<string> Entities(string sentence, Lexicon? lexicon = null, PassageKind kind = PassageKind.Text) =>
    [
        .. Find(lexicon ?? Lexicon.Empty, kind, sentence).Entities
            .Select(e => $"{e.Id}: {string.Join(" | ", e.Names.Where(n => n.Origin == NameOrigin.Source).Select(n => n.Text))}"),
    ];

    public static EntityFindings Find(Lexicon lexicon, PassageKind kind, params string[] sentences)
    {
        var id = SourceId.Parse("invented");
        var text = new StringBuilder();
        var spans = new List<Span>();
        foreach (var sentence in sentences)
        {
            spans.Add(new Span(text.Length, text.Length + sentence.Length));
            text.Append(sentence).Append(' ');
        }
        var canonical = text.ToString();
        var source = new Source(id, "Invented", "review", "invented.txt", new string('0', 64), canonical);
        var passages = spans.Select((s, i) => new Passage(new PassageId(id, i + 1), kind, [], s, s.Slice(canonical), [s])).ToList();
        return new EntityFinder(lexicon).Find(new SourceDocument(source, passages));
    }
}
