using AlkBot.Answers;
using AlkBot.Discord.Components;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Answering;

/// <summary>An answer, what it was asked with, and its pages.</summary>
internal sealed record AskedAnswer(Inquiry Inquiry, Answer Answer, IReadOnlyList<AnswerPage> Pages)
{
    /// <summary>Renders <paramref name="answer"/>.</summary>
    public static AskedAnswer Of(Inquiry inquiry, Answer answer, RenderingContext context) =>
        new(inquiry, answer, AnswerRenderer.Render(answer, context));
}
