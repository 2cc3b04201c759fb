using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;
using AlkBot.Pictures.Grids;
using AlkBot.Pictures.Mutations;
using AlkBot.Pictures.Outcomes;
using AlkBot.Pictures.Tables;
using AlkBot.Pictures.Trials;

namespace AlkBot.Pictures;

/// <summary>Chooses the picture that an answer is looked at best with.</summary>
public static class PictureMaker
{
    /// <summary>The picture of <paramref name="answer"/>, which <paramref name="library"/> gave; null where there is none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="library">The generation that gave it.</param>
    /// <param name="language">The language of the bot's words; English stands for one whose letters the font does not have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Picture? Of(Answer answer, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (answer.Status != AnswerStatus.Answered)
            return null;
        language = Lettering.Has(language.Word("yes")) ? language : BotLanguage.English;
        return answer.Command switch
        {
            "drug" => OutcomeBars.Of([.. Subjects(answer, EntityType.Drug).Take(1)], library, language),
            "drugs" => ActivityGrid.Of([.. Subjects(answer, EntityType.Drug)], library, language),
            "mutation" => MapOf([.. Subjects(answer, EntityType.Mutation).Take(1)], library, language, isAsked: true),
            "mutations" => MapOf([.. Subjects(answer, EntityType.Mutation)], library, language, isAsked: false),
            "pathway" => Subjects(answer, EntityType.Gene).Select(g => MutationMap.Of(g, asked: null, library, language)).FirstOrDefault(),
            "trials" => TrialBoard.Of([.. Subjects(answer, EntityType.Trial)], library, language),
            "compare" => ComparisonPicture.Of(answer, language),
            "trial" or "cite" => TableCrop.Of(answer, library, language, cancellationToken),
            "ask" => OfFacts(answer, library, language),
            _ => null,
        };
    }

    // A question that is answered as a command is looked at as that command's answer is.
    private static Picture? OfFacts(Answer answer, Library library, BotLanguage language)
    {
        var facts = answer.Statements.Where(s => s.Kind == StatementKind.Fact).ToList();
        bool HasAny(params string[] predicates) => facts.Exists(f => predicates.Contains(f.Predicate));
        List<EntityId> subjects = [.. Subjects(answer with { Statements = facts }, null)];
        return subjects is not [var first, ..] || subjects.Exists(s => s.Type != first.Type) ? null : (first.Type, subjects.Count) switch
        {
            (EntityType.Drug, 1) when HasAny(OutcomeBars.Outcomes) => OutcomeBars.Of(subjects, library, language),
            (EntityType.Drug, > 1) when HasAny(Predicates.ActiveAgainst, Predicates.OtherKinases) => ActivityGrid.Of(subjects, library, language),
            (EntityType.Mutation, > 1) => MapOf(subjects, library, language, isAsked: false),
            (EntityType.Trial, > 1) => TrialBoard.Of(subjects, library, language),
            _ => null,
        };
    }

    // Of a list the gene that most of it is of.
    private static Picture? MapOf(List<EntityId> mutations, Library library, BotLanguage language, bool isAsked) => mutations
        .SelectMany(library.FactsAbout).Where(f => f is { Predicate: Predicates.Gene, Target: not null }).CountBy(f => f.Target!.Value)
        .OrderByDescending(g => g.Value).Take(1)
        .Select(g => MutationMap.Of(g.Key, isAsked ? mutations[0] : null, library, language)).FirstOrDefault();

    private static IEnumerable<EntityId> Subjects(Answer answer, EntityType? type) => answer.Statements
        .Select(s => EntityId.TryParse(s.Subject, out var id) ? id : (EntityId?)null).OfType<EntityId>().Where(id => type is null || id.Type == type).Distinct();
}
