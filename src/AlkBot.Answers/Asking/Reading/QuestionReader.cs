using System.Collections.Frozen;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Names;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Reads what a question names, asks for and speaks of.</summary>
internal sealed class QuestionReader(CommandContext context)
{
    // How far behind its preposition a word may stand: "in the frail elderly".
    private const int MostBetween = 3;

    /// <summary>More words than any question has that asks for one thing; each is looked for in every claim.</summary>
    private const int MostWords = 40;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        "in", "for", "with", "among", "amongst", "after", "during", "from", "at", "by", "before", "under", "without", "per", "against",
        "plus", "and", "if", "within", "outside");

    /// <summary>Reads <paramref name="text"/>; the second part is the names in it that name nothing for sure.</summary>
    public async ValueTask<(Question Question, IReadOnlyList<NameReading> Unsettled)> ReadAsync(
        string text, CancellationToken cancellationToken)
    {
        var tokens = Token.Of(text);
        var names = await new QuestionNames(context, text, tokens).ReadAsync(cancellationToken).ConfigureAwait(false);
        var isInOtherLanguage = QuestionLanguage.IsOther(
            [.. tokens.Where((_, at) => !names.Mentions.Any(m => m.First <= at && at < m.End))]);
        IReadOnlyList<FormattableString> slips = [];
        if (!isInOtherLanguage)
            (tokens, slips) = await WordSlips.CorrectedAsync(tokens, names.Mentions, context, cancellationToken).ConfigureAwait(false);
        var annotated = new AnnotatedText(text, tokens, names.Mentions, ConceptFinder.InQuestions);
        annotated.Add(ImpliedConcepts.In(annotated));
        var topics = Topics.Of(context.Library).Titles;
        var phase = PhaseIn(annotated, out var phaseTokens);
        var entities = names.Named
            .DistinctBy(n => n.Entities[0].Id)
            .Select(n => n with
            {
                States = StatesOf(n, annotated),
                IsExcluded = IsExcluded(n, annotated),
                IsSubjectOfState = IsState(n, annotated),
                IsTopic = topics.Names(n.Entities),
            })
            .ToList();
        var start = QuestionShape.StartOf(annotated);
        var words = WordsOf(annotated, phaseTokens, start);
        if (words.Count == 0 && !annotated.Concepts.Any(c => c.First >= start && c.Concept.Need is Need.Required or Need.Word)
            && !annotated.Mentions.Any(m => m.First >= start))
        {
            // All matter stands in the introduction: "X can be difficult; why is that?"
            start = 0;
            words = WordsOf(annotated, phaseTokens, start);
        }
        var (form, focus) = QuestionShape.Of(annotated, start, words.Count);
        var question = new Question(annotated, entities, form, focus, words, start)
        {
            Phase = phase,
            Slips = slips,
            IsInOtherLanguage = isInOtherLanguage,
            Conditions = ConditionsOf(annotated, words),
        };
        return (question, names.Unsettled);
    }

    private static List<Concept> StatesOf(NamedEntity named, AnnotatedText text) =>
    [
        .. TreatmentHad.IsTold(named, text) && text.Mentions.Count > 1 ? [Trials.PreviousTreatment] : (IEnumerable<Concept>)[],
        .. text.Ties.Where(t => t.Use.Concept.Tie == Tie.State && t.Entities.Any(named.Entities.Contains)).Select(t => t.Use.Concept),
    ];

    // "Resistance to X" is what is asked about; "X-resistant patients" are in whom it is asked.
    private static bool IsState(NamedEntity named, AnnotatedText text) => text.Ties.Any(t =>
        t.Entities.Any(named.Entities.Contains) && text.Tokens[t.Use.First].Word.StartsWith("resistance", StringComparison.Ordinal));

    private static bool IsExcluded(NamedEntity named, AnnotatedText text) => text.MentionsOf(named.Entities).Any(m =>
    {
        var before = text.Tokens.Take(m.First).TakeLast(2).Select(t => t.Word).ToList();
        return before is [.., "besides" or "except" or "excluding"] or ["other", "than"] or ["apart" or "aside", "from"] or ["except",
            "for"];
    });

    private static List<string> WordsOf(AnnotatedText text, HashSet<int> taken, int start)
    {
        var told = new HashSet<int>(taken);
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at - 1].Word == "how")
                told.Add(at);
        }
        foreach (var mention in text.Mentions)
            told.UnionWith(Enumerable.Range(mention.First, mention.Count));
        foreach (var use in text.Concepts)
            told.UnionWith(Enumerable.Range(use.First, use.Count));
        told.ExceptWith(text.Tokens.Index().Where(t => t.Item.IsNumber && !taken.Contains(t.Index)
            && !text.Mentions.Any(m => m.First <= t.Index && t.Index < m.End)).Select(t => t.Index));
        told.UnionWith(TreatmentHad.Words(text));
        return
        [
            .. text.Tokens.Where((t, at) => at >= start && !told.Contains(at) && !FunctionWords.Contains(t.Word))
                .Select(t => t.Stem).Distinct().Take(MostWords),
        ];
    }

    private static List<string> ConditionsOf(AnnotatedText text, List<string> words)
    {
        var conditions = new List<string>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            var token = text.Tokens[at];
            if (!words.Contains(token.Stem))
                continue;
            if (conditions.Count == 0 && IsSubject(text, at))
                conditions.Add(token.Stem);
            var before = text.Tokens.Take(at).TakeLast(MostBetween);
            var isProper = at > 0 && char.IsUpper(text.Text[token.Start]) && text.Text.Any(char.IsLower);
            if (token.IsNumber || isProper || before.Any(b => Prepositions.Contains(b.Word)))
                conditions.Add(token.Stem);
        }
        return conditions;
    }

    // "Does X affect", "which X predicts": the first word of matter, before any name or concept.
    private static bool IsSubject(AnnotatedText text, int at) =>
        !text.Mentions.Any(m => m.First < at) && !text.Concepts.Any(c => c.First < at)
        && text.Tokens.Take(at).All(t => FunctionWords.Contains(t.Word)) && at <= MostBetween;

    // "phase 2", "Phase II/III": the numerals belong to the phase and to nothing else.
    private static TrialPhase? PhaseIn(AnnotatedText text, out HashSet<int> tokens)
    {
        tokens = [];
        for (var at = 0; at + 1 < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Stem != "phase" || !IsNumeral(text.Tokens[at + 1].Word))
                continue;
            var end = at + 1;
            while (end + 1 < text.Tokens.Count && IsNumeral(text.Tokens[end + 1].Word))
                end++;
            if (!TrialPhase.TryParse(text.Text[text.Tokens[at].Start..text.Tokens[end].End], out var phase))
                continue;
            tokens.UnionWith(Enumerable.Range(at, end - at + 1));
            return phase;
        }
        return null;
    }

    private static bool IsNumeral(string word) => word.TrimEnd('a', 'b',
        'c') is "i" or "ii" or "iii" or "iv" or "0" or "1" or "2" or "3" or "4";
}
