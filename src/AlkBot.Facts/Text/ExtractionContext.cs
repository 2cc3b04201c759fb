using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Sources;

namespace AlkBot.Facts.Text;

/// <summary>What fact extractors see of a source.</summary>
internal sealed class ExtractionContext
{
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly HashSet<EntityType> _types;
    private readonly Lazy<PassagePlaces> _places;
    private readonly Lazy<IReadOnlyList<Sentence>> _sentences;
    private readonly Lazy<IReadOnlyList<Sentence>> _backMatter;
    private readonly Lazy<Referent?> _ownTrial;
    private readonly Lazy<Referent?> _studyDrug;
    private readonly Lazy<StudyArms> _arms;
    private readonly Lazy<CompaniesInTables> _companies;

    /// <summary>Sets out a document with the entities found in it and the places where they are named.</summary>
    public ExtractionContext(SourceDocument document, IReadOnlyList<Entity> entities, IEnumerable<Mention> mentions)
    {
        Document = document;
        Entities = entities.ToDictionary(e => e.Id);
        _types = [.. entities.Select(e => e.Id.Type)];
        _mentions = [.. mentions.OrderBy(m => m.Span)];
        _places = new(() => new PassagePlaces(document.Passages));
        _sentences = new(() => SentenceReader.Read(this));
        _backMatter = new(() => SentenceReader.ReadBackMatter(this));
        _ownTrial = new(() => Text.OwnTrial.Of(this));
        _studyDrug = new(() => Text.StudyDrug.Of(this));
        _arms = new(() => StudyArms.Of(Sentences));
        _companies = new(() => new CompaniesInTables(this));
    }

    /// <summary>Ends the search for facts.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The source and its passages.</summary>
    public SourceDocument Document { get; }

    /// <summary>The entities that the source names.</summary>
    public IReadOnlyDictionary<EntityId, Entity> Entities { get; }

    /// <summary>Whether the source names anything of <paramref name="type"/>.</summary>
    public bool Names(EntityType type) => _types.Contains(type);

    /// <summary>The passages by their places.</summary>
    public PassagePlaces Places => _places.Value;

    /// <summary>The sentences of the running text, in order.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences.Value;

    /// <summary>The sentences around the text: keywords, funding, thanks.</summary>
    public IReadOnlyList<Sentence> BackMatter => _backMatter.Value;

    /// <summary>The trial that the source itself reports; null where it says of none.</summary>
    public Referent? OwnTrial => _ownTrial.Value;

    /// <summary>The only drug that patients of the source's own study got; null where there is none or are several.</summary>
    public Referent? StudyDrug => _studyDrug.Value;

    /// <summary>The arms of the study that the source reports.</summary>
    public StudyArms Arms => _arms.Value;

    /// <summary>The companies that the source's own tables list.</summary>
    public CompaniesInTables Companies => _companies.Value;

    /// <summary>The mentions that lie inside <paramref name="span"/>, in order, none overlapping another.</summary>
    public IEnumerable<Mention> MentionsIn(Span span)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var i = low; i < _mentions.Count && _mentions[i].Span.Start < span.End; i++)
        {
            if (span.Contains(_mentions[i].Span))
                yield return _mentions[i];
        }
    }
}
