namespace AlkBot.Answers.Asking.Language;

/// <summary>What a word mostly is. What things are called has to be found again in an answer; how they are linked rarely is.</summary>
internal enum PartOfSpeech
{
    /// <summary>A noun, a name, a number, or a word that is not known.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>An adverb.</summary>
    Adverb,
}
