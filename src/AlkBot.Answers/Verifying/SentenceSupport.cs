using System.Collections.Frozen;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Index;

namespace AlkBot.Answers.Verifying;

/// <summary>
/// Finds the sentence that says what a claim says in another order or with other words that only link. Nothing may be left over on either
/// side: no name, no noun, no figure, no denial. Where that cannot be told for certain, the sentence only has the words together.
/// </summary>
internal sealed class SentenceSupport
{
    private const int FewestNeeded = 3;

    // They say that something was had or seen, not what.
    private static readonly FrozenSet<string> Occurrences = FrozenSet.Create(
        "observed", "received", "receiving", "receive", "reached", "attained", "developed", "noted", "recorded", "detected", "treated",
        "assigned", "took", "taking", "administered", "having");

    // What stands behind one of them is not what the sentence is of, or a figure behind it is none that was reached.
    private static readonly FrozenSet<string> Turning = FrozenSet.Create(
        "after", "before", "than", "to", "from", "versus", "vs", "unlike", "despite", "without", "against", "between", "following", "until",
        "since", "except", "over", "under", "least", "most", "by", "up", "above", "below");

    private readonly Library _library;
    private readonly ClaimTexts _texts;
    private readonly FactBook _book;
    private readonly AnnotatedText _claim;
    private readonly IReadOnlyList<int> _needed;
    private readonly int? _figure;
    private readonly bool _hasOneFigure;

    public SentenceSupport(Library library, string claim)
    {
        (_library, _texts, _book) = (library, ClaimTexts.Of(library), FactBook.Of(library));
        _claim = _texts.Of(Plain(claim));
        _needed = [.. Enumerable.Range(0, _claim.Tokens.Count).Where(i => IsTelling(_claim, i))];
        var figures = _needed.Where(i => Figure.UnitAt(_claim, i) is not null && !Figure.IsLabel(_claim, i)).ToList();
        (_figure, _hasOneFigure) = (figures.Count > 0 ? figures[0] : null, figures.Count < 2);
    }

    /// <summary>The sentence of <paramref name="passages"/> that bears most on the claim; null where none has all of it.</summary>
    public SupportingSentence? Find(IEnumerable<Passage> passages)
    {
        var best = (SupportingSentence?)null;
        if (_needed.Count < FewestNeeded)
            return best;
        foreach (var passage in passages.Where(p => p.Kind is not (PassageKind.Reference or PassageKind.Title)))
        {
            foreach (var sentence in passage.Sentences)
            {
                var bearing = passage.Row is { } row ? OfRow(row) : Of(passage, sentence);
                if (bearing > (best?.Bearing ?? Bearing.None))
                    best = new SupportingSentence(passage, Citation.Of(passage, sentence), bearing, PlaceIn(passage.Slice(sentence)));
                if (bearing == Bearing.Supports)
                    return best;
            }
        }
        return best;
    }

    private Bearing Of(Passage passage, Span sentence)
    {
        var own = _texts.Of(Plain(passage.Slice(sentence)));
        if (own.Tokens.Count == 0 || !_needed.All(n => Places(n, own).Any() || IsNamedBefore(n, own, passage, sentence)))
            return Bearing.None;
        var unit = _figure is { } figure ? Figure.UnitAt(_claim, figure) : null;
        var isSaid = _hasOneFigure && (BoundFigure.In(own, unit).Any(b => Says(b, own, passage, sentence))
            || _book.StatedIn(passage.Id).Any(f => f.Citations[0].Span.Overlaps(sentence) && Says(f, own)));
        return isSaid ? Bearing.Supports : Bearing.Together;
    }

    // A fact says whose a figure is, by arm and time, where the sentence alone has several.
    private bool Says(Fact fact, AnnotatedText own)
    {
        var (text, value, all) = (_texts.Of(fact), _texts.Of(fact.Value), Enumerable.Range(0, own.Tokens.Count).ToList());
        var place = all.Find(i => _figure is { } figure && Figure.ValueOf(own.Tokens[i]) == Figure.ValueOf(_claim.Tokens[figure]));
        var number = Enumerable.Range(0, value.Tokens.Count).FirstOrDefault(i => Figure.ValueOf(value.Tokens[i]) is not null);
        return value.Tokens.Count > 0 && _figure is { } claimed
            && Figure.ValueOf(value.Tokens[number]) == Figure.ValueOf(_claim.Tokens[claimed])
            && Figure.UnitAt(value, number) == Figure.UnitAt(_claim, claimed)
            && _claim.Mentions.Any(m => m.Entities.Any(e => e.Id == fact.Subject)) && ClaimSubject.NamesArm(fact, _claim, _texts)
            && _needed.All(n => n == claimed || Places(n, text).Any())
            && fact.Qualifiers.All(q => q.Key is QualifierNames.Study or QualifierNames.Interval || IsToldByClaim(_texts.Of(q.Value)))
            && HasSameTurns(own, all) && HasSameStance(own, place);
    }

