namespace AlkBot.Testing.Emulator.Capture;

/// <summary>The schemas of the callbacks, by their type.</summary>
internal static class CallbackSchemas
{
    public static string Of(int type) => type switch
    {
        1 => "PongInteractionCallbackRequest",
        4 or 5 => "CreateMessageInteractionCallbackRequest",
        6 or 7 => "UpdateMessageInteractionCallbackRequest",
        8 => "ApplicationCommandAutocompleteCallbackRequest",
        9 => "ModalInteractionCallbackRequest",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Discord takes no such callback."),
    };
}
