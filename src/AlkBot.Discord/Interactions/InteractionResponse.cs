using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>The first response to an interaction.</summary>
public abstract record InteractionResponse;

/// <summary>A new message (callback type 4), and what could not fit on it.</summary>
/// <param name="Message">The message.</param>
public sealed record MessageResponse(Message Message) : InteractionResponse
{
    /// <summary>
    /// Makes the message with its files, which an edit brings; null where it has none. It stays as it is where that fails.
    /// </summary>
    public Func<Message>? WithFiles { get; init; }

    /// <summary>Further messages to send after it, in order.</summary>
    public IReadOnlyList<Message> FollowUps { get; init; } = [];

    /// <summary>Work that goes on after the response and edits its message; null for none.</summary>
    public Func<IInteractionFollowUp, CancellationToken, Task>? Continuation { get; init; }
}

/// <summary>The message with the component that was used changes (callback type 7).</summary>
public sealed record UpdateResponse(Message Message) : InteractionResponse
{
    /// <inheritdoc cref="MessageResponse.WithFiles"/>
    public Func<Message>? WithFiles { get; init; }
}

/// <summary>A form opens (callback type 9). It can be no later answer, so it needs nothing that takes time.</summary>
public sealed record FormResponse(Form Form) : InteractionResponse;

/// <summary>Choices for what is being typed (callback type 8); at most 25.</summary>
public sealed record AutocompleteResponse(IReadOnlyList<AutocompleteChoice> Choices) : InteractionResponse;

/// <summary>One choice.</summary>
/// <param name="Name">What is shown, 1 to 100 characters.</param>
/// <param name="Value">What is filled in, 1 to 100 characters.</param>
public sealed record AutocompleteChoice(string Name, string Value);

/// <summary>What can be done with an interaction's token after its first response.</summary>
public interface IInteractionFollowUp
{
    /// <summary>Replaces the first response's message.</summary>
    Task EditOriginalAsync(Message message, CancellationToken cancellationToken);

    /// <summary>Sends a further message.</summary>
    Task SendAsync(Message message, CancellationToken cancellationToken);
}
