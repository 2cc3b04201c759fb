using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Something that may answer a question: a fact, or a sentence of a source.</summary>
internal sealed class Claim
{
    // A word or two may stand before what points back: "In this study", "Although these mutations".
    private const int PlaceOfPointer = 3;

    /// <summary>The fact; null for a sentence.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The quote that states it.</summary>
    public required Citation Quote { get; init; }

    /// <summary>What it says itself: a fact's subject, value and qualifiers, or the sentence.</summary>
    public required AnnotatedText Own { get; init; }

    /// <summary>The quote, which for a fact may say more than the fact.</summary>
    public required AnnotatedText Quoted { get; init; }

    /// <summary>The headings above it and, for a sentence, the sentences before it in its passage; the nearest first.</summary>
    public required IReadOnlyList<AnnotatedText> Around { get; init; }

    /// <summary>What its source is about.</summary>
    public required SourceTopic Topic { get; init; }

    /// <summary>The facts that state what the sentence states; for a fact, itself.</summary>
    public required IReadOnlyList<Fact> Facts { get; set; }

    /// <summary>What the fact's subject, or the trial of a registry's record, is of: the target of a drug, the drug of a trial.</summary>
    public Func<IEnumerable<EntityId>> Kin { get; init; } = () => [];

    /// <summary>Whether its subject is of <paramref name="named"/>.</summary>
    public bool IsOf(NamedEntity named) => Kin().Any(id => named.Is(id));

    /// <summary>The kind of passage it stands in.</summary>
    public PassageKind Kind { get; set; } = PassageKind.Text;

    /// <summary>The sentence before it in its passage; null for a fact and for the first sentence.</summary>
    public Citation? Before { get; init; }

    /// <summary>The sentence of an earlier passage that names the trial of which it goes on to tell; null where none is looked for.</summary>
    public Citation? Trial { get; init; }

    /// <summary>The sentence before it that names what it speaks of, where it does not do so itself.</summary>
    public Citation? Referent { get; set; }

    /// <summary>For a row of a table, the row that says what its columns hold; null where there is none.</summary>
    public Func<Citation?> Columns { get; init; } = () => null;

    /// <summary>Whether it goes on from the sentence before: "This was confirmed", "Although these mutations …".</summary>
    public bool GoesOn => Before is not null && Own.Tokens.Count > 0
        && (Own.Tokens[0].Word is "it" or "they" or "both" or "here"
            || Own.Tokens.Take(PlaceOfPointer).Where((t, i) => t.Word is "this" or "these" or "those" or "such" && !SpeaksOfItsSource(i)).Any());

    // "In this review" is the text itself, whatever stands before it.
    private bool SpeaksOfItsSource(int pointer) =>
        Own.Tokens.ElementAtOrDefault(pointer + 1).Word is "review" or "article" or "paper" or "report" or "manuscript";

    /// <summary>The sentences of its passage, itself among them; empty for a fact.</summary>
    public IReadOnlyList<AnnotatedText> Siblings { get; init; } = [];

    /// <summary>The place of its passage among those that the words found, counted from 0; -1 where they did not find it.</summary>
    public int Rank { get; set; } = -1;

    /// <summary>BM25 of its passage as a share of the best passage's.</summary>
    public double Bm25 { get; set; }

    /// <summary>How near it lies to the question in vector space, with its scope; 0 where there are no vectors.</summary>
    public double Cosine { get; set; }

    /// <summary>How near the nearest sentence of its passage lies; 0 where there are no vectors.</summary>
    public double PassageCosine { get; set; }

    /// <summary>How much nearer the sentence before it lies, whose words are no part of its own; 0 for a fact and where there is none.</summary>
    public double CosineOfPrevious { get; set; }

    /// <summary>How much nearer the sentence behind it lies, in whose scope it stands; 0 for a fact and where there is none.</summary>
    public double CosineOfNext { get; set; }

    /// <summary>How well the rules judge it; 0 when they drop it.</summary>
    public double Merit { get; set; }

    /// <summary>Whether it speaks of what the question names, each in its role.</summary>
    public bool HasRoles { get; set; } = true;

    /// <summary>Whether it tells of another line, time, arm or kind of patients than the one asked for.</summary>
    public bool IsOfAnother { get; set; }

    /// <summary>The logarithm of the odds that it answers, as the model has it.</summary>
    public double Likelihood { get; set; }

    /// <summary>What the model scored.</summary>
    public double[] Features { get; set; } = [];

    /// <summary>How well it answers; 0 when it does not.</summary>
    public double Score { get; set; }

    /// <summary>Why it was kept or dropped.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether it answers.</summary>
    public bool IsKept => Score > 0;

    /// <summary>Whether it speaks of <paramref name="concept"/>, by its words or by what its facts state.</summary>
    public bool Tells(Concept concept) => Own.Tells(concept) || States(concept);

    /// <summary>Whether a fact of it states <paramref name="concept"/>.</summary>
    public bool States(Concept concept)
    {
        foreach (var fact in Facts)
        {
            if (concept.Predicates.Contains(fact.Predicate))
                return true;
        }
        return false;
    }

    /// <summary>The same claim with those of its facts that are about what is asked.</summary>
    public void Keep(Func<Fact, bool> isAbout)
    {
        if (Fact is null && Facts.Count > 0)
            Facts = [.. Facts.Where(isAbout)];
    }
}
