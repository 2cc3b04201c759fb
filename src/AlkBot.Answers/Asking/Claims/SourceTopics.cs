using System.Collections.Concurrent;
using System.Collections.Frozen;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>What each source of a generation is about, read when it is first asked for and kept.</summary>
internal sealed class SourceTopics
{
    /// <summary>The share of a source's passages from which a word is one of its topic.</summary>
    private const double CommonShare = 0.25;

    /// <summary>Of fewer passages no share can be told.</summary>
    private const int FewPassages = 12;

    /// <summary>More would keep a question waiting; the first ones tell as much.</summary>
    private const int MostPassages = 400;

    /// <summary>More sources than a question of one library asks for; beyond, a topic is made again.</summary>
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<SourceId, SourceTopic> _topics = new();
    private readonly Library _library;
    private readonly ClaimTexts _texts;

    private SourceTopics(Library library) => (_library, _texts) = (library, ClaimTexts.Of(library));

    /// <summary>Those of the sources of <paramref name="library"/>.</summary>
    public static SourceTopics Of(Library library) => library.Once(l => new SourceTopics(l));

    /// <summary>What <paramref name="source"/> is about.</summary>
    public SourceTopic Read(SourceId source, CancellationToken cancellationToken)
    {
        if (_topics.TryGetValue(source, out var known))
            return known;
        var info = _library.FindSource(source);
        var common = info is { Passages: >= FewPassages }
            ? Common(source, cancellationToken)
            : FrozenSet<string>.Empty;
        var topic = OfTitle(source) with { Common = common };
        if (_topics.Count < MostKept)
            _topics[source] = topic;
        return topic;
    }

    /// <summary>What the title of <paramref name="source"/> says that it is about.</summary>
    public SourceTopic OfTitle(SourceId source) =>
        _topics.GetValueOrDefault(source) ?? new SourceTopic(_texts.Of(_library.FindSource(source)?.Title ?? ""), FrozenSet<string>.Empty);

    private FrozenSet<string> Common(SourceId source, CancellationToken cancellationToken)
    {
        var (counts, passages) = (new Dictionary<string, int>(), 0);
        foreach (var passage in _library.ReadPassages(source, cancellationToken))
        {
            if (passage.Kind is not (PassageKind.Text or PassageKind.Abstract))
                continue;
            foreach (var stem in Token.Of(passage.Text).Select(t => t.Stem).Distinct())
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            if (++passages == MostPassages)
                break;
        }
        return passages < FewPassages ? [] : counts.Where(c => c.Value >= CommonShare * passages).Select(c => c.Key).ToFrozenSet();
    }
}
