namespace AlkBot.Pages.Serving;

/// <summary>How much work pages may make.</summary>
/// <param name="PerAddress">The most pages in the making for one address.</param>
/// <param name="All">The most for all together.</param>
public sealed record PageLimits(int PerAddress, int All);
