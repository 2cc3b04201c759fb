using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index.Queries;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Finds what may answer a question: the facts about what it names, and the sentences of the passages that match it
/// best.</summary>
internal sealed class ClaimFinder(Question question, CommandContext context, FactBook book)
{
    private const int MostPassages = 30;

    private const int MostPassagesOfMany = 16;
    private const int MostNearest = 30;
    private const int FewWords = 2;
    private const double CommonShare = 0.05;
    private const int MostTopics = 6;

    /// <summary>How many passages behind the one that names a trial may go on with it.</summary>
    private const int MostBehindTrial = 4;
    private const int MostTopicsSearched = 2;

    /// <summary>Of more sources the titles have to do: to read a topic takes longer than to read a title.</summary>
    private const int MostTopicsRead = 40;
    private const int MostKin = 100;

    /// <summary>From so many passages on, synonyms cost more time than a reader has.</summary>
    private const int ManyPassages = 20_000;

    /// <summary>More facts than any one review states of a subject.</summary>
    private const int MostFacts = 2000;

    private static readonly SourceTopic NoTopic =
        new(new AnnotatedText("", [], [], Vocabulary.ConceptFinder.InSources), new HashSet<string>());

    private static readonly string[] Kinship = [Predicates.Target, Predicates.Class, Predicates.Gene, Predicates.Drug];

    private readonly Dictionary<SourceId, SourceTopic> _known = [];
    private readonly Dictionary<PassageId, Citation> _trials = [];
    private readonly Dictionary<SourceId, string?> _read = [];
    private readonly SourceTopics _topics = SourceTopics.Of(context.Library);
    private readonly ClaimTexts _texts = ClaimTexts.Of(context.Library);

    /// <summary>What the question means; null where there are no vectors.</summary>
    public MeaningOfQuestion? Meaning { get; } =
        context.Library.Vectors is { } vectors ? new MeaningOfQuestion(vectors, question.Text.Text) : null;

    /// <summary>The claims: facts, then sentences by rank.</summary>
    public async ValueTask<IReadOnlyList<Claim>> FindAsync(CancellationToken cancellationToken)
    {
        var isLarge = context.Library.Generation.Passages >= ManyPassages;
        var query = isLarge
            ? ClaimQuery.Narrow(question, await CommonAsync(cancellationToken).ConfigureAwait(false))
            : ClaimQuery.Of(question);
        var most = isLarge ? MostPassagesOfMany : MostPassages;
        IReadOnlyList<Hit> hits = query is null
            ? []
            : await context.Library.SearchAsync(new SearchRequest(query, most), cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Passage> passages = [.. hits.Select(h => h.Passage)];
        passages = [.. passages, .. await BesideTopicsAsync(passages, cancellationToken).ConfigureAwait(false)];
        if (Meaning is not null)
            passages = [.. passages, .. await NearestAsync(Meaning, passages, cancellationToken).ConfigureAwait(false)];
        var facts = question.Entities.SelectMany(e => e.Entities).SelectMany(About)
            .Concat(passages.SelectMany(p => book.StatedIn(p.Id))).Concat(OfKin())
            .Distinct(ReferenceEqualityComparer.Instance).Cast<Fact>().Take(MostFacts).ToList();
        foreach (var (at, source) in passages.Select(p => p.Id.Source).Concat(facts.Select(f => f.Citations[0].Source)).Distinct().Index())
        {
            _known[source] = at < MostTopicsRead ? _topics.Read(source, cancellationToken) : _topics.OfTitle(source);
        }
        if (question.Entities.Any(e => e.Entities[0].Id.Type == EntityType.Trial))
            await IntroduceAsync(passages, cancellationToken).ConfigureAwait(false);
        var claims = facts.Select(OfFact).Concat(passages.SelectMany(OfPassage)).OrGiveUp(cancellationToken).ToList();
        Place(claims, hits, passages);
        return claims;
    }

    // A trial is named where it is introduced; what follows under the same heading tells of it, until another is named.
    private async ValueTask IntroduceAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        foreach (var passage in passages)
        {
            var window = await context.Library.ReadPassageAsync(passage.Id, MostBehindTrial, cancellationToken).ConfigureAwait(false);
            var named = window?.Before.Reverse().TakeWhile(p => p.SectionPath.SequenceEqual(passage.SectionPath))
                .SelectMany(p => p.Sentences.Reverse().Select(s => Citation.Of(p, s)))
                .FirstOrDefault(c => _texts.Of(c.Quote).Mentions.Any(m => m.Entities[0].Id.Type == EntityType.Trial));
            if (named is not null)
                _trials[passage.Id] = named;
        }
    }

