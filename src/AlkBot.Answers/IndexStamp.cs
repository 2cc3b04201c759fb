using AlkBot.Index;

namespace AlkBot.Answers;

/// <summary>The build of the index that an answer comes from.</summary>
/// <param name="Generation">The generation's id.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="Sources">How many sources it holds.</param>
public sealed record IndexStamp(string Generation, DateTimeOffset BuiltAt, int Sources)
{
    /// <summary>The stamp of <paramref name="generation"/>.</summary>
    public static IndexStamp Of(GenerationInfo generation) => new(generation.Id, generation.BuiltAt, generation.Sources);
}
