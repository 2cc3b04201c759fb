namespace AlkBot.Index.Ranking;

/// <summary>A word of a query.</summary>
/// <param name="Stem">Its stem's number.</param>
/// <param name="Spelling">The word as it was sought.</param>
/// <param name="Idf">How much it tells.</param>
/// <param name="Weight">How much it counts: its idf times its weight in the query.</param>
internal sealed record QueryTerm(int Stem, string Spelling, double Idf, double Weight);
