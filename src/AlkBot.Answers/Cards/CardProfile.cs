using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>What people look for of a kind of thing, most wanted first.</summary>
/// <param name="What">What tells what it is.</param>
/// <param name="Questions">What is looked for.</param>
internal sealed record CardProfile(IReadOnlyList<string> What, IReadOnlyList<CardQuestion> Questions)
{
    private static readonly CardProfile Trial = new(
        [Predicates.Drug, Predicates.Intervention, Predicates.Phase, Predicates.Sponsor],
        [
            new("Question", Predicates.Purpose),
            Expected("Phase", Predicates.Phase),
            Expected("Previous treatment", Predicates.PreviousTreatment),
            Expected("Compared with", Predicates.Comparator),
            new("Combination", Predicates.Combination),
            Expected("Sponsor", Predicates.Sponsor),
            new("Status", Predicates.Status, Predicates.WhyStopped),
            new("Population", Predicates.Population, Predicates.Setting),
            new("Condition", Predicates.Condition),
            new("Primary outcome", Predicates.PrimaryOutcome),
            new("Result", Predicates.Result, Predicates.ResponseRate, Predicates.ProgressionFreeSurvival, Predicates.OverallSurvival),
            new("Enrolment", Predicates.Enrolment),
            new("Target", Predicates.Target),
        ]);

    private static readonly CardProfile Mutation = new(
        [Predicates.Gene, Predicates.Residues],
        [
            Expected("Gene", Predicates.Gene),
            Expected("Location", Predicates.Location),
            Expected("Resistance to", Predicates.ResistanceTo),
            Expected("Sensitive to", Predicates.SensitiveTo),
            new("Active against it") { OfOthers = [Predicates.ActiveAgainst] },
            new("Not resistant to", Predicates.NotResistantTo),
            new("Mechanism", Predicates.Mechanism),
            new("Prevalence", Predicates.Prevalence),
            new("Seen in", Predicates.SeenIn),
            new("Analogous to", Predicates.AnalogousTo),
        ]);

    private static readonly CardProfile Drug = new(
        [Predicates.Class, Predicates.Company],
        [
            Expected("Response", Predicates.ResponseRate),
            Expected("Progression-free survival", Predicates.ProgressionFreeSurvival),
            Expected("Overall survival", Predicates.OverallSurvival),
            Expected("Brain", Predicates.BrainMetastases, Predicates.CerebrospinalFluid),
            Expected("Dose", Predicates.Dose),
            Expected("Adverse events", Predicates.AdverseEvents),
            new("Dose-limiting toxicity", Predicates.DoseLimitingToxicity),
            new("Active against", Predicates.ActiveAgainst),
            Expected("Resistance", Predicates.Prevalence) with { OfOthers = [Predicates.ResistanceTo], TypeOfOthers = EntityType.Mutation },
            Expected("Trials", Predicates.Trials),
            new("Approval", Predicates.Approval),
            new("Target", Predicates.Target),
            new("Compared with", Predicates.Comparator),
        ]);

    /// <summary>What is looked for of what <paramref name="answer"/> is about; null where that is no one thing.</summary>
    public static CardProfile? Of(Answer answer) => answer.Command switch
    {
        "trial" => Trial,
        "mutation" => Mutation,
        "drug" => Drug,
        "packet" => answer.Statements.FirstOrDefault(s => s is { Kind: StatementKind.Fact, Other: null }) is { } own
            ? Of(CardQuestion.TypeOf(own)) ?? OfAnything(answer)
            : null,
        "pathway" => OfAnything(answer),
        _ => null,
    };

    /// <summary>What is looked for of things of <paramref name="type"/>; null where that is nothing in particular.</summary>
    public static CardProfile? Of(EntityType? type) => type switch
    {
        EntityType.Trial => Trial,
        EntityType.Mutation => Mutation,
        EntityType.Drug => Drug,
        _ => null,
    };

    // Of other kinds of things everything is looked for, in the order of answers.
    private static CardProfile OfAnything(Answer answer)
    {
        var facts = answer.Statements.Where(s => s.Kind == StatementKind.Fact && s.Predicate != Predicates.Names).ToList();
        return new(
            [],
            [
                .. facts.Where(f => f.Other is null).DistinctBy(f => f.Predicate).Select(f => new CardQuestion(f.Label!, f.Predicate!)),
                .. facts.Where(f => f.Other is not null).DistinctBy(f => (f.Label, f.Predicate)).Select(f =>
                    new CardQuestion($"{f.Label}s · {FactText.Label(f.Predicate!)}")
                    {
                        OfOthers = [f.Predicate!],
                        TypeOfOthers = CardQuestion.TypeOf(f),
                    }),
            ]);
    }

    private static CardQuestion Expected(string label, params IReadOnlyList<string> predicates) =>
        new(label, predicates) { IsExpected = true };
}
