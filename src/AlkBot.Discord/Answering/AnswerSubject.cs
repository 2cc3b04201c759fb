using AlkBot.Answers;
using AlkBot.Evidence;

namespace AlkBot.Discord.Answering;

/// <summary>Finds the one thing that an answer is about.</summary>
internal static class AnswerSubject
{
    /// <summary>
    /// Where the command is named after a type of entity, the first subject of that type; else the subject of all facts, where they
    /// have one. Null when there is no such thing.
    /// </summary>
    public static EntityId? Of(Answer answer)
    {
        var subjects = answer.Statements
            .Select(s => EntityId.TryParse(s.Subject, out var id) ? id : (EntityId?)null)
            .OfType<EntityId>().Distinct().ToList();
        if (Enum.TryParse<EntityType>(answer.Command, ignoreCase: true, out var type) && Enum.IsDefined(type))
            subjects = [.. subjects.Where(s => s.Type == type).Take(1)];
        return subjects is [var subject] ? subject : null;
    }
}
