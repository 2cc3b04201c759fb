using AlkBot.Answers;

namespace AlkBot.Rendering;

/// <summary>Writes answers in one form; each is complete and flushed when the call returns.</summary>
internal interface IAnswerWriter
{
    Task WriteAsync(Answer answer, CancellationToken cancellationToken);
}
