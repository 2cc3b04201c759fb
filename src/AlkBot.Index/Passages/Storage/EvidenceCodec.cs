using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace AlkBot.Index.Passages.Storage;

/// <summary>
/// Lucene's own codec, but what is stored is compressed in smaller pieces: to read a document, all of its piece before it is taken
/// apart, and of Lucene's 16 KB that is dozens of passages.
/// </summary>
[CodecName("AlkBot")]
internal sealed class EvidenceCodec() : FilterCodec(new Lucene46Codec())
{
    private const int PieceBytes = 4096;

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat("AlkBotStoredFields", PieceCompression.Instance, PieceBytes);

    /// <summary>Makes the codec known: Lucene looks for it by the name that a segment gives.</summary>
    public static void Register() => Codec.SetCodecFactory(new DefaultCodecFactory { CustomCodecTypes = [typeof(EvidenceCodec)] });
}