    private bool IsToldByClaim(AnnotatedText text) => Enumerable.Range(0, text.Tokens.Count).All(i => IsToldByClaim(text, i));

    private bool IsToldByClaim(AnnotatedText text, int at) => !IsTelling(text, at) || _needed.Any(n => Places(n, text).Contains(at));

    private int PlaceIn(string sentence)
    {
        var own = _texts.Of(Plain(sentence));
        return _needed.OrderByDescending(n => n == _figure).SelectMany(n => Places(n, own)).Select(p => own.Tokens[p].Start)
            .FirstOrDefault();
    }

    private bool Says(BoundFigure bound, AnnotatedText own, Passage passage, Span sentence)
    {
        if (_figure is { } figure && (Figure.ValueOf(own.Tokens[bound.At]) != Figure.ValueOf(_claim.Tokens[figure])
            || Figure.SignBefore(own.Text, own.Tokens[bound.At]) != Figure.SignBefore(_claim.Text, _claim.Tokens[figure])
            || !HasSameLink(_claim, figure, own, bound.At)))
        {
            return false;
        }
        var (told, order) = (new HashSet<int>(), new List<int>());
        foreach (var needed in _needed.Where(n => n != _figure))
        {
            var places = Places(needed, own).Where(p => bound.Words.Contains(p)).ToList();
            if (places.Count == 0 && !IsNamedBefore(needed, own, passage, sentence))
                return false;
            if (places.Count > 0 && Figure.IsName(_claim, needed) && !places.Exists(p => HasSameLink(_claim, needed, own, p)))
                return false;
            told.UnionWith(places);
            if (places.Count > 0 && (_figure is null ? !IsTime(_claim, needed) : Figure.IsName(_claim, needed)))
                order.Add(places[0]);
        }
        // Who did better than whom is told by the order; so is who did what, where no figure is told.
        var compares = bound.Words.Any(i => IsContrast(own.Tokens[i].Word));
        if ((_figure is null || compares) && !order.SequenceEqual(order.Order()))
            return false;
        if (compares != _claim.Tokens.Any(t => IsContrast(t.Word)))
            return false;
        var setting = SettingOf(own, bound);
        return bound.Words.All(i => told.Contains(i) || !IsTelling(own, i) || setting.Contains(i) || IsTime(own, i))
            && bound.Words.Where(i => IsTime(own, i) && own.Tokens[i].IsNumber && !setting.Contains(i)).All(told.Contains)
            && told.Count > 0 && HasSameTurns(own, bound.Clause) && HasSameStance(own, bound.At >= 0 ? bound.At : told.Min());
    }

    // A figure of a cell is of its row and of its column.
    private Bearing OfRow(TableRow row)
    {
        if (_figure is not { } figure || row.Cells.Count < 2 || !_hasOneFigure)
            return Bearing.None;
        var (value, unit, best) = (Figure.ValueOf(_claim.Tokens[figure]), Figure.UnitAt(_claim, figure), Bearing.None);
        var head = _texts.Of(row.Cells[0].Column);
        foreach (var cell in row.Cells.Skip(1))
        {
            var around = _texts.Of(Plain($"{row.Cells[0].Text} {cell.Column}"));
            var figures = Token.Of(Plain(cell.Text)).Where(t => t.IsNumber).Take(2).ToList();
            // Of "9 (3.1)" the first is the value, unless the head says that a share stands behind it.
            var isShare = unit == "%" && around.Text.Contains('%', StringComparison.Ordinal);
            var at = isShare && around.Text.Contains("(%", StringComparison.Ordinal) ? 1 : 0;
            if (at >= figures.Count || Figure.ValueOf(figures[at]) != value)
                continue;
            if (unit!.Length > 0 && !isShare && !HasUnit(around, cell.Text, unit))
                continue;
            if (!_needed.Where(n => n != figure).All(n => Places(n, around).Any() || Places(n, head).Any()))
                continue;
            var words = Enumerable.Range(0, around.Tokens.Count).ToList();
            var isAll = words.All(i => around.Tokens[i].IsNumber || IsToldByClaim(around, i));
            var bearing = isAll && HasSameTurns(around, words) ? Bearing.Supports : Bearing.Together;
            best = bearing > best ? bearing : best;
        }
        return best;
    }

    private static bool HasUnit(AnnotatedText around, string cell, string unit) =>
        around.Tokens.Any(t => t.Word.TrimEnd('s') == unit) || cell.Contains(unit, StringComparison.OrdinalIgnoreCase);

