namespace AlkBot.Discord.Interactions;

/// <summary>Answers interactions; the one door that every transport uses.</summary>
public interface IInteractionHandler
{
    /// <summary>
    /// The response to <paramref name="interaction"/>. What a user did wrong is a response too; it throws only when
    /// <paramref name="cancellationToken"/> is cancelled or something is broken, and then the transport answers with an error id.
    /// </summary>
    ValueTask<InteractionResponse> HandleAsync(Interaction interaction, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the answer to <paramref name="interaction"/> will be seen by the person who asked alone. A transport that has to defer
    /// the answer settles who sees it before the answer is there. Answers at once, from the interaction itself.
    /// </summary>
    bool AnswersPrivately(Interaction interaction) => interaction switch
    {
        MessageCommandInteraction or UnknownInteraction => true,
        CommandInteraction command => command.Options.TryGetValue("private", out var isPrivate) && isPrivate.Text == "true",
        _ => false,
    };
}
