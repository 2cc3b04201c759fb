using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>What makes one claim that answers better than another: its place, its precision, its nearness to the wording.</summary>
internal sealed class ClaimMerits(Question question, ClaimShape shape)
{
    /// <summary>What speaks for <paramref name="claim"/> beside what it tells.</summary>
    public double Of(Claim claim) => Quality(claim) + Nearness(claim) + Precision(claim) - Astray(claim);

    // Words that stand together in the question stand together in its answer.
    private double Nearness(Claim claim)
    {
        var (pairs, before) = (0, -1);
        for (var at = question.Start; at < question.Text.Tokens.Count; at++)
        {
            var token = question.Text.Tokens[at];
            if (FunctionWords.Contains(token.Word) && token.Word is not "most")
                continue;
            if (before >= 0 && claim.Own.HasPair(question.Text.Tokens[before].Stem, token.Stem))
                pairs++;
            before = at;
        }
        return Math.Min(1.5, 0.35 * pairs);
    }

    // A sentence that begins with another thing is about that one.
    private double Astray(Claim claim)
    {
        if (claim.Fact is { } fact)
        {
            return fact.Subject.Type == question.Focus || question.Entities.Any(e => e.Is(fact.Subject) || e.Is(fact.Target))
                || question.Entities.Any(e => claim.IsOf(e)) ? 0 : 1;
        }
        if (question.Form == QuestionForm.Which && question.Focus is not null && !shape.NamesAnother(claim))
            return 1.2;
        if (claim.Own.Mentions.Count == 0 || claim.Own.Mentions[0] is not { First: <= 2 } first)
            return 0;
        return first.Entities.Any(e => e.Id.Type == question.Focus || question.Entities.Any(named => named.Is(e.Id)))
            || first.Entities.Any(e => e.Id.Type is EntityType.Gene or EntityType.Pathway or EntityType.Fusion) ? 0 : 0.6;
    }

    // "How often" is answered best by a share, "how many" by a number, though other words may answer it too.
    private double Precision(Claim claim) =>
        question.Required.Any(c => c.Predicates.Contains(Predicates.Prevalence)) || question.Text.Tokens.Any(t => t.Stem == "rate")
            ? Forms.Fits(AnswerForm.Share, claim) ? 0.7 : 0
            : shape.Form == AnswerForm.Number && Forms.HasDigits(claim) ? 0.4 : 0;

    /// <summary>What a passage of <paramref name="kind"/> is worth beside one of running text or a table.</summary>
    public static double WorthOf(PassageKind kind) => kind switch
    {
        PassageKind.Reference or PassageKind.Title => -2,
        PassageKind.Caption or PassageKind.BackMatter => -0.5,
        PassageKind.Abstract => -0.3,
        _ => 0.0,
    };

    /// <summary>Whether <paramref name="claim"/> names a place where <paramref name="question"/> asks for one.</summary>
    public static bool NamesPlaceAsked(Question question, Claim claim) =>
        question.Form == QuestionForm.Where && claim.Fact is null && Forms.NamesPlace(claim);

    private double Quality(Claim claim)
    {
        var quality = WorthOf(claim.Kind) + (NamesPlaceAsked(question, claim) ? 2 : 0);
        if (claim.Fact is not null)
            quality += 0.5;
        // Between two that say the same, the shorter.
        return quality - Math.Min(0.5, claim.Quote.Span.Length / 1000.0);
    }
}
