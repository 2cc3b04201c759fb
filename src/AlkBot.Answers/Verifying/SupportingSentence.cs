using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>A sentence or row that has all that a claim says.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Bearing">How it stands to the claim.</param>
/// <param name="Place">Where in it the claim's figure stands, or its first word.</param>
internal sealed record SupportingSentence(Passage Passage, Citation Sentence, Bearing Bearing, int Place);

/// <summary>How a sentence stands to a claim in other words.</summary>
internal enum Bearing
{
    /// <summary>It lacks something that the claim says.</summary>
    None,

    /// <summary>It has all that the claim says; whether it says the same is for a reader to see.</summary>
    Together,

    /// <summary>It says the same, and no more of what it is said of.</summary>
    Supports,
}
