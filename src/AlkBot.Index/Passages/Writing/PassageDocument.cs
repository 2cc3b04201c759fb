using AlkBot.Index.Passages.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using static Lucene.Net.Documents.Field;

namespace AlkBot.Index.Passages.Writing;

/// <summary>The one document of all passages, filled anew for each: making its fields costs more than filling them.</summary>
internal sealed class PassageDocument : IDisposable
{
    // For prefixes it is enough to know that a word occurs somewhere.
    private static readonly FieldType WordType = new(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_ONLY,
        OmitNorms = true,
    };

    private readonly StringField _source = new(Fields.Source, "", Store.YES);
    private readonly StringField _kind = new(Fields.Kind, "", Store.YES);
    private readonly StoredField _ordinal = new(Fields.Ordinal, 0);
    private readonly StoredField _start = new(Fields.Start, 0);
    private readonly StoredField _end = new(Fields.End, 0);
    private readonly StoredField _text = new(Fields.Text, "");
    private readonly StoredField _detail = new(Fields.Detail, "");
    private readonly ListedTokens _tokens = new();
    private readonly ListedTokens _context = new();
    private readonly ListedTokens _words = new();
    private readonly Document _document;

    public PassageDocument() => _document =
    [
        new StringField(Fields.Type, Fields.PassageType, Store.NO),
        _source, _kind, _ordinal, _start, _end, _text, new TextField(Fields.Text, _tokens), new TextField(Fields.Context, _context),
        new Field(Fields.Word, _words, WordType), _detail,
    ];

    /// <summary>The document of <paramref name="tokens"/>, good until that of the next is asked for.</summary>
    /// <param name="tokens">The passage.</param>
    /// <param name="words">The words that it stands for in the list of words.</param>
    public Document Of(PassageTokens tokens, TokenList words)
    {
        var passage = tokens.Passage;
        _source.SetStringValue(passage.Id.Source.Value);
        _kind.SetStringValue(passage.Kind.ToString());
        _ordinal.SetInt32Value(passage.Id.Ordinal);
        _start.SetInt32Value(passage.Span.Start);
        _end.SetInt32Value(passage.Span.End);
        _text.SetStringValue(passage.Text);
        _tokens.Show(tokens.Text);
        _context.Show(tokens.Context.Stems);
        _words.Show(words);
        _detail.SetStringValue(tokens.Detail);
        return _document;
    }

    public void Dispose()
    {
        using (_tokens)
        using (_context)
            _words.Dispose();
    }
}
