namespace AlkBot.Meaning.Tests;

public sealed class QuantizedVectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(384)]
    [InlineData(1000)]
    public void Products_are_summed_exactly_at_the_extremes_and_between(int length)
    {
        var random = new Random(length);
        foreach (var (left, right) in ((Func<sbyte>, Func<sbyte>)[])[(() => 127, () => 127), (() => -127, () => 127), (Any, Any)])
        {
            sbyte[] a = [.. Enumerable.Range(0, length).Select(_ => left())], b = [.. Enumerable.Range(0, length).Select(_ => right())];

            QuantizedVector.Dot(a, b).ShouldBe(a.Zip(b, (x, y) => x * y).Sum());
        }

        sbyte Any() => (sbyte)random.Next(-127, 128);
    }

    [Fact]
    public void A_cosine_is_that_of_the_numbers_to_two_places()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 200; trial++)
        {
            float[] a = [.. Enumerable.Range(0, 384).Select(_ => (float)random.NextDouble() - 0.5f)];
            float[] b = [.. a.Select(x => x + (float)random.NextDouble() - 0.5f)];
            var exact = a.Zip(b, (x, y) => x * y).Sum() / Math.Sqrt(a.Sum(x => x * x) * b.Sum(x => x * x));

            QuantizedVector.Of(a).Cosine(QuantizedVector.Of(b)).ShouldBe((float)exact, 0.005f);
        }
    }

    [Fact]
    public void A_direction_alone_is_kept()
    {
        var vector = QuantizedVector.Of([3f, -4f, 0f]);

        vector.Cosine(vector).ShouldBe(1, 1e-6f);
        vector.Cosine(QuantizedVector.Of([30f, -40f, 0f])).ShouldBe(1, 1e-6f);
        vector.Cosine(QuantizedVector.Of([-3f, 4f, 0f])).ShouldBe(-1, 1e-6f);
        vector.Cosine(QuantizedVector.Of([0f, 0f, 0f])).ShouldBe(0);
    }
}
