using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AlkBot.Meaning;

/// <summary>A vector of length 1 in eight bits a number: value times scale.</summary>
/// <param name="Values">Numbers from -127 to 127.</param>
/// <param name="Scale">One over the length of the values; 0 of a vector that points nowhere.</param>
public readonly record struct QuantizedVector(ReadOnlyMemory<sbyte> Values, float Scale)
{
    /// <summary>Quantises a vector of any length; only its direction is kept.</summary>
    public static QuantizedVector Of(ReadOnlySpan<float> vector)
    {
        var values = new sbyte[vector.Length];
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        if (largest == 0) return new(values, Scale: 0);
        for (var i = 0; i < vector.Length; i++) values[i] = (sbyte)MathF.Round(vector[i] / largest * sbyte.MaxValue);
        return new(values, 1 / MathF.Sqrt(Dot(values, values)));
    }

    /// <summary>The cosine of the angle between two vectors, from -1 to 1.</summary>
    public float Cosine(QuantizedVector other) => Dot(Values.Span, other.Values.Span) * Scale * other.Scale;

    /// <summary>The exact sum of products, over all lanes the machine has.</summary>
    internal static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var lefts = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(left);
        var rights = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(right[..left.Length]);
        var sums = Vector<int>.Zero;
        for (var i = 0; i < lefts.Length; i++)
        {
            Vector.Widen(lefts[i], out var leftLow, out var leftHigh);
            Vector.Widen(rights[i], out var rightLow, out var rightHigh);
            // Two products of at most 127 x 127 are the most that sixteen bits hold.
            Vector.Widen(leftLow * rightLow + leftHigh * rightHigh, out var low, out var high);
            sums += low + high;
        }

        var sum = Vector.Sum(sums);
        for (var i = lefts.Length * Vector<sbyte>.Count; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
