using System.Text.RegularExpressions;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>Follows which drug a section is about, sentence by sentence.</summary>
internal static partial class DrugTopic
{
    /// <summary>The drug that the text is about after <paramref name="sentence"/>; null when that is not clear.</summary>
    public static Referent? After(Sentence sentence)
    {
        var before = sentence.Previous is { } previous
            ? previous.TopicDrug
            : sentence.HeadingDrug is { } heading ? Referent.Of(heading) : null;
        if (Regimen.In(sentence) is { } regimen)
            return regimen with { Named = sentence.Citation };
        var foreground = ForegroundDrugs.In(sentence);
        if (foreground.Count == 0)
            return before;
        // The sentence that first named it goes on being the one to cite: a later one may be about another study of the same drug.
        if (Only(foreground) is { } only)
            return before is { Named: not null } && before.Entity == only.Entity ? before : Named(only);
        // Of several, the one that a study is said to be of, or the one that opens the sentence.
        var studied = foreground.FirstOrDefault(m => StudyOf().IsMatch(sentence.Text[..sentence.StartOf(m)]));
        if (studied is not null)
            return Named(studied);
        if (sentence.StartOf(foreground[0]) == 0)
            return Named(foreground[0]);
        return foreground.Any(m => m.Entity == before?.Entity) ? before : null;

        Referent Named(Mention mention) => new(mention.Entity, mention.Text, sentence.Citation);
    }

    /// <summary>
    /// The drug that a statement in <paramref name="sentence"/> without a subject of its own is about: the only one the sentence
    /// speaks about, else the one that the text was about; null when that is not clear.
    /// </summary>
    public static Referent? Of(Sentence sentence)
    {
        var foreground = ForegroundDrugs.In(sentence);
        if (OtherSubject.IsIn(sentence))
            return null;
        return foreground.Count == 0 ? sentence.TopicDrug : Only(foreground) is { } only ? Referent.Of(only) : Regimen.In(sentence);
    }

    /// <summary>The first of <paramref name="mentions"/> when all are of one entity; else null.</summary>
    public static Mention? Only(IReadOnlyList<Mention> mentions) =>
        mentions.Count > 0 && mentions.All(m => m.Entity == mentions[0].Entity) ? mentions[0] : null;

    [GeneratedRegex(@"\b(trials?|stud(y|ies)) (of|with|involving|evaluating|testing|investigating|comparing|on) (the )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex StudyOf();
}
