using System.Collections.Concurrent;
using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Tests.Hosting;

/// <summary>Answers as a test says, and keeps what it was asked.</summary>
internal sealed class ScriptedHandler : IInteractionHandler
{
    private readonly ConcurrentQueue<Interaction> _received = new();

    public IReadOnlyList<Interaction> Received => [.. _received];

    /// <summary>What tells the handler that nobody waits for the last answer any more.</summary>
    public CancellationToken Given { get; private set; }

    public Func<Interaction, CancellationToken, ValueTask<InteractionResponse>> Script { get; set; } =
        (interaction, _) => new ValueTask<InteractionResponse>(
            interaction is AutocompleteInteraction ? new AutocompleteResponse([]) : Some.Reply("answer"));

    /// <summary>What is remembered of every interaction; null for nothing.</summary>
    public InteractionResponse? Memory { get; set; }

    public InteractionResponse? Remembered(Interaction interaction) => Memory;

    public ValueTask<InteractionResponse> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        _received.Enqueue(interaction);
        Given = cancellationToken;
        return Script(interaction, cancellationToken);
    }

    public void Answer(InteractionResponse response) => Script = (_, _) => new ValueTask<InteractionResponse>(response);
}
