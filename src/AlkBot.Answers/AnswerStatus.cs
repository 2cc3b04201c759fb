namespace AlkBot.Answers;

/// <summary>How an answer ended.</summary>
public enum AnswerStatus
{
    /// <summary>The sources answer it.</summary>
    Answered,

    /// <summary>The sources do not say it; the nearest names are among the suggestions.</summary>
    NotInSources,

    /// <summary>It could mean several things; each is among the suggestions.</summary>
    Ambiguous,

    /// <summary>It is not a command, or not one in this form.</summary>
    InvalidInput,
}
