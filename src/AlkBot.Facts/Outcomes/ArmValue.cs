using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>One arm's value in a comparison.</summary>
/// <param name="Value">The value as printed; of figures that share a unit, with the unit.</param>
/// <param name="End">Where the value's own figure ends in the sentence: notes stand behind it.</param>
/// <param name="Name">The arm as printed: "the A group" gives "A group".</param>
/// <param name="Further">The sentences that name the arm where this one does not.</param>
internal sealed record ArmValue(string Value, int End, Part Name, IReadOnlyList<Evidence.Citation> Further)
{
    /// <summary>An arm that the sentence itself names.</summary>
    public ArmValue(string value, int end, Part name) : this(value, end, name, [])
    {
    }
}
