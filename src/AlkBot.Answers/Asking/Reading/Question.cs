using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>A question, read.</summary>
/// <param name="Text">Its words, names and concepts.</param>
/// <param name="Named">What it names, each once; see <see cref="NamedEntity"/>.</param>
/// <param name="Form">What kind of answer it asks for.</param>
/// <param name="Focus">The type of thing asked for, as in "which trial"; null when it does not say.</param>
/// <param name="Start">The token at which it begins to ask; what a long-winded question says before only helps.</param>
/// <param name="Words">The words that are neither names nor concepts nor function words: what else an answer has to speak of.</param>
internal sealed record Question(
    AnnotatedText Text,
    IReadOnlyList<NamedEntity> Named,
    QuestionForm Form,
    EntityType? Focus,
    IReadOnlyList<string> Words,
    int Start)
{
    private const int MostParts = 5;

    // "Is X a Y" names things; "is there a figure for how long X holds it back" asks more than its words tell.
    private const int MostAroundNames = 3;

    private IReadOnlySet<int>? _objects;

    /// <summary>What an answer has to speak of, of that which the question names.</summary>
    public IReadOnlyList<NamedEntity> Entities { get; init; } = EntitiesOf(Text, Named, Start);

    /// <summary>The concepts that an answer has to speak of.</summary>
    public IReadOnlyList<Concept> Required { get; } = [.. Of(Text, Need.Required, Start).Where(c => IsAttributeOf(Named, c))];

    /// <summary>The one of them that is asked for: the first behind the word that asks; null where there is none.</summary>
    public Concept? Asked { get; } = AskedFor.Attribute(Text, c => IsAttributeOf(Named, c), Start);

    /// <summary>The concepts that count as words do.</summary>
    public IReadOnlyList<Concept> ConceptWords { get; } =
    [
        .. WordsOrTypes(Text, Named, Words, Start)
            .Where(c => !Text.Concepts.Where(u => ReferenceEquals(u.Concept, c)).All(u => IsOfTopic(Text, Named, u))),
    ];

    /// <summary>The concepts by which an answer is the better.</summary>
    public IReadOnlyList<Concept> Helpful { get; } =
    [
        .. Of(Text, Need.Helpful)
            .Concat(Of(Text, Need.Required).Where(c => !IsAttributeOf(Named, c)))
            .Concat(Of(Text, Need.Required, 0, Start)).Concat(Of(Text, Need.Word, 0, Start))
            .Except(Of(Text, Need.Required, Start).Where(c => IsAttributeOf(Named, c))).Except(Of(Text, Need.Word, Start)),
    ];

    /// <summary>The concepts that facts state, required or helpful.</summary>
    public IReadOnlyList<Concept> Attributes { get; } =
        [.. Of(Text, Need.Required, Start).Concat(Of(Text, Need.Helpful)).Where(c => c.Predicates.Count > 0)];

    /// <summary>
    /// Whether a fact with this predicate states the concept, or its contrary where it is asked whether two things are tied by it: that
    /// they are not is an answer.
    /// </summary>
    public bool IsStatedBy(Concept concept, string predicate) => concept.Predicates.Contains(predicate)
        || (Form == QuestionForm.YesNo && Entities.Count > 1 && concept.Contrary.Contains(predicate));

    /// <summary>Those of <see cref="Words"/> that limit for whom, where or when: behind a preposition, a number or a proper name.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>
    /// The verbs, adverbs and adjectives among the words that carry little matter: no answer needs them, one that has them is the better
    /// for it.
    /// </summary>
    public IReadOnlyList<string> LightWords { get; } =
    [
        .. Text.Tokens.Where((t, at) => at >= Start && FunctionWords.Contains(t.Word) && t.Word.Length > 3
            && PartsOfSpeech.IsKnown(t.Word)).Select(t => t.Stem).Distinct(),
    ];

    /// <summary>Words that a hyphen joins: an answer has to have them together. Those of words that carry matter alone.</summary>
    public IReadOnlyList<(string First, string Second)> Compounds { get; } =
    [
        .. Enumerable.Range(Start, Math.Max(0, Text.Tokens.Count - Start - 1))
            .Where(at => Text.Text[Text.Tokens[at].End..Text.Tokens[at + 1].Start] == "-"
                && Words.Contains(Text.Tokens[at].Stem) && Words.Contains(Text.Tokens[at + 1].Stem))
            .Select(at => (Text.Tokens[at].Stem, Text.Tokens[at + 1].Stem)).Distinct(),
    ];

    /// <summary>The stem of the noun that names what is asked for, as in "the price of X"; null where none does.</summary>
    public string? AskedNoun { get; } = AskedFor.Noun(Text, Start);

    /// <summary>The time for which it asks an outcome, as in "five-year survival"; null where it names none.</summary>
    public TimePoint? AtTime { get; } = TimeOfOutcome.In(Text, Start);

    /// <summary>
    /// The tokens of what it asks whether, or of how many, it holds: "what share of X have Y", "how many X developed Y", Y.
    /// </summary>
    public IReadOnlySet<int> Objects => _objects ??= AskedFor.Objects(Text, Start, CountsThings);

    /// <summary>The first word of the question with this stem.</summary>
    public Token TokenOf(string stem) => Text.Tokens.First(t => t.Stem == stem);

    private bool CountsThings => Form == QuestionForm.HowMany || Asked?.Predicates.Contains(Predicates.Prevalence) == true;

    /// <summary>Whether it asks who was treated or excluded, rather than who did something.</summary>
    public bool IsOfThoseTreated =>
        Text.Tokens.Zip(Text.Tokens.Skip(1)).Any(t => t.First.Word == "who"
            && t.Second.Word is "was" or "were" or "is" or "are" or "can" or "could" or "may" or "should")
        && !Text.Tokens.Any(t => t.Stem is "author" or "first" or "investig");

    /// <summary>Whether it is in another language than English; see <see cref="QuestionLanguage"/>.</summary>
    public bool IsInOtherLanguage { get; init; }

    /// <summary>Whether it is in capitals throughout, so that they tell no names.</summary>
    public bool IsShouted { get; } = !Text.Text.Any(char.IsLower);

    /// <summary>Whether it asks for a reason.</summary>
    public bool AsksWhy { get; } = Text.Tokens.Skip(Start).Any(t => t.Word == "why");

    /// <summary>How words that seemed mistyped were read, each in a sentence.</summary>
    public IReadOnlyList<FormattableString> Slips { get; init; } = [];

    /// <summary>The phase that it names, as in "phase II trials"; null when it names none.</summary>
    public TrialPhase? Phase { get; init; }

    /// <summary>Whether it asks for nothing but the names in it.</summary>
    public bool IsOnlyNames =>
        Form is QuestionForm.Open or QuestionForm.Definition or QuestionForm.Which or QuestionForm.YesNo
        && Entities.Count > 0 && Required.Count == 0 && Helpful.Count == 0 && ConceptWords.Count == 0 && Words.Count == 0 && Phase is null
        && !(Form == QuestionForm.Which && Focus is not null)
        && !(Form == QuestionForm.YesNo && Text.Tokens.Count > Entities.Count + MostAroundNames);

    /// <summary>Whether it asks for a number, date or time and says of nothing which: no answer can be told from another.</summary>
    public bool AsksForNothing => Form is QuestionForm.HowLong or QuestionForm.HowMany or QuestionForm.When
        && Required.Count == 0 && Helpful.Count == 0 && ConceptWords.Count == 0 && Words.Count == 0 && Focus is null;

    /// <summary>Whether somebody asks what to do themselves, which no source can tell them.</summary>
    public bool IsForAdvice { get; } =
        Text.Tokens.Any(t => t.Word is "should" or "can" or "may" or "must" or "safe")
        && Text.Tokens.Any(t => t.Word is "i" or "my" or "mine")
            && Text.Tokens.Any(t => t.Word is "take" or "taking" or "stop" or "switch" or "start" or "try"
            or "treat" or "dose" or "give" or "change" or "eat" or "drink" or "worry" or "get" or "have");

    /// <summary>Whether no source is to be asked, whatever stands in them.</summary>
    public bool IsRefusedUnread => IsEmpty || IsForAdvice || AsksForNothing || IsInOtherLanguage;

    /// <summary>Whether there is nothing in it that a source could speak of.</summary>
    public bool IsEmpty =>
        Entities.Count == 0 && Required.Count == 0 && ConceptWords.Count == 0 && Words.Count == 0 && Phase is null
        && Focus is null && Helpful.Count < 2;

    /// <summary>The question for each of the things that it asks the same of: "the doses of X and Y"; none when it asks of one.</summary>
    public IEnumerable<Question> Parts()
    {
        if (Required.Count == 0 || Required.Any(c => c.Tie == Tie.Relation) || Entities.Any(e => e.States.Count > 0))
            return [];
        var joined = Entities.Where(e => e.Entities[0].Id.Type == Entities[0].Entities[0].Id.Type).ToList();
        return joined.Count < 2 || joined.Count != Entities.Count || joined.Count > MostParts
            || !Text.Tokens.Any(t => t.Word is "and" or "or" or "both")
            ? []
            : joined.Select(one => this with { Entities = [one] });
    }

    // What an introduction names counts where the question itself names nothing.
    private static List<NamedEntity> EntitiesOf(AnnotatedText text, IReadOnlyList<NamedEntity> named, int start)
    {
        var wanted = named.Where(n => !n.IsExcluded).ToList();
        var asked = wanted.Where(n => text.MentionsOf(n.Entities).Any(m => m.First >= start)).ToList();
        return asked.Exists(n => !n.IsTopic) ? asked : wanted;
    }

    // "X-positive", "X-rearranged": those whom a source about X is about; no sentence has to repeat it.
    private static bool IsOfTopic(AnnotatedText text, IReadOnlyList<NamedEntity> named, ConceptUse use) =>
        use.Count == 1 && text.Tokens[use.First].Word is "positive" or "rearranged" or "translocated" or "mutated"
        && named.Any(n => n.IsTopic && text.MentionsOf(n.Entities).Any(m => m.End == use.First));

    // Where nothing but types of things is asked about, these are what an answer has to speak of.
    private static List<Concept> WordsOrTypes(AnnotatedText text, IReadOnlyList<NamedEntity> named, IReadOnlyList<string> words, int start)
    {
        var found = Of(text, Need.Word, start);
        if (found.Count > 0 || words.Count > 0 || named.Count > 0 || Of(text, Need.Required, start).Count > 0)
            return found;
        var types = Of(text, Need.None, start);
        return types.Count > 1 ? types : found;
    }

    private static bool IsAttributeOf(IReadOnlyList<NamedEntity> named, Concept concept) =>
        concept.Of.Count == 0 || named.Any(n => n.Entities.Any(e => concept.Of.Contains(e.Id.Type)));

    private static List<Concept> Of(AnnotatedText text, Need need, int from = 0, int to = int.MaxValue) =>
        [.. text.Concepts.Where(c => c.Concept.Need == need && c.First >= from && c.First < to).Select(c => c.Concept).Distinct()];
}
