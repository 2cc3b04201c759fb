using System.Globalization;
using System.Text.RegularExpressions;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Queries;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Commands;

/// <summary><c>/cite</c>: a passage with the one before it and the one after it.</summary>
internal sealed partial class CiteCommand : Command
{
    private const string Id = "id";

    /// <summary>How many rows up a continued cell is looked for.</summary>
    private const int LongestContinuation = 100;

    public override CommandDeclaration Declaration { get; } = new(
        "cite",
        "Shows the passage around a citation",
        [
            new OptionDeclaration(Id, "The passage as SOURCE:NUMBER, or the place of a quote as SOURCE:START-END")
            {
                Required = true, Positional = true, FreeText = true, Content = OptionContent.Passage,
            },
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var (builder, stamp) = (new AnswerBuilder(context.Language), IndexStamp.Of(context.Library.Generation));
        var typed = request[Id]!;
        var sources = context.Library.Sources;
        var match = Place().Match(typed);
        if (!match.Success)
        {
            builder.Wording(
                $"'{TypedText.Shorten(typed)}' is no citation: it takes SOURCE:NUMBER or SOURCE:START-END, as printed with every quote.");
            builder.Suggest([.. sources.Take(3).Select(s => $"/cite {s.Id}:1"), "/sources"]);
            return builder.Build(request.Input, Declaration.Name, AnswerStatus.InvalidInput, TypedText.Shorten(typed), stamp);
        }
        var window = SourceOf(match, sources) is { } source
            ? await FindAsync(source, match, context.Library, cancellationToken).ConfigureAwait(false)
            : null;
        if (window is null)
        {
            builder.Wording($"The index has no passage '{TypedText.Shorten(typed)}'.");
            foreach (var known in sources)
                builder.Wording($"{known.Id} has passages {known.Id}:1 to {known.Id}:{known.Passages}.");
            builder.Suggest("/sources");
            return builder.Build(request.Input, Declaration.Name, AnswerStatus.NotInSources, TypedText.Shorten(typed), stamp);
        }
        await ShowAsync(builder, window, context.Library, cancellationToken).ConfigureAwait(false);
        return builder.Build(request.Input, Declaration.Name, AnswerStatus.Answered, window.Passage.Id.ToString(), stamp);
    }

    /// <summary>The place that <paramref name="typed"/> names, as the command takes it; null where there is none.</summary>
    public static async ValueTask<(SourceId Source, Span Span)?> FindAsync(
        string typed, Library library, CancellationToken cancellationToken)
    {
        if (Place().Match(typed) is not { Success: true } match
            || SourceOf(match, library.Sources) is not { } source
            || await FindAsync(source, match, library, cancellationToken).ConfigureAwait(false) is not { Passage: var passage })
        {
            return null;
        }
        return (source.Id, match.Groups["end"].Success ? SpanOf(match) : passage.Span);
    }

    private static Span SpanOf(Match match) => new(
        int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(match.Groups["end"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    // A source need not be named while there is only one.
    private static SourceInfo? SourceOf(Match match, IReadOnlyList<SourceInfo> sources)
    {
        var name = match.Groups["source"].Value;
        return name.Length == 0 && sources.Count == 1
            ? sources[0]
            : sources.FirstOrDefault(s => string.Equals(s.Id.Value, name, StringComparison.OrdinalIgnoreCase));
    }

    private static async ValueTask<PassageWindow?> FindAsync(
        SourceInfo source, Match match, Library library, CancellationToken cancellationToken)
    {
        if (!match.Groups["end"].Success)
        {
            var ordinal = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return await library.ReadPassageAsync(new PassageId(source.Id, ordinal), 1, cancellationToken).ConfigureAwait(false);
        }
        var span = SpanOf(match);
        foreach (var passage in library.ReadPassages(source.Id, cancellationToken))
        {
            if (passage.Span.Contains(span) && span.Length > 0)
                return await library.ReadPassageAsync(passage.Id, 1, cancellationToken).ConfigureAwait(false);
        }
        return null;
    }

    private static async ValueTask ShowAsync(
        AnswerBuilder builder, PassageWindow window, Library library, CancellationToken cancellationToken)
    {
        foreach (var passage in window.Before)
            builder.Quote(Citation.Of(passage), builder.Language.Say($"Before, {passage.Id}"));
        builder.Quote(Citation.Of(window.Passage), window.Passage.Id.ToString());
        var rows = await RowsAboveAsync(window, library, cancellationToken).ConfigureAwait(false);
        foreach (var cell in window.Passage.Row?.Cells ?? [])
        {
            if (rows.FirstOrDefault(r => r.Span.Contains(cell.Span)) is { } row)
                builder.Quote(Citation.Of(row, cell.Span), cell.Column, isPrinted: true);
        }
        foreach (var passage in window.After)
            builder.Quote(Citation.Of(passage), builder.Language.Say($"After, {passage.Id}"));
        builder.Suggest(window.Before.Concat(window.After).Select(p => $"/cite {p.Id}"));
    }

    // A cell that a row continues stands in a row above it.
    private static async ValueTask<IReadOnlyList<Passage>> RowsAboveAsync(
        PassageWindow window, Library library, CancellationToken cancellationToken)
    {
        if (window.Passage.Row?.Cells.Any(c => c.Continued) != true)
            return [window.Passage];
        var wide = await library.ReadPassageAsync(window.Passage.Id, LongestContinuation, cancellationToken).ConfigureAwait(false);
        return [window.Passage, .. wide!.Before.Reverse()];
    }

    [GeneratedRegex(
        @"^\[?(?:(?<source>[A-Za-z0-9][A-Za-z0-9.-]*)\s*[:#\s]\s*)?(?<n>[0-9]{1,9})(?:\s*-\s*(?<end>[0-9]{1,9}))?\W*$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
