using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using static Lucene.Net.Documents.Field;

namespace AlkBot.Search.Lucene.Writing;

/// <summary>The one document of all passages, filled anew for each: making its fields costs more than filling them.</summary>
internal sealed class PassageDocument
{
    // For prefixes it is enough to know that a word occurs.
    private static readonly FieldType WordType = new(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_ONLY,
        OmitNorms = true,
    };

    private readonly StringField _source = new(Fields.Source, "", Store.YES);
    private readonly StringField _kind = new(Fields.Kind, "", Store.YES);
    private readonly Int32Field _ordinal = new(Fields.Ordinal, 0, Store.YES);
    private readonly StoredField _start = new(Fields.Start, 0);
    private readonly StoredField _end = new(Fields.End, 0);
    private readonly TextField _text = new(Fields.Text, "", Store.YES);
    private readonly TextField _context = new(Fields.Context, "", Store.NO);
    private readonly Field _words = new(Fields.Word, "", WordType);
    private readonly StoredField _detail = new(Fields.Detail, "");
    private readonly Document _document;

    public PassageDocument() => _document =
    [
        new StringField(Fields.Type, Fields.PassageType, Store.NO),
        _source, _kind, _ordinal, _start, _end, _text, _context, _words, _detail,
    ];

    /// <summary>The document of <paramref name="passage"/>, good until that of the next is asked for.</summary>
    public Document Of(Passage passage)
    {
        var context = PassageContext.Of(passage);
        _source.SetStringValue(passage.Id.Source.Value);
        _kind.SetStringValue(passage.Kind.ToString());
        _ordinal.SetInt32Value(passage.Id.Ordinal);
        _start.SetInt32Value(passage.Span.Start);
        _end.SetInt32Value(passage.Span.End);
        _text.SetStringValue(passage.Text);
        _context.SetStringValue(context);
        _words.SetStringValue($"{passage.Text}\n{context}");
        _detail.SetStringValue(Stored.Detail(passage));
        return _document;
    }
}
