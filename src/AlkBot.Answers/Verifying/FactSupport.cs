using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>Whether a fact says what a claim says: by arm and time it tells whose a figure is where its sentence has several.</summary>
internal sealed class FactSupport(ClaimedWords claim, ClaimTexts texts)
{
    /// <summary>Whether <paramref name="fact"/>, which the sentence <paramref name="own"/> states, says the same.</summary>
    public bool Says(Fact fact, AnnotatedText own)
    {
        var (text, value, all) = (texts.Of(fact), texts.Of(fact.Value), Enumerable.Range(0, own.Tokens.Count).ToList());
        var place = all.Find(i => claim.FigureAt is { } figure && Figure.ValueOf(own.Tokens[i]) == Figure.ValueOf(claim.Text.Tokens[figure]));
        var number = Enumerable.Range(0, value.Tokens.Count).FirstOrDefault(i => Figure.ValueOf(value.Tokens[i]) is not null);
        return value.Tokens.Count > 0 && claim.FigureAt is { } claimed
            && Figure.ValueOf(value.Tokens[number]) == Figure.ValueOf(claim.Text.Tokens[claimed])
            && Figure.UnitAt(value, number) == Figure.UnitAt(claim.Text, claimed)
            && claim.Text.Mentions.Any(m => m.Entities.Any(e => e.Id == fact.Subject)) && ClaimSubject.NamesArm(fact, claim.Text, texts)
            && claim.Needed.All(n => n == claimed || claim.Places(n, text).Any())
            && fact.Qualifiers.All(q => q.Key is QualifierNames.Study or QualifierNames.Interval || claim.Tells(texts.Of(q.Value)))
            && claim.HasSameTurns(own, all) && claim.HasSameStance(own, place);
    }
}
