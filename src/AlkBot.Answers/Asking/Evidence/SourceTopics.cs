using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Evidence;

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

    private static readonly ConditionalWeakTable<IIndexReader, SourceTopics> Known = [];

    private readonly ConcurrentDictionary<SourceId, SourceTopic> _topics = new();
    private readonly IIndexReader _reader;
    private readonly SourceWords _sources;
    private readonly ClaimTexts _texts;

    private SourceTopics(CommandContext context, SourceWords sources) =>
        (_reader, _sources, _texts) = (context.Reader, sources, ClaimTexts.Of(context.Names));

    /// <summary>Those of the generation that <paramref name="context"/> answers from.</summary>
    public static SourceTopics Of(CommandContext context, SourceWords sources) =>
        Known.GetValue(context.Reader, _ => new SourceTopics(context, sources));

    /// <summary>What <paramref name="source"/> is about.</summary>
    public async ValueTask<SourceTopic> ReadAsync(SourceId source, CancellationToken cancellationToken)
    {
        if (_topics.TryGetValue(source, out var known))
            return known;
        var info = _sources.Find(source);
        var common = info is { Passages: >= FewPassages }
            ? await CommonAsync(source, cancellationToken).ConfigureAwait(false)
            : FrozenSet<string>.Empty;
        var topic = OfTitle(source) with { Common = common };
        if (_topics.Count < MostKept)
            _topics[source] = topic;
        return topic;
    }

    /// <summary>What the title of <paramref name="source"/> says that it is about.</summary>
    public SourceTopic OfTitle(SourceId source) =>
        _topics.GetValueOrDefault(source) ?? new SourceTopic(_texts.Of(_sources.Find(source)?.Title ?? ""), FrozenSet<string>.Empty);

    private async ValueTask<FrozenSet<string>> CommonAsync(SourceId source, CancellationToken cancellationToken)
    {
        var (counts, passages) = (new Dictionary<string, int>(), 0);
        await foreach (var passage in _reader.StreamPassagesAsync(source, cancellationToken).ConfigureAwait(false))
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
