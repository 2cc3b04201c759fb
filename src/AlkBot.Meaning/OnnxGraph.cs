using System.Text;

namespace AlkBot.Meaning;

/// <summary>
/// An ONNX model without its weights: where a weight stood, the graph says at which place of the file it lies. The runtime then maps
/// the file instead of reading 90 MB and copying them, which halves what a loaded model takes and needs no second file.
/// </summary>
/// <remarks>The fields are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, in protobuf's wire format.</remarks>
internal static class OnnxGraph
{
    private const int ModelGraph = 7, GraphInitializer = 5;
    private const int TensorName = 8, TensorRawData = 9, TensorExternalData = 13, TensorDataLocation = 14;
    private const int EntryKey = 1, EntryValue = 2;
    private const int External = 1;
    private const int Varint = 0, LengthDelimited = 2;

    /// <summary>Weights below this size stay in the graph; the runtime reads small ones while it optimises.</summary>
    private const long KeptInGraph = 2048;

    private readonly record struct Field(int Number, int Wire, long Value, long At)
    {
        internal long End => Wire == LengthDelimited ? At + Value : At;
    }

    /// <exception cref="InvalidDataException">It is no ONNX model.</exception>
    internal static byte[] WithoutWeights(CarriedResource model)
    {
        using var stream = File.OpenRead(model.File);
        stream.Position = model.Offset;
        return Rewrite(stream, model.Offset + model.Length, (outer, graph) =>
            outer.Number != ModelGraph ? null : Rewrite(stream, outer.End, (inner, _) =>
                inner.Number != GraphInitializer || inner.Value < KeptInGraph ? null : Rewrite(stream, inner.End, (part, tensor) =>
                {
                    if (part.Number != TensorRawData || part.Wire != LengthDelimited) return null;
                    WriteEntry(tensor, "location", Path.GetFileName(model.File));
                    WriteEntry(tensor, "offset", part.At.ToString());
                    WriteEntry(tensor, "length", part.Value.ToString());
                    WriteVarint(tensor, Tag(TensorDataLocation, Varint));
                    WriteVarint(tensor, External);
                    return [];
                })));
    }

    /// <summary>The bytes of the first weight whose name ends so.</summary>
    /// <exception cref="InvalidDataException">It is no ONNX model, or has no such weight.</exception>
    internal static byte[] Weights(CarriedResource model, string nameEnd)
    {
        using var stream = File.OpenRead(model.File);
        stream.Position = model.Offset;
        foreach (var graph in Fields(stream, model.Offset + model.Length).Where(f => f.Number == ModelGraph).ToList())
        {
            stream.Position = graph.At;
            foreach (var weight in Fields(stream, graph.End).Where(f => f.Number == GraphInitializer).ToList())
            {
                stream.Position = weight.At;
                var parts = Fields(stream, weight.End).ToList();
                if (parts.Exists(p => p.Number == TensorName && Encoding.UTF8.GetString(Bytes(stream, p)).EndsWith(nameEnd, StringComparison.Ordinal)))
                    return Bytes(stream, parts.Find(p => p.Number == TensorRawData));
            }
        }
        throw new InvalidDataException($"{model.File} has no weight {nameEnd}");
    }

    private static IEnumerable<Field> Fields(FileStream source, long end)
    {
        while (source.Position < end)
        {
            var field = ReadField(source, end);
            yield return field;
            source.Position = field.End;
        }
    }

    private static byte[] Bytes(FileStream source, Field field)
    {
        var bytes = new byte[field.Value];
        source.Position = field.At;
        source.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Copies a message field by field. A field is kept (null), replaced by other bytes, or left out (no bytes).</summary>
    private static byte[] Rewrite(FileStream source, long end, Func<Field, MemoryStream, byte[]?> replace)
    {
        var message = new MemoryStream();
        while (source.Position < end)
        {
            var field = ReadField(source, end);
            var bytes = replace(field, message);
            if (bytes is { Length: 0 })
            {
                source.Position = field.End;
                continue;
            }

            if (field.Wire == Varint)
            {
                WriteVarint(message, Tag(field.Number, Varint));
                WriteVarint(message, field.Value);
                continue;
            }

            if (bytes is null)
            {
                bytes = new byte[field.Value];
                source.Position = field.At;
                source.ReadExactly(bytes);
            }

            source.Position = field.End;
            WriteBytes(message, field.Number, bytes);
        }

        return message.ToArray();
    }

    private static Field ReadField(FileStream source, long end)
    {
        var tag = ReadVarint(source);
        var (number, wire) = ((int)(tag >> 3), (int)(tag & 7));
        var field = new Field(number, wire, ReadVarint(source), source.Position);
        if (wire is not (Varint or LengthDelimited) || field.End < field.At || field.End > end)
            throw new InvalidDataException($"{source.Name} has no ONNX model that can be read");
        return field;
    }

    private static long ReadVarint(FileStream source)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = source.ReadByte();
            if (next < 0) break;
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return (long)value;
        }

        throw new InvalidDataException($"{source.Name} has no ONNX model that can be read");
    }

    private static long Tag(int field, int wire) => (long)field << 3 | (long)wire;

    private static void WriteEntry(MemoryStream tensor, string key, string value)
    {
        var entry = new MemoryStream();
        WriteBytes(entry, EntryKey, Encoding.UTF8.GetBytes(key));
        WriteBytes(entry, EntryValue, Encoding.UTF8.GetBytes(value));
        WriteBytes(tensor, TensorExternalData, entry.ToArray());
    }

    private static void WriteBytes(MemoryStream message, int field, byte[] bytes)
    {
        WriteVarint(message, Tag(field, LengthDelimited));
        WriteVarint(message, bytes.Length);
        message.Write(bytes);
    }

    private static void WriteVarint(MemoryStream message, long value)
    {
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7) message.WriteByte((byte)(rest | 0x80));
        message.WriteByte((byte)rest);
    }
}
