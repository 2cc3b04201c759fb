namespace AlkBot.Answers;

/// <summary>Where people can see what an answer cites in its source.</summary>
public interface ICitationLinks
{
    /// <summary>What links that are made at about the same time have in common; while it lasts, those of an answer stay as they are.</summary>
    string Period { get; }

    /// <summary>The address that shows <paramref name="citation"/>: of http or https, without blanks and parentheses.</summary>
    string To(NumberedCitation citation);
}
