namespace AlkBot.Answers;

/// <summary>Where people can see what an answer cites in its source.</summary>
public interface ICitationLinks
{
    /// <summary>What is the same for links that are made at about the same time: while it lasts, an answer's links need not be made anew.</summary>
    string Period { get; }

    /// <summary>The address that shows <paramref name="citation"/>: of http or https, without blanks and parentheses.</summary>
    string To(NumberedCitation citation);
}
