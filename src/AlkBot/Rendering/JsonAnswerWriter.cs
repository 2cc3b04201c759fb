using AlkBot.Answers;

namespace AlkBot.Rendering;

/// <summary>One line of JSON an answer.</summary>
internal sealed class JsonAnswerWriter(TextWriter output) : IAnswerWriter
{
    public async Task WriteAsync(Answer answer, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(AnswerJson.Write(answer).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
