using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>A fact about what a claim is about.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Agreement">How the claim stands to it.</param>
/// <param name="Untold">The words of the claim that neither the fact nor its quotes have; told of facts that agree.</param>
internal sealed record ComparedFact(Fact Fact, Agreement Agreement, IReadOnlyList<string> Untold)
{
    /// <summary>Whether the fact is of all that the claim speaks of; another figure is of the same for being another.</summary>
    public bool IsOfWhole => Agreement == Agreement.Other ? Untold.All(word => word.Any(char.IsAsciiDigit)) : Untold.Count == 0;
}

/// <summary>How a claim stands to a fact.</summary>
internal enum Agreement
{
    /// <summary>It says the same.</summary>
    Same,

    /// <summary>It gives another figure of the same unit, or the contrary.</summary>
    Other,

    /// <summary>It says nothing that can be compared.</summary>
    None,
}
