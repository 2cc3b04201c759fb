using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Finds the names in a question, however they are spelt.</summary>
internal sealed class QuestionNames(CommandContext context, string text, IReadOnlyList<Token> tokens)
{
    /// <summary>The longest name looked for, in words.</summary>
    private const int LongestName = 8;

    /// <summary>The most words that are compared with every name.</summary>
    private const int MostCompared = 12;

    private int _compared;

    private readonly List<NamedEntity> _named = [];
    private readonly List<TokenMention> _mentions = [];
    private readonly List<NameReading> _unsettled = [];

    /// <summary>What the names mean.</summary>
    public IReadOnlyList<NamedEntity> Named => _named;

    /// <summary>Where they stand.</summary>
    public IReadOnlyList<TokenMention> Mentions => _mentions;

    /// <summary>Words that can only be names and name nothing for sure.</summary>
    public IReadOnlyList<NameReading> Unsettled => _unsettled;

    /// <summary>Reads the names.</summary>
    public async ValueTask<QuestionNames> ReadAsync(CancellationToken cancellationToken)
    {
        for (var at = 0; at < tokens.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at += await ReadAtAsync(at, cancellationToken).ConfigureAwait(false);
        }
        return this;
    }

    // How many tokens were read.
    private async ValueTask<int> ReadAtAsync(int at, CancellationToken cancellationToken)
    {
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var typed = Slice(at, length);
            if (length == 1 && ((FunctionWords.Contains(typed.ToLowerInvariant()) && !IsTrialInCapitals(typed)) || IsWord(at)))
                continue;
            if (length == 2 && HasGene(typed)
                && new GeneAndChange(context).Read(typed) is { } change)
            {
                return Add(at, length, change);
            }
            var found = typed.Contains(' ', StringComparison.Ordinal) ? context.Names.Find(typed) : NameMatcher.Match(typed, context.Names);
            if (length == 1 && !SpeaksOfTrial(at))
                found = [.. found.Where(f => !TrialAcronyms.IsWord(f.Entity.Type, typed))];
            if (found.Count > 0 && !EndsInFunctionWord(at, length))
                return Add(at, length, Reading(typed, found));
        }
        return await ReadUnknownAsync(at, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> ReadUnknownAsync(int at, CancellationToken cancellationToken)
    {
        var (typed, length) = Compound(at);
        if (MayBeMisspelt(at) && Misspelling.Of(typed, context.Names) is { } meant
            && (SpeaksOfTrial(at) || !TrialAcronyms.IsWord(meant.Entity.Type, typed)))
        {
            return Add(at, length, Reading(typed, [meant]) with { Remarks = [$"'{typed}' was read as {meant.Name}."] });
        }
        if (!NameLike.IsName(typed) || await IsInSourcesAsync(typed, cancellationToken).ConfigureAwait(false))
            return 1;
        var reading = new NameResolver(context, Enum.GetValues<EntityType>()).Resolve(typed);
        if (reading.Problem is not { } problem)
            return Add(at, length, reading);
        _unsettled.Add(reading with
        {
            Problem = problem with { Message = $"The sources do not name '{TypedText.Shorten(typed)}'." },
        });
        return length;
    }

    // A cell line or a device is written like a drug, and bases of RNA like residues; what the sources print is asked about as any
    // other word is.
    private async ValueTask<bool> IsInSourcesAsync(string typed, CancellationToken cancellationToken) =>
        (await context.Library.CountPassagesAsync([typed], cancellationToken).ConfigureAwait(false))[0] > 0;

    // Every name has to be compared, so a long text is not searched for slips to its end.
    private bool MayBeMisspelt(int at) =>
        !FunctionWords.Contains(tokens[at].Word) && !ConceptFinder.InQuestions.Knows(tokens[at].Stem) && ++_compared <= MostCompared;

    private int Add(int at, int length, NameReading reading)
    {
        if (reading.Problem is not null)
        {
            _unsettled.Add(reading);
            return length;
        }
        var entities = reading.Entities.Concat(PathwaysOf(reading.Entities, at + length)).Distinct().OrderBy(e => e.Id).ToList();
        _named.Add(new NamedEntity(reading.Typed, entities, reading.Matched)
        {
            Remark = reading.Remarks.Count > 0 ? reading.Remarks[0] : null,
        });
        _mentions.Add(new TokenMention(entities, at, length));
        return length;
    }

    // "The X pathway" is the pathway whose name begins with X, whatever else the name holds.
    private IEnumerable<Entity> PathwaysOf(IReadOnlyList<Entity> entities, int next)
    {
        if (next >= tokens.Count || tokens[next].Stem is not ("pathwai" or "signal") || entities.Any(e => e.Id.Type == EntityType.Pathway))
            return [];
        var keys = entities.SelectMany(e => e.Names).Select(n => NameKey.Of(n.Text)).ToHashSet();
        return context.Names.Entities.Where(e => e.Id.Type == EntityType.Pathway
            && e.Names.Any(n => n.Origin == NameOrigin.Source && n.Text.Split('/').Length > 1 && n.Text.Split('/')
                .Any(part => keys.Contains(NameKey.Of(part)))));
    }

    private NameReading Reading(string typed, IReadOnlyList<NameSuggestion> found)
    {
        var titles = context.Library;
        return new NameReading(
            typed, [.. found.Select(f => titles.FindEntity(f.Entity)).OfType<Entity>().Distinct()], [.. found.Select(f => f.Matched)], null);
    }

    // A code is often written in two: "AZD 9291", "PF-06463922", "NCT 01828112".
    private (string Typed, int Length) Compound(int at)
    {
        if (at + 1 < tokens.Count && tokens[at + 1].Word.All(char.IsAsciiDigit) && tokens[at + 1].Start - tokens[at].End == 1
            && Slice(at, 2) is var both && NameLike.IsName(both))
        {
            return (both, 2);
        }
        return (Slice(at, 1), 1);
    }

    private string Slice(int at, int length) => text[tokens[at].Start..tokens[at + length - 1].End];

    private bool IsWord(int at) =>
        NameFinder.IsAlsoWord(tokens[at].Word) && !char.IsUpper(text[tokens[at].End - 1]) && tokens.Count > 2;

    private bool IsTrialInCapitals(string typed) =>
        context.Names.Find(typed, EntityType.Trial).Any(f => !TrialAcronyms.IsWord(f.Entity.Type, typed));

    // "The perform trial" is one whatever its letters, and so is the only word typed.
    private bool SpeaksOfTrial(int at) => tokens.Count == 1 || IsTrial(at - 1) || IsTrial(at + 1);

    private bool IsTrial(int at) => at >= 0 && at < tokens.Count && tokens[at].Word is "trial" or "study";

    private bool EndsInFunctionWord(int at, int length) =>
        length > 1 && (IsJoining(tokens[at].Word) || IsJoining(tokens[at + length - 1].Word));

    private static bool IsJoining(string word) => word is "a" or "of" or "in" or "the" or "is" or "to" or "and" or "or" or "with" or "for";

    // Any word may stand before a mutation; only a known gene, or one written like a gene symbol, claims to carry it.
    private bool HasGene(string typed) =>
        typed.Any(char.IsAsciiDigit)
        && !context.Names.Find(typed.Split(' ', '-')[0]).Any(n => n.Entity.Type is EntityType.Drug or EntityType.Trial)
        && ProteinChange.TryParse(typed, out _, out var gene)
        && gene is not null
        && (gene.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) || NameMatcher.Match(gene, context.Names).Count > 0);
}
