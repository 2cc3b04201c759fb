using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Search.Queries;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>Finds what may answer a question: the facts about what it names, and the sentences of the passages that match it
/// best.</summary>
internal sealed class ClaimFinder(Question question, CommandContext context, FactBook book)
{
    private const int MostPassages = 20;

    /// <summary>From so many passages on, synonyms cost more time than a reader has.</summary>
    private const int ManyPassages = 20_000;

    /// <summary>More facts than any one review states of a subject.</summary>
    private const int MostFacts = 2000;

    private static readonly string[] Kinship = [Predicates.Target, Predicates.Class, Predicates.Gene, Predicates.Drug];

    private readonly ClaimTexts _texts = ClaimTexts.Of(context.Names);

    /// <summary>The claims: facts, then sentences by rank.</summary>
    public async ValueTask<IReadOnlyList<Claim>> FindAsync(CancellationToken cancellationToken)
    {
        var query = context.Reader.Generation.Passages < ManyPassages ? ClaimQuery.Of(question) : ClaimQuery.Narrow(question);
        var hits = query is null
            ? []
            : await context.Reader.SearchAsync(new SearchRequest(query, MostPassages), cancellationToken).ConfigureAwait(false);
        var facts = question.Entities.SelectMany(e => e.Entities).SelectMany(About)
            .Concat(hits.SelectMany(h => book.StatedIn(h.Passage.Id)))
            .Distinct(ReferenceEqualityComparer.Instance).Cast<Fact>().Take(MostFacts);
        return [.. facts.Select(OfFact), .. hits.SelectMany(h => OfPassage(h.Passage))];
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
            Around = [_texts.Of(quote.Section), .. fact.Target is { Type: EntityType.Mutation } mutation ? book.Of(mutation,
                Predicates.Location).Select(_texts.Of) : []],
            Facts = [fact],
            Kin = () => book.Of(fact.Subject, Kinship).Where(f => f.Target is not null).Select(f => f.Target!.Value),
        };
    }

    private IEnumerable<Fact> About(Entity entity) => book.Of(entity.Id).Concat(book.About(entity.Id)).Concat(
        entity.Id.Type == EntityType.Mutation ? entity.Names.SelectMany(n => book.HoldingFor(n.Text)) : []);

    private IEnumerable<Claim> OfPassage(Passage passage)
    {
        var stated = book.StatedIn(passage.Id).ToList();
        var before = new List<AnnotatedText>();
        Span? previous = null;
        var headings = passage.SectionPath.Reverse().Select(_texts.Of).ToList();
        if (passage.Row is { } row)
            headings.AddRange(row.Cells.Select(c => _texts.Of(c.Continued ? $"{c.Column} {c.Text}" : c.Column)));
        foreach (var sentence in passage.Sentences)
        {
            var text = _texts.Of(passage.Slice(sentence));
            yield return new Claim
            {
                Quote = Citation.Of(passage, sentence),
                Own = text,
                Quoted = text,
                Around = [.. Enumerable.Reverse(before), .. headings],
                Before = previous is { } span ? Citation.Of(passage, span) : null,
                Facts = [.. stated.Where(f => f.Citations[0].Span.Overlaps(sentence))],
                Kind = passage.Kind,
            };
            before.Add(text);
            previous = sentence;
        }
    }
}
