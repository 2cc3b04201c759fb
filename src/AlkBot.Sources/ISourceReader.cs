using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>Turns one format's bytes into a canonical text and its passages. After it nothing touches the text again.</summary>
public interface ISourceReader
{
    /// <summary>Whether the file is of this reader's format, judged by its content first.</summary>
    bool CanRead(SourceFile file);

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="manifest">What is known of the file beyond its bytes; null when nobody wrote any.</param>
    /// <exception cref="SourceException">The file is empty, not of the format after all, or contradicts its manifest.</exception>
    SourceDocument Read(SourceFile file, Manifest? manifest);
}

/// <summary>A source and its passages, by ordinal from 1.</summary>
public sealed record SourceDocument(Source Source, IReadOnlyList<Passage> Passages)
{
    /// <summary>The headings above the passages, in order.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>What the source states in a form, when it is a registry's record.</summary>
    public TrialForm? Form { get; init; }
}
