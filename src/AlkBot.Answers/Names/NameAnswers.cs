using AlkBot.Evidence;

namespace AlkBot.Answers.Names;

/// <summary>Puts into an answer what a name was found to mean.</summary>
internal static class NameAnswers
{
    /// <summary>Says why a name could not be settled, and offers what may have been meant.</summary>
    public static void Explain(this AnswerBuilder builder, NameProblem problem, Func<Entity, string>? command = null)
    {
        builder.Wording(problem.Message, problem.Citations);
        if (problem.Candidates.Count > 0)
            builder.Notice(NoticeKind.Remark, $"Did you mean {string.Join(", ", problem.Candidates.Select(c => builder.Language.Say($"{c.Name} ({EntityWords.Word(c.Id.Type)})")))}?");
        builder.Suggest(problem.Candidates.Select(command ?? EntityWords.CommandFor));
    }

    /// <summary>Tells that a name was used which no source prints, and how a name was read.</summary>
    public static void TellNames(this AnswerBuilder builder, NameReading reading)
    {
        foreach (var name in reading.Matched.Where(m => m.Origin == NameOrigin.Lexicon).Select(m => m.Text).Distinct())
        {
            builder.Notice(
                NoticeKind.Alias,
                $"The sources do not print '{name}'; the lexicon gives it as a name of {reading.Entities[0].Name}.");
        }
        foreach (var entity in reading.Entities.Where(e => e.Names.All(n => n.Origin != NameOrigin.Source)))
            builder.Notice(NoticeKind.Alias, $"The sources do not print '{entity.Name}'; the name is put together from what they print.");
        foreach (var remark in reading.Remarks)
            builder.Notice(NoticeKind.Remark, remark);
    }
}