    // What means the same in other words.
    private async ValueTask<IReadOnlyList<Passage>> NearestAsync(
        MeaningOfQuestion meaning, IReadOnlyList<Passage> found, CancellationToken cancellationToken)
    {
        var seen = found.Select(p => p.Id).ToHashSet();
        var nearest = new List<Passage>();
        foreach (var id in meaning.Nearest(MostNearest).Where(seen.Add))
        {
            if (await context.Library.ReadPassageAsync(id, 0, cancellationToken).ConfigureAwait(false) is { } window)
                nearest.Add(window.Passage);
        }
        return nearest;
    }

    private void Place(IReadOnlyList<Claim> claims, IReadOnlyList<Hit> hits, IReadOnlyList<Passage> passages)
    {
        var ranks = hits.Index().ToDictionary(h => h.Item.Passage.Id, h => (h.Index, h.Item.Score));
        var read = passages.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        foreach (var claim in claims)
        {
            if (ranks.TryGetValue(claim.Quote.Passage, out var rank))
                (claim.Rank, claim.Bm25) = (rank.Index, hits[0].Score > 0 ? rank.Score / hits[0].Score : 0);
            if (read.TryGetValue(claim.Quote.Passage, out var passage))
                Meaning?.Place(claim, passage);
        }
    }

    // Words of a large share of all passages take longest to look for and tell least; without others they have to do.
    private async ValueTask<IReadOnlySet<string>> CommonAsync(CancellationToken cancellationToken)
    {
        var words = ClaimQuery.TypedWords(question);
        var counts = await context.Library.CountPassagesAsync(words, cancellationToken).ConfigureAwait(false);
        var most = CommonShare * context.Library.Generation.Passages;
        var common = words.Zip(counts).Where(w => w.Second > most).Select(w => w.First).ToHashSet();
        return words.Count - common.Count >= FewWords ? common : [];
    }

    // A source's own topic finds the source and not the sentence in it: once the source is known, the other words find that.
    private async ValueTask<IReadOnlyList<Passage>> BesideTopicsAsync(IReadOnlyList<Passage> found, CancellationToken cancellationToken)
    {
        var sources = new List<(SourceInfo Source, SourceTopic Topic, int Shared)>();
        foreach (var id in found.Select(p => p.Id.Source).Distinct().Take(MostTopics))
        {
            if (book.Sources.Find(id) is not { } source)
                continue;
            var topic = _topics.Read(id, cancellationToken);
            var shared = question.Words.Count(topic.HasStem) + question.ConceptWords.Count(topic.Tells)
                + question.Entities.Count(e => topic.Names(e.Entities));
            if (shared > 0)
                sources.Add((source, topic, shared));
        }
        var seen = found.Select(p => p.Id).ToHashSet();
        var more = new List<Passage>();
        foreach (var (source, topic, _) in sources.OrderByDescending(s => s.Shared).Take(MostTopicsSearched))
        {
            var within = await WithinAsync(source, topic, cancellationToken).ConfigureAwait(false);
            more.AddRange(within.Where(p => seen.Add(p.Id)));
        }
        return more;
    }

    // All of a short source, and of a long one what the words beside its topic find.
    private async ValueTask<IReadOnlyList<Passage>> WithinAsync(
        SourceInfo source, SourceTopic topic, CancellationToken cancellationToken)
    {
        if (source.Passages <= MostPassages)
            return [.. context.Library.ReadPassages(source.Id, cancellationToken)];
        if (ClaimQuery.Beside(topic, question) is not { } query)
            return [];
        var request = new SearchRequest(query, MostPassages) { Source = source.Id };
        return [.. (await context.Library.SearchAsync(request, cancellationToken).ConfigureAwait(false)).Select(h => h.Passage)];
    }

