using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>The command that asks what a question asks in words: "which trials test X after Y" is a list of trials by two criteria.</summary>
internal static class CommandInWords
{
    /// <summary>The command, ready to be sent; null where the question asks for more than a command can.</summary>
    public static string? Of(Question question)
    {
        var states = question.Entities.SelectMany(e => e.States).ToList();
        if (question.Form is not (QuestionForm.Which or QuestionForm.Open) || question.Words.Count + question.ConceptWords.Count > 0
            || question.Named.Any(n => n.IsExcluded)
            || question.Required.Any(c => !states.Contains(c) && !ReferenceEquals(c, Trials.Phase)))
        {
            return null;
        }
        return question.Focus switch
        {
            EntityType.Trial => OfTrials(question),
            EntityType.Mutation => OfMutations(question),
            _ => null,
        };
    }

    private static string? OfTrials(Question question)
    {
        var drugs = question.Entities.Where(e => e.Entities[0].Id.Type == EntityType.Drug).ToList();
        var (had, studied) = (drugs.Where(HadBefore).ToList(), drugs.Where(d => d.States.Count == 0).ToList());
        return drugs.Count == 0 || had.Count > 1 || studied.Count > 1 || had.Count + studied.Count < question.Entities.Count
            ? null
            : string.Join(' ', (string[])
            [
                "/trials", .. studied.Select(d => $"drug:{Quoted(d)}"),
                .. question.Phase is { } phase ? [$"phase:{Numerals(phase)}"] : (string[])[],
                .. had.Select(d => $"previous-treatment:{Quoted(d)}"),
            ]);
    }

    private static string? OfMutations(Question question) => question.Entities is [{ States: [var state] } drug]
        && drug.Entities[0].Id.Type == EntityType.Drug && ReferenceEquals(state, Biology.Resistance) && question.Phase is null
        ? $"/mutations drug:{Quoted(drug)}"
        : null;

    private static bool HadBefore(NamedEntity named) => named.States.Count > 0
        && named.States.All(s => ReferenceEquals(s, Trials.PreviousTreatment));

    private static string Numerals(TrialPhase phase) =>
        string.Join('/', ((string[])["I", "II", "III", "IV"]).Where((_, at) => phase.Includes(at + 1)));

    private static string Quoted(NamedEntity named) =>
        named.Entities[0].Name is var name && name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
