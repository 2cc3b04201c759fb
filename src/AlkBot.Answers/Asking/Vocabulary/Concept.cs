namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>Something that questions ask for or speak of, in all the words for it.</summary>
/// <param name="Label">What to call it.</param>
/// <param name="Asks">
/// Phrases that speak of it, in questions as in sources. They match in every inflection; a word after <c>=</c> only as it is.
/// </param>
internal sealed record Concept(string Label, params IReadOnlyList<string> Asks)
{
    /// <summary>The predicates of the facts that state it; none where no fact does.</summary>
    public IReadOnlyList<string> Predicates { get; init; } = [];

    /// <summary>Phrases that tell it in a source but do not ask for it.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>How much it takes part in what an answer has to speak of.</summary>
    public Need Need { get; init; } = Need.Required;

    /// <summary>The form that an answer has when this is what a question asks for.</summary>
    public AnswerForm Form { get; init; }

    /// <summary>How it ties things to each other; an answer has to tie the same things.</summary>
    public Tie Tie { get; init; }

    /// <summary>Predicates that state its contrary: they answer whether it is so.</summary>
    public IReadOnlyList<string> Contrary { get; init; } = [];

    /// <summary>The types of things that it is an attribute of; empty for any. Of other things it is asked in passing.</summary>
    public IReadOnlyList<AlkBot.Evidence.EntityType> Of { get; init; } = [];

    /// <summary>Whether it can itself stand in a tie, as a drug can: "resistant to chemotherapy".</summary>
    public bool IsTreatment { get; init; }
}

/// <summary>How much a concept of a question is needed in an answer.</summary>
internal enum Need
{
    /// <summary>An answer that does not speak of it is none.</summary>
    Required,

    /// <summary>It counts as any other word of the question does: an answer has to speak of most of them.</summary>
    Word,

    /// <summary>An answer is the better for it.</summary>
    Helpful,

    /// <summary>It is how questions are put; no answer needs it.</summary>
    None,
}

/// <summary>The form of an answer.</summary>
internal enum AnswerForm
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>A number, in digits or words.</summary>
    Number,

    /// <summary>A percentage, a count of a total, or a word such as "most".</summary>
    Share,

    /// <summary>An amount with its unit.</summary>
    Dose,

    /// <summary>A length of time, or that it was not reached.</summary>
    Duration,

    /// <summary>A year or date.</summary>
    Date,

    /// <summary>A name.</summary>
    Name,

    /// <summary>Where in the source, or beside it, something can be read.</summary>
    Pointer,
}

/// <summary>How a concept ties a drug or gene to what is said.</summary>
internal enum Tie
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A state of patients or tumours with regard to a drug: it is not the drug that the sentence is about.</summary>
    State,

    /// <summary>What is said holds between two things.</summary>
    Relation,
}
