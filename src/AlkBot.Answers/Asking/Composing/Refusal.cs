using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>Says that the sources do not answer a question, what they do state of the things in it, and what comes nearest.</summary>
internal static class Refusal
{
    /// <summary>The odds below which a sentence is not near, as a logarithm.</summary>
    private const double LeastLikely = -4;
    private const int MostWords = 6;

    /// <summary>Adds the refusal.</summary>
    public static void Tell(AnswerBuilder builder, Question question, IReadOnlyList<Claim> claims, FactBook book)
    {
        if (question.IsInOtherLanguage)
        {
            builder.Wording(
                $"Questions are read in English, and this one seems to be in another language: ask it in English, or use a command.");
            TellStated(builder, question, book);
            return;
        }
        if (question.IsEmpty)
        {
            builder.Wording($"This asks nothing that a source could answer: name a drug, trial, mutation or pathway, and what about it.");
            return;
        }
        if (question.IsForAdvice)
        {
            builder.Wording($"This asks for advice, which the sources cannot give; ask a doctor.");
            return;
        }
        builder.Wording(LookedFor(question) is { Length: > 0 } words
            ? (FormattableString)$"{Message(question, builder.Language)} Looked for: {words}."
            : $"{Message(question, builder.Language)}");
        TellStated(builder, question, book);
        var near = claims.Where(c => c.Fact is null && c.Likelihood > LeastLikely).OrderByDescending(c => c.Likelihood)
            .ThenBy(c => c.Quote.Passage).ThenBy(c => c.Quote.Span.Start).FirstOrDefault();
        if (near is not null)
        {
            // Why one is not can be said in more ways than are translated.
            var why = near.HasRoles ? "too little of it is what was asked" : $"it {near.Reason}";
            builder.Wording(
                builder.Language.Find(why) is null
                    ? (FormattableString)$"Near it, but not an answer: \"{near.Quote.Quote}\""
                    : $"Near it, but not an answer ({BotLanguage.Text(why)}): \"{near.Quote.Quote}\"",
                near.Quote);
        }
    }

    private static FormattableString Message(Question question, BotLanguage language)
    {
        var asked = question.Required.Concat(question.Helpful.Where(h => h.Predicates.Count > 0)).Select(c => language.Word(c.Label)).Distinct().Take(3)
            .ToList();
        var names = question.Entities.Count == 0 ? "" : language.And(question.Entities.Take(4).Select(e => e.Entities[0].Name));
        return (asked.Count, question.Entities.Count) switch
        {
            ( > 0, > 0) => (FormattableString)$"Not stated: the sources do not answer this about {names} ({string.Join(", ", asked)}).",
            (_, > 0) => $"Not stated: the sources do not answer this about {names}.",
            _ => $"The sources do not answer this.",
        };
    }

    // In the question's own words, so that a reader sees what was understood, and what was not.
    private static string LookedFor(Question question)
    {
        var words = question.Text.Tokens.Skip(question.Start).Where(t => question.Words.Contains(t.Stem))
            .Select(t => question.Text.Text[t.Start..t.End]).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        return string.Join(", ", words);
    }

    private static void TellStated(AnswerBuilder builder, Question question, FactBook book)
    {
        foreach (var named in question.Entities.Take(3))
            TellStated(builder, named.Entities, book);
    }

    private static void TellStated(AnswerBuilder builder, IReadOnlyList<Entity> entities, FactBook book)
    {
        var labels = entities.SelectMany(e => book.Of(e.Id)).Where(f => f.Predicate != Predicates.Names)
            .OrderBy(f => Predicates.OrderOf(f.Predicate)).Select(f => builder.Language.Inside(FactText.Label(f.Predicate))).Distinct().ToList();
        if (labels.Count > 0)
        {
            var stated = string.Join(", ", labels);
            builder.Wording($"What they state of {entities[0].Name}: {stated}. See {EntityWords.CommandFor(entities[0])}.");
        }
    }
}
