using System.Buffers.Binary;
using System.Text;
using AlkBot.Evidence;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Writing;

/// <summary>A key for each fact; in the order of their bytes facts stand as <see cref="IIndexReader.FindFactsAsync"/> returns them.</summary>
internal static class FactOrder
{
    public static BytesRef KeyOf(Fact fact, SourceId source)
    {
        var key = new MemoryStream();
        Add(key, (int)fact.Subject.Type);
        Add(key, fact.Subject.Key);
        Add(key, Predicates.OrderOf(fact.Predicate));
        Add(key, fact.Predicate);
        Add(key, source.Value);
        Add(key, fact.Citations[0].Span.Start);
        Add(key, fact.Citations[0].Span.End);
        return new BytesRef(key.ToArray());
    }

    private static void Add(MemoryStream key, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        key.Write(bytes);
    }

    // The zero ends a text before any longer one that begins with it.
    private static void Add(MemoryStream key, string text)
    {
        key.Write(Encoding.UTF8.GetBytes(text));
        key.WriteByte(0);
    }
}
