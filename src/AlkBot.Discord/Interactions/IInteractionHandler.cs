using AlkBot.Discord.Protocol;

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
    /// The response where it was given before and is remembered, so that it costs less than to wait for its turn; null elsewhere.
    /// </summary>
    InteractionResponse? Remembered(Interaction interaction) => null;

    /// <summary>The form that <paramref name="interaction"/> opens, which is all of its answer; null where it opens none.</summary>
    FormResponse? FormOf(Interaction interaction) => null;

    /// <summary>A button that asks the same once more; null where there can be none.</summary>
    Button? Again(Interaction interaction) => null;

    /// <summary>What is promised when the answer takes long; one that does not keep to it is sent as a message of its own.</summary>
    Deferral DeferralOf(Interaction interaction) =>
        interaction is ComponentInteraction ? Deferral.Update : Visibility.Deferral(interaction);

    /// <summary>Which threads handle an interaction.</summary>
    HandlingLane LaneOf(Interaction interaction) => HandlingLane.Lookup;
}
