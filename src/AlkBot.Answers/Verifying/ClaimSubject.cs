using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Verifying;

/// <summary>
/// What a claim is about, and whether a sentence with most of its words is about that too: a drug that patients had before, or that
/// another is compared with, is named in a sentence that says nothing of it.
/// </summary>
internal sealed class ClaimSubject(Library library, string claim)
{
    private readonly ClaimTexts _texts = ClaimTexts.Of(library);
    private readonly FactBook _book = FactBook.Of(library);
    private readonly AnnotatedText _claim = ClaimTexts.Of(library).Of(claim);

    /// <summary>
    /// Whether a sentence tells what differs of what the claim is about. Facts say whose a figure is; without them the words before a
    /// name do.
    /// </summary>
    public bool IsIn(Passage passage, Span sentence, Comparison comparison)
    {
        var printed = NumbersOf(comparison.Differences) is { Count: > 0 } others ? others : NumbersOf(comparison.Stretches);
        var figures = _book.StatedIn(passage.Id)
            .Where(f => f.Citations[0].Span.Overlaps(sentence) && ComparedWord.Of(f.Value).Any(w => printed.Contains(w.Key))).ToList();
        return figures.Count > 0 ? figures.Exists(IsOfSubject) : HasSameRoles(_texts.Of(passage.Slice(sentence)), comparison);
    }

    /// <summary>Whether <paramref name="claim"/> names the arm of <paramref name="fact"/>; so it does where that is of none.</summary>
    public static bool NamesArm(Fact fact, AnnotatedText claim, ClaimTexts texts)
    {
        if (fact.Qualifiers.GetValueOrDefault(QualifierNames.Arm) is not { } arm)
            return true;
        var of = texts.Of(arm);
        return of.Mentions.Count > 0
            ? of.Mentions.All(m => claim.Names(m.Entities))
            : of.Tokens.Where(t => !FunctionWords.Contains(t.Word)).All(t => claim.HasStem(t.Stem));
    }

    private static HashSet<string> NumbersOf(IEnumerable<Stretch> stretches) =>
        [.. stretches.SelectMany(s => s.Printed).Where(w => w.IsNumber).Select(w => w.Key)];

    private bool IsOfSubject(Fact fact)
    {
        var named = _claim.Mentions.Where(m => StateOf(_claim, m.First).Count == 0).SelectMany(m => m.Entities)
            .Where(e => e.Id.Type == fact.Subject.Type).ToList();
        return (named.Count == 0 || named.Exists(e => e.Id == fact.Subject)) && NamesArm(fact, _claim, _texts);
    }

    private bool HasSameRoles(AnnotatedText sentence, Comparison comparison)
    {
        if (_claim.Mentions.Any(m => !sentence.Names(m.Entities)))
            return false;
        var isFirst = true;
        foreach (var (mine, theirs) in comparison.Stretches.Where(s => s.IsSame).SelectMany(s => s.Claimed.Zip(s.Printed)))
        {
            var (claimed, printed) = (PlaceOf(_claim, mine), PlaceOf(sentence, theirs));
            if (claimed < 0 || printed < 0 || !Weight.IsTelling(mine) || mine.IsNumber)
                continue;
            var (link, isSubject) = (LinkBefore(_claim, claimed), isFirst && LinkBefore(_claim, claimed).Length == 0);
            var isSame = link == LinkBefore(sentence, printed) && HadBefore(_claim, claimed) == HadBefore(sentence, printed);
            if ((isSubject || IsTreatment(_claim, claimed)) && !isSame)
                return false;
            isFirst = false;
        }
        return true;
    }

    private static int PlaceOf(AnnotatedText text, ComparedWord word) =>
        text.Tokens.Select((t, at) => (t.Start, at)).Where(t => t.Start == word.Start).Select(t => t.at).DefaultIfEmpty(-1).First();

    private static bool IsTreatment(AnnotatedText text, int at) => text.Mentions.Any(m => m.First == at)
        || text.Concepts.Any(c => c.Concept.IsTreatment && c.First == at);

    // "With", "after", "than": what ties a name to the words before it; none where these end in a comma or are another name.
    private static string LinkBefore(AnnotatedText text, int at)
    {
        while (at > 0 && text.Tokens[at - 1].Word is "the" or "a" or "an")
            at--;
        return at > 0 && FunctionWords.Contains(text.Tokens[at - 1].Word)
            && string.IsNullOrWhiteSpace(text.Text[text.Tokens[at - 1].End..text.Tokens[at].Start])
                ? text.Tokens[at - 1].Word : "";
    }

    // Who resists a drug had it, but that something resists it is said of the drug.
    private static bool HadBefore(AnnotatedText text, int at) => StateOf(text, at) is { Count: > 0 } s && !s.Contains(Biology.Resistance);

    private static IReadOnlyList<Concept> StateOf(AnnotatedText text, int at) =>
        [.. text.Ties.Where(t => t.Use.Concept.Tie == Tie.State && t.Mentions.Contains(at)).Select(t => t.Use.Concept)];
}
