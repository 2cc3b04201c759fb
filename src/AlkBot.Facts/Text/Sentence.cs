using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>A sentence as rules read it: its words, the entities named in it, and what the sentences before it were about.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its words, as long as they stand, with every hyphen as keyboards have it, so that patterns know one.</param>
/// <param name="Mentions">The entities it names, in order.</param>
/// <param name="Previous">The sentence before it under the same heading; null for the first.</param>
internal sealed record Sentence(Passage Passage, Span Span, string Text, IReadOnlyList<Mention> Mentions, Sentence? Previous)
{
    /// <summary>The words, as long as <see cref="Text"/>, every mention replaced by signs of its type; see <see cref="MentionMask"/>.</summary>
    public string Masked { get; } = MentionMask.Of(Text, Span, Mentions);

    /// <summary>The one drug that the heading names; null when it names none or several.</summary>
    public Mention? HeadingDrug { get; init; }

    /// <summary>The drug that the text is about after this sentence.</summary>
    public Referent? TopicDrug { get; init; }

    /// <summary>The study whose results the text tells after this sentence.</summary>
    public StudyReference? Study { get; init; }

    /// <summary>The label of the part of an abstract that it stands in, "Background:"; null where none was printed before it.</summary>
    public string? Label { get; init; }

    /// <summary>The sentence as a citation.</summary>
    public Citation Citation => Citation.Of(Passage, Span);

    /// <summary>Whether it tells what a study was planned with, which is no result.</summary>
    public bool IsSupposed { get; } = Passage.Kind != PassageKind.Reference && Assertion.IsSupposed(Text);

    /// <summary>Whether it is the title of a work in the list of references.</summary>
    public bool IsReference => Passage.Kind == PassageKind.Reference;

    /// <summary>The mentions of entities of <paramref name="type"/>.</summary>
    public IEnumerable<Mention> MentionsOf(EntityType type) => Mentions.Where(m => m.Entity.Type == type);

    /// <summary>The registry numbers of trials that it prints.</summary>
    public IEnumerable<Mention> RegistryNumbers => MentionsOf(EntityType.Trial).Where(m => TrialNumber.Of(m.Text) is not null);

    /// <summary>The mentions of entities of <paramref name="type"/> that lie in what <paramref name="group"/> matched.</summary>
    public IEnumerable<Mention> MentionsOf(EntityType type, Capture group) => MentionsIn(group).Where(m => m.Entity.Type == type);

    /// <summary>The mentions of entities of <paramref name="type"/> that lie in <paramref name="part"/>.</summary>
    public IEnumerable<Mention> MentionsOf(EntityType type, Part part) =>
        MentionsOf(type).Where(m => part.Start <= StartOf(m) && EndOf(m) <= part.End);

    /// <summary>The mentions that lie in what <paramref name="group"/> matched.</summary>
    public IEnumerable<Mention> MentionsIn(Capture group) =>
        Mentions.Where(m => group.Index <= StartOf(m) && EndOf(m) <= group.Index + group.Length);

    /// <summary>The words at a place found in <see cref="Masked"/>, as printed.</summary>
    public string WordsAt(Capture place) => Printed(Text.Substring(place.Index, place.Length));

    /// <summary>Words of <see cref="Text"/>, in whatever case, with the hyphens that the source prints.</summary>
    public string Printed(string words)
    {
        var at = words.Contains('-', StringComparison.Ordinal) ? Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
            return words;
        var printed = Passage.Slice(Span);
        return string.Create(words.Length, (words, printed, at), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from.words[i] == '-' ? from.printed[from.at + i] : from.words[i];
        });
    }

    /// <summary>Where <paramref name="mention"/> starts in <see cref="Text"/>.</summary>
    public int StartOf(Mention mention) => mention.Span.Start - Span.Start;

    /// <summary>Where <paramref name="mention"/> ends in <see cref="Text"/>.</summary>
    public int EndOf(Mention mention) => mention.Span.End - Span.Start;
}
