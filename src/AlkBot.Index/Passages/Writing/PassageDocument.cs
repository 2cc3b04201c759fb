using System.Runtime.InteropServices;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using static Lucene.Net.Documents.Field;

namespace AlkBot.Index.Passages.Writing;

/// <summary>The one document of all passages, filled anew for each: making its fields costs more than filling them.</summary>
internal sealed class PassageDocument : IDisposable
{
    private readonly StringField _source = new(PassageFields.Source, "", Store.YES);
    private readonly StoredField _text = new(PassageFields.Text, "");
    private readonly StoredField _record = new(PassageFields.Record, Array.Empty<byte>());
    private readonly ListedTokens _tokens = new();
    private readonly ListedTokens _context = new();
    private readonly Document _document;

    public PassageDocument() =>
        _document = [_source, _text, _record, new TextField(PassageFields.Text, _tokens), new TextField(PassageFields.Context, _context)];

    /// <summary>The document of <paramref name="tokens"/>, good until that of the next is asked for.</summary>
    public Document Of(PassageTokens tokens)
    {
        _source.SetStringValue(tokens.Passage.Id.Source.Value);
        _text.SetStringValue(tokens.Passage.Text);
        MemoryMarshal.TryGetArray(tokens.Record.Bytes, out var record);
        _record.SetBytesValue(new BytesRef(record.Array, record.Offset, record.Count));
        _tokens.Show(tokens.Text);
        _context.Show(tokens.Context.Stems);
        return _document;
    }

    public void Dispose()
    {
        using (_tokens)
            _context.Dispose();
    }
}
