using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using Lucene.Net.Documents;

namespace AlkBot.Index.Passages.Writing;

/// <summary>
/// Some passages of a source, taken apart into tokens on any thread while others are written. It is filled again and again.
/// </summary>
internal sealed class PassageBatch : IDisposable
{
    /// <summary>How many passages it has at most.</summary>
    public const int Most = 64;

    private readonly List<PassageTokens> _passages = [];
    private readonly Stemming _stemming = new();
    private readonly TokenList _words = new();
    private int _count;

    /// <summary>The documents of what it was filled with, each good until the next is asked for.</summary>
    public IEnumerable<Document> Documents(PassageDocument document)
    {
        for (var i = 0; i < _count; i++)
            yield return document.Of(_passages[i]);
    }

    /// <summary>Fills it.</summary>
    public void Fill(IReadOnlyCollection<Passage> passages, CancellationToken cancellationToken)
    {
        _count = 0;
        ContextTokens? context = null;
        foreach (var passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_count == _passages.Count)
                _passages.Add(new PassageTokens());
            context = ContextOf(passage, context);
            Fill(_passages[_count++], passage, context);
        }
    }

    public void Dispose() => _stemming.Dispose();

    private void Fill(PassageTokens tokens, Passage passage, ContextTokens context)
    {
        (tokens.Passage, tokens.Context) = (passage, context);
        tokens.Record.Clear();
        PassageRecord.Write(tokens.Record, passage);
        _words.Clear();
        TokenAnalyzer.Words.AddTo(_words, passage.Text);
        tokens.Text.Clear();
        _stemming.Add(_words, tokens.Text);
    }

    private ContextTokens ContextOf(Passage passage, ContextTokens? before)
    {
        var text = PassageContext.Of(passage);
        if (before?.Text == text)
            return before;
        var context = new ContextTokens(text);
        _words.Clear();
        TokenAnalyzer.Words.AddTo(_words, text);
        _stemming.Add(_words, context.Stems);
        return context;
    }
}
