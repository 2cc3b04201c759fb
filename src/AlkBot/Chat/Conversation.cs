using AlkBot.Answers.Commands;
using AlkBot.Index;
using AlkBot.Rendering;

namespace AlkBot.Chat;

/// <summary>Answers line after line until the user leaves.</summary>
internal sealed class Conversation(Answerer answerer, Library index, IAnswerWriter writer)
{
    /// <summary>Answers <paramref name="lines"/>; blank ones are passed over, <c>exit</c> and <c>quit</c> leave.</summary>
    public async Task RunAsync(IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var text = line.Trim();
            if (text.ToLowerInvariant() is "exit" or "quit" or "/exit" or "/quit")
                return;
            if (text.Length > 0)
                await writer.WriteAsync(await answerer.AnswerAsync(text, index, cancellationToken), cancellationToken);
        }
    }
}
