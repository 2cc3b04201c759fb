using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>What a registry's record states in a form: no rule has to find it in prose.</summary>
/// <param name="Subject">The trial.</param>
/// <param name="Named">The entry with the trial's number.</param>
/// <param name="Fields">What it states of the trial, in order.</param>
public sealed record TrialForm(EntityId Subject, Span Named, IReadOnlyList<RecordField> Fields)
{
    /// <summary>Other numbers of the trial: those it had before, and those that other registries gave it.</summary>
    public IReadOnlyList<string> OtherNumbers { get; init; } = [];

    /// <summary>The drugs it names, each with its other names.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Drugs { get; init; } = [];
}

/// <summary>One entry of a form.</summary>
/// <param name="Predicate">What it states; one of <see cref="Predicates"/>.</param>
/// <param name="Line">The entry with the words that say what it is.</param>
/// <param name="Value">The value in it.</param>
public sealed record RecordField(string Predicate, Span Line, Span Value)
{
    /// <summary>What the value holds for; every value stands in the record.</summary>
    public IReadOnlyDictionary<string, string> Qualifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>The entry that names what the value is said of, where that is not the trial itself.</summary>
    public Span? About { get; init; }

    /// <summary>Other entries that it rests on.</summary>
    public IReadOnlyList<Span> Further { get; init; } = [];
}
