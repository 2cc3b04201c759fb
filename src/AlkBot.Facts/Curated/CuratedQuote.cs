using System.Text.Json.Serialization;

namespace AlkBot.Facts.Curated;

/// <summary>
/// Words of the source, character for character: a plain string when they occur once, else an object that says which occurrence.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="After">Other words of the source; the first occurrence after their first one is meant.</param>
/// <param name="Occurrence">Which occurrence is meant, from 1.</param>
[JsonConverter(typeof(CuratedQuoteConverter))]
internal sealed record CuratedQuote(string Text, string? After = null, int? Occurrence = null);
