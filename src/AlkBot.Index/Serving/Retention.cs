namespace AlkBot.Index.Serving;

/// <summary>How long what is kept of people is kept.</summary>
/// <param name="Changes">The log of changes, and files taken out of the sources; null for ever.</param>
/// <param name="Reports">What was refused, and what was reported of answers.</param>
public sealed record Retention(TimeSpan? Changes, TimeSpan Reports);
