using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Storage;

/// <summary>
/// Lucene's fast compression; who reads a piece keeps it until another is read, since documents that follow each other are mostly read
/// one after the other, and lie in one piece.
/// </summary>
internal sealed class PieceCompression : CompressionMode
{
    private PieceCompression()
    {
    }

    /// <summary>The one there is: Lucene merges pieces as they are when they have the same.</summary>
    public static PieceCompression Instance { get; } = new();

    public override Compressor NewCompressor() => FAST.NewCompressor();

    public override Decompressor NewDecompressor() => new KeepingDecompressor(FAST.NewDecompressor());

    private sealed class KeepingDecompressor(Decompressor decompressor) : Decompressor
    {
        private readonly BytesRef _piece = new();
        private IndexInput? _file;
        private long _start;
        private long _end;

        public override void Decompress(DataInput @in, int originalLength, int offset, int length, BytesRef bytes)
        {
            // Merges read each piece once, from end to end.
            if (@in is not IndexInput file || @in is ChecksumIndexInput)
            {
                decompressor.Decompress(@in, originalLength, offset, length, bytes);
                return;
            }
            var start = file.Position;
            if (file == _file && start == _start)
            {
                file.Seek(_end);
            }
            else
            {
                _file = null;
                decompressor.Decompress(file, originalLength, 0, originalLength, _piece);
                (_file, _start, _end) = (file, start, file.Position);
            }
            // A copy: what is kept is not to be written over.
            if (bytes.Bytes.Length < length)
                bytes.Bytes = new byte[ArrayUtil.Oversize(length, sizeof(byte))];
            _piece.Bytes.AsSpan(_piece.Offset + offset, length).CopyTo(bytes.Bytes);
            (bytes.Offset, bytes.Length) = (0, length);
        }

        public override object Clone() => new KeepingDecompressor((Decompressor)decompressor.Clone());
    }
}