    /// <summary>The claim that <paramref name="fact"/> makes.</summary>
    public Claim OfFact(Fact fact)
    {
        var quote = fact.Citations[0];
        return new Claim
        {
            Fact = fact,
            Quote = quote,
            Own = _texts.Of(fact),
            Quoted = _texts.Of(quote.Quote),
            Around =
            [
                _texts.Of(quote.Section),
                .. fact.Target is { Type: EntityType.Mutation } mutation ? book.Of(mutation, Predicates.Location).Select(_texts.Of) : [],
            ],
            Facts = [fact],
            Topic = TopicOf(quote.Source),
            Kin = () => KinOf(fact.Subject),
        };
    }

    // "Which companies develop inhibitors of X": what is asked, of everything that is of X.
    private IEnumerable<Fact> OfKin() => question.Asked is { Predicates.Count: > 0 } asked
        ? question.Entities.SelectMany(e => e.Entities).SelectMany(e => book.About(e.Id)).Where(f => Kinship.Contains(f.Predicate))
            .Select(f => f.Subject).Distinct().Take(MostKin).SelectMany(s => book.Of(s, asked.Predicates))
        : [];

    private string? TextOf(SourceId source)
    {
        if (!_read.TryGetValue(source, out var text))
            _read[source] = text = context.Library.ReadText(source);
        return text;
    }

    private IEnumerable<EntityId> KinOf(EntityId subject) =>
        book.Of(subject, Kinship).Where(f => f.Target is not null).Select(f => f.Target!.Value);

    // What a registry's record says is about its trial.
    private Func<IEnumerable<EntityId>> KinOfRecord(SourceId source) =>
        book.Sources.Find(source)?.Bibliography.TryGetValue("number", out var number) == true
            ? () => KinOf(new EntityId(EntityType.Trial, number))
            : () => [];

    private SourceTopic TopicOf(SourceId source) => _known.GetValueOrDefault(source) ?? NoTopic;

    private IEnumerable<Fact> About(Entity entity) => book.Of(entity.Id).Concat(book.About(entity.Id)).Concat(
        entity.Id.Type == EntityType.Mutation ? entity.Names.SelectMany(n => book.HoldingFor(n.Text)) : []);

    private IEnumerable<Claim> OfPassage(Passage passage)
    {
        var topic = TopicOf(passage.Id.Source);
        var kin = KinOfRecord(passage.Id.Source);
        var stated = book.StatedIn(passage.Id).ToList();
        var before = new List<AnnotatedText>();
        Span? previous = null;
        var headings = passage.SectionPath.Reverse().Select(_texts.Of).ToList();
        if (passage.Row is { } row)
        {
            if (row.Caption is { } caption && TextOf(passage.Id.Source) is { } text)
                headings.Add(_texts.Of(caption.Slice(text)));
            headings.AddRange(row.Cells.Select(c => _texts.Of(c.Continued ? $"{c.Column} {c.Text}" : c.Column)));
        }
        var trial = _trials.GetValueOrDefault(passage.Id);
        IReadOnlyList<AnnotatedText> introduction = trial is null ? [] : [_texts.Of(trial.Quote)];
        var sentences = passage.Sentences.Select(s => _texts.Of(passage.Slice(s))).ToList();
        foreach (var (at, sentence) in passage.Sentences.Index())
        {
            var text = sentences[at];
            yield return new Claim
            {
                Quote = Citation.Of(passage, sentence),
                Own = text,
                Quoted = text,
                Around = [.. Enumerable.Reverse(before), .. introduction, .. headings],
                Topic = topic,
                Before = previous is { } span ? Citation.Of(passage, span) : null,
                Facts = [.. stated.Where(f => f.Citations[0].Span.Overlaps(sentence))],
                Kind = passage.Kind,
                Siblings = sentences,
                Kin = kin,
                Trial = trial,
                Columns = () => ColumnHeads.Of(passage, TextOf),
            };
            before.Add(text);
            previous = sentence;
        }
    }
}
