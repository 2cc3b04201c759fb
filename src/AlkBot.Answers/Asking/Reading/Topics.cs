using System.Runtime.CompilerServices;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Commands;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>What the sources are about: what their titles name.</summary>
internal static class Topics
{
    private static readonly ConditionalWeakTable<IIndexReader, AnnotatedText> Known = [];

    /// <summary>The titles of the generation's sources, annotated.</summary>
    public static async ValueTask<AnnotatedText> ReadAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(context.Reader, out var known))
            return known;
        var sources = await context.Reader.ListSourcesAsync(cancellationToken).ConfigureAwait(false);
        var titles = AnnotatedText.OfSource(string.Join(". ", sources.Select(s => s.Title)), NameFinder.Of(context.Names));
        return Known.GetValue(context.Reader, _ => titles);
    }
}
