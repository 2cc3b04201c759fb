namespace AlkBot.Discord.Interactions;

/// <summary>Answers interactions; the one door that every transport uses.</summary>
public interface IInteractionHandler
{
    /// <summary>
    /// The response to <paramref name="interaction"/>. What a user did wrong is a response too; it throws only when
    /// <paramref name="cancellationToken"/> is cancelled or something is broken, and then the transport answers with an error id.
    /// </summary>
    ValueTask<InteractionResponse> HandleAsync(Interaction interaction, CancellationToken cancellationToken);

    /// <summary>What is promised when the answer takes long; one that does not keep to it is sent as a message of its own.</summary>
    Deferral DeferralOf(Interaction interaction) =>
        interaction is ComponentInteraction ? Deferral.Update : Visibility.Deferral(interaction);

    /// <summary>Which threads handle an interaction.</summary>
    HandlingLane LaneOf(Interaction interaction) => HandlingLane.Lookup;
}