    // A name that the sentence takes up with "it", from the sentence before or the title: the only one of its kind there, and none here.
    private bool IsNamedBefore(int needed, AnnotatedText own, Passage passage, Span sentence)
    {
        var mention = _claim.Mentions.Where(m => m.First <= needed && needed < m.End).Select(m => (TokenMention?)m).FirstOrDefault();
        if (mention is not { } named)
            return false;
        var types = named.Entities.Select(e => e.Id.Type).ToHashSet();
        if (own.Mentions.Any(m => m.Entities.Any(e => types.Contains(e.Id.Type))))
            return false;
        var before = passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(1).Select(s => _texts.Of(passage.Slice(s)))
            .Append(_texts.Of(_library.FindSource(passage.Id.Source)?.Title ?? ""));
        var names = before.Select(t => t.Mentions.Where(m => m.Entities.Any(e => types.Contains(e.Id.Type))).ToList())
            .FirstOrDefault(m => m.Count > 0);
        return names?.TrueForAll(m => m.Entities.Any(named.Entities.Contains)) == true;
    }

    // The places of the same name, number or word, or of what an abbreviation stands for.
    private IEnumerable<int> Places(int needed, AnnotatedText own)
    {
        var (token, number) = (_claim.Tokens[needed], Figure.ValueOf(_claim.Tokens[needed]));
        var mention = _claim.Mentions.Where(m => m.First <= needed && needed < m.End).Select(m => (TokenMention?)m).FirstOrDefault();
        for (var at = 0; at < own.Tokens.Count; at++)
        {
            var printed = own.Tokens[at];
            var isSame = number is not null ? Figure.ValueOf(printed) == number && (needed == _figure || IsSameLabel(needed, own, at))
                : mention is { } named && own.Mentions.Any(m => m.First <= at && at < m.End && m.Entities.Any(named.Entities.Contains))
                || (printed.Stem == token.Stem && (at == 0 || own.Tokens[at - 1].Word != "non"));
            if (isSame)
                yield return at;
            foreach (var place in InitialsAt(token.Word, own, at))
                yield return place;
            if (number is null && InitialsOf(printed.Word).Contains(needed))
                yield return at;
        }
    }

    private static IEnumerable<int> InitialsAt(string word, AnnotatedText text, int at) =>
        word.Length is > 1 and < 6 && word.All(char.IsAsciiLetter) && at + word.Length <= text.Tokens.Count
        && Enumerable.Range(0, word.Length).All(i => text.Tokens[at + i].Word is { Length: > 1 } w && w[0] == word[i])
            ? Enumerable.Range(at, word.Length) : [];

    private IReadOnlyList<int> InitialsOf(string word) =>
        [.. Enumerable.Range(0, _claim.Tokens.Count).SelectMany(at => InitialsAt(word, _claim, at))];

    private bool IsSameLabel(int needed, AnnotatedText own, int at)
    {
        if (Figure.UnitAt(_claim, needed) is { Length: > 0 } unit)
            return Figure.UnitAt(own, at) == unit;
        return !Figure.IsLabel(_claim, needed) || (needed > 0 && at > 0 && own.Tokens[at - 1].Stem == _claim.Tokens[needed - 1].Stem);
    }

    private static bool IsTelling(AnnotatedText text, int at)
    {
        var word = text.Tokens[at].Word;
        // "At least one" is what having it means.
        if (at > 0 && text.Tokens[at - 1].Word == "least" && Figure.ValueOf(text.Tokens[at]) == "1")
            return false;
        return Figure.ValueOf(text.Tokens[at]) is not null || Figure.IsName(text, at)
            || (!FunctionWords.Contains(word) && !Figure.IsGeneral(word) && !Occurrences.Contains(word)) || IsContrast(word);
    }

    private static bool IsContrast(string word) =>
        word is "than" or "versus" or "vs" or "compared" or "comparison" or "relative" or "difference" or "more" or "less" or "fewer";

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

    // Denials, hedges and opposites make something else of the same words.
    private bool HasSameTurns(AnnotatedText own, IReadOnlyList<int> clause)
    {
        var mine = _claim.Tokens.Select(Compared).ToList();
        var theirs = clause.Select(i => Compared(own.Tokens[i])).ToList();
        return mine.Where(Weight.MayTurn).Select(w => w.Key).Order(StringComparer.Ordinal)
                .SequenceEqual(theirs.Where(Weight.MayTurn).Select(w => w.Key).Order(StringComparer.Ordinal))
            && !mine.Exists(m => theirs.Exists(t => Weight.AreOpposites(m, t)));

        static ComparedWord Compared(Token token) => new(token.Word, token.Start, token.End);
    }

    private bool HasSameStance(AnnotatedText own, int at) =>
        Assertion.Of(own.Text, own.Tokens[at].Start) == Assertion.Of(_claim.Text, _claim.Tokens[_figure ?? _needed[0]].Start)
        && Assertion.IsSupposed(own.Text) == Assertion.IsSupposed(_claim.Text);

    // A raised point is a decimal point; nothing moves.
    private static string Plain(string text) => text.Replace('·', '.');
}
