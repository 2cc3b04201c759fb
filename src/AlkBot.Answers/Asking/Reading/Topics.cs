using AlkBot.Answers.Asking.Texts;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>What the sources are about: what their titles name.</summary>
internal sealed class Topics
{
    private Topics(Library library) =>
        Titles = AnnotatedText.OfSource(string.Join(". ", library.Sources.Select(s => s.Title)), NameFinder.Of(library));

    /// <summary>The titles, annotated.</summary>
    public AnnotatedText Titles { get; }

    /// <summary>Those of the sources of <paramref name="library"/>.</summary>
    public static Topics Of(Library library) => library.Once(l => new Topics(l));
}
