using System.Collections.Frozen;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Verifying;

/// <summary>
/// Finds the sentence that says what a claim says in another order or with other words that only link. Nothing may be left over on either
/// side: no name, no noun, no figure, no denial. Where that cannot be told for certain, the sentence only has the words together.
/// </summary>
internal sealed class SentenceSupport(Library library, string claim)
{
    private const int FewestNeeded = 3;

    // What stands behind one of them is not what the sentence is of, or a figure behind it is none that was reached.
    private static readonly FrozenSet<string> Turning = FrozenSet.Create(
        "after", "before", "than", "to", "from", "versus", "vs", "unlike", "despite", "without", "against", "between", "following", "until",
        "since", "except", "over", "under", "least", "most", "by", "up", "above", "below");

    private readonly ClaimTexts _texts = ClaimTexts.Of(library);
    private readonly FactBook _book = FactBook.Of(library);
    private readonly ClaimedWords _claim = new(library, claim);

    /// <summary>The sentence of <paramref name="passages"/> that bears most on the claim; null where none has all of it.</summary>
    public SupportingSentence? Find(IEnumerable<Passage> passages)
    {
        var (best, rows) = ((SupportingSentence?)null, new RowSupport(_claim, _texts));
        if (_claim.Needed.Count < FewestNeeded)
            return best;
        foreach (var passage in passages.Where(p => p.Kind is not (PassageKind.Reference or PassageKind.Title)))
        {
            foreach (var sentence in passage.Sentences)
            {
                var bearing = passage.Row is { } row ? rows.Of(row) : Of(passage, sentence);
                if (bearing > (best?.Bearing ?? Bearing.None))
                    best = new SupportingSentence(passage, Citation.Of(passage, sentence), bearing, _claim.PlaceIn(passage.Slice(sentence)));
                if (bearing == Bearing.Supports)
                    return best;
            }
        }
        return best;
    }

    /// <summary>What a sentence that has all of the claim gives the claim's figure for, where that is certainly another.</summary>
    public FigureOfAnother? OfAnother(SupportingSentence found) => found.Passage.Row is not null
        ? null
        : FigureOfAnother.In(_texts.Of(ClaimedWords.Plain(found.Sentence.Quote)), _claim);

    private Bearing Of(Passage passage, Span sentence)
    {
        var own = _texts.Of(ClaimedWords.Plain(passage.Slice(sentence)));
        if (own.Tokens.Count == 0 || !_claim.Needed.All(n => _claim.Places(n, own).Any() || _claim.IsNamedBefore(n, own, passage, sentence)))
            return Bearing.None;
        var facts = new FactSupport(_claim, _texts);
        var unit = _claim.FigureAt is { } figure ? Figure.UnitAt(_claim.Text, figure) : null;
        var isSaid = _claim.HasOneFigure && (BoundFigure.In(own, unit).Any(b => Says(b, own, passage, sentence))
            || _book.StatedIn(passage.Id).Any(f => f.Citations[0].Span.Overlaps(sentence) && facts.Says(f, own)));
        return isSaid ? Bearing.Supports : Bearing.Together;
    }

    private bool Says(BoundFigure bound, AnnotatedText own, Passage passage, Span sentence)
    {
        if (_claim.FigureAt is { } figure && (Figure.ValueOf(own.Tokens[bound.At]) != Figure.ValueOf(_claim.Text.Tokens[figure])
            || Figure.SignBefore(own.Text, own.Tokens[bound.At]) != Figure.SignBefore(_claim.Text.Text, _claim.Text.Tokens[figure])
            || !HasSameLink(_claim.Text, figure, own, bound.At)))
        {
            return false;
        }
        var (told, order) = (new HashSet<int>(), new List<int>());
        foreach (var needed in _claim.Needed.Where(n => n != _claim.FigureAt))
        {
            var places = _claim.Places(needed, own).Where(p => bound.Words.Contains(p)).ToList();
            if (places.Count == 0 && !_claim.IsNamedBefore(needed, own, passage, sentence))
                return false;
            if (places.Count > 0 && Figure.IsName(_claim.Text, needed) && !places.Exists(p => HasSameLink(_claim.Text, needed, own, p)))
                return false;
            told.UnionWith(places);
            if (places.Count > 0 && (_claim.FigureAt is null ? !IsTime(_claim.Text, needed) : Figure.IsName(_claim.Text, needed)))
                order.Add(places[0]);
        }
        // Who did better than whom is told by the order; so is who did what, where no figure is told.
        var compares = bound.Words.Any(i => ClaimedWords.IsContrast(own.Tokens[i].Word));
        if ((_claim.FigureAt is null || compares) && !order.SequenceEqual(order.Order()))
            return false;
        if (compares != _claim.Text.Tokens.Any(t => ClaimedWords.IsContrast(t.Word)))
            return false;
        var setting = SettingOf(own, bound);
        return bound.Words.All(i => told.Contains(i) || !ClaimedWords.IsTelling(own, i) || setting.Contains(i) || IsTime(own, i))
            && bound.Words.Where(i => IsTime(own, i) && own.Tokens[i].IsNumber && !setting.Contains(i)).All(told.Contains)
            && told.Count > 0 && _claim.HasSameTurns(own, bound.Clause) && _claim.HasSameStance(own, bound.At >= 0 ? bound.At : told.Min());
    }

    private static bool IsTime(AnnotatedText text, int at) => (text.Tokens[at].IsNumber && Figure.IsLabel(text, at))
        || text.Tokens[at].Word.TrimEnd('s') is "week" or "month" or "year" or "day" or "hour" or "minute" or "h" or "min";

    private static bool HasSameLink(AnnotatedText a, int i, AnnotatedText b, int j)
    {
        var (mine, theirs) = (LinkBefore(a, i), LinkBefore(b, j));
        return mine == theirs || (!Turning.Contains(mine) && !Turning.Contains(theirs));
    }

    private static string LinkBefore(AnnotatedText text, int at)
    {
        while (at > 0 && (text.Tokens[at - 1].Word is "the" or "a" or "an" || Figure.IsGeneral(text.Tokens[at - 1].Word)))
            at--;
        return at > 0 ? text.Tokens[at - 1].Word : "";
    }

    // "After 8 weeks of treatment, …" and "In this study, …" say when and where; a name in it may be what the rest is not of.
    private static List<int> SettingOf(AnnotatedText own, BoundFigure bound)
    {
        var comma = own.Text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || bound.Words.Count == 0 || bound.Words[0] != 0 || !FunctionWords.Contains(own.Tokens[0].Word))
            return [];
        var setting = bound.Words.Where(i => own.Tokens[i].End <= comma).ToList();
        return (bound.At >= 0 && own.Tokens[bound.At].Start < comma) || setting.Exists(i => Figure.IsName(own, i)) ? [] : setting;
    }
}
