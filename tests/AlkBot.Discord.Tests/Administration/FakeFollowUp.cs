using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests;

/// <summary>Takes what is sent after a response, and keeps it.</summary>
internal sealed class FakeFollowUp : IInteractionFollowUp
{
    private readonly TaskCompletionSource<Message> _first = new();

    public bool FailsFirst { get; init; }

    public List<Message> Edits { get; } = [];

    public Task<Message> FirstEdit => _first.Task;

    public Task EditOriginalAsync(Message message, CancellationToken cancellationToken)
    {
        MessageRules.Broken(message).ShouldBeEmpty();
        Edits.Add(message);
        var isFirst = _first.TrySetResult(message);
        return isFirst && FailsFirst ? Task.FromException(new IOException("the connection broke")) : Task.CompletedTask;
    }

    public Task SendAsync(Message message, CancellationToken cancellationToken) => EditOriginalAsync(message, cancellationToken);
}
