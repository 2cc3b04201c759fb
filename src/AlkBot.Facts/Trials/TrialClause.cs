using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>What a sentence says about one trial that it names by registry number.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Trial">The number.</param>
/// <param name="Phase">The phase of the group of trials that the number belongs to, as printed; null when none is given.</param>
/// <param name="Statement">What is said of the whole group: from its beginning to its first bracketed number.</param>
/// <param name="StatementStart">Where that starts in the sentence.</param>
/// <param name="Lead">The words in front of the bracket that the number stands in; empty when it stands in none.</param>
/// <param name="Bracket">The bracket's text up to the number; empty when it stands in none.</param>
internal sealed record TrialClause(
    Sentence Sentence, Mention Trial, string? Phase, string Statement, int StatementStart, string Lead, string Bracket);
