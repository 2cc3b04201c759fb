using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Answers.References;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Packets;

/// <summary>Puts together what a packet says: what is looked for first, then everything, then what it rests on.</summary>
internal static class PacketDocument
{
    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<PacketPart> Of(
        Answer answer, IReadOnlyList<PacketFigure> figures, IReadOnlyList<SourceInfo> sources, Library library, BotLanguage language,
        CancellationToken cancellationToken)
    {
        var (built, own) = ($"{answer.Index.BuiltAt:yyyy-MM-dd HH:mm} UTC", language.Word("In AlkBot's words"));
        List<PacketPart> parts =
        [
            Own(language.Say($"Of generation {answer.Index.Generation} of the index, built {built}.")),
            Own(language.Say(
                $"A number in brackets is that of a quote below. What is marked '{own}' is the bot's own wording; all else is a source's words or a fact that they state.")),
        ];
        Add(parts, language.Word("In short"), CardComposer.Of(answer, language) is { } card ? Lines(card, language) : []);
        Add(parts, language.Word("Take note"), answer.Notices.Select(n => new PacketLine(null, n.Text, n.Citations) { IsOwn = true }));
        Add(parts, language.Word("Pictures"), figures);
        Add(parts, language.Word("What the sources state"), answer.Statements.Select(s => Line(s, language)));
        Add(parts, language.Word("Tables"), PacketTables.Of(RowsOf(answer, sources, library, cancellationToken), library));
        Add(parts, language.Word("Quotes"), answer.Citations.Select(c => new PacketQuote(c.N, c.Quote, PlaceOf(c))));
        Add(parts, language.Word("Sources"), sources.Select(s => new PacketLine(s.Id.Value, Reference(s), [])));
        return parts;
    }

    private static void Add(List<PacketPart> parts, string heading, IEnumerable<PacketPart> under)
    {
        List<PacketPart> all = [.. under];
        if (all.Count > 0)
            parts.AddRange([new PacketHeading(heading), .. all]);
    }

    private static IEnumerable<PacketLine> Lines(Card card, BotLanguage language)
    {
        if (card.What is { } what)
            yield return Line(what, null, language);
        foreach (var group in card.Groups)
        {
            foreach (var line in group.Lines)
                yield return Line(line, group.Study, language);
        }
        if (card.Excerpt is { } excerpt)
            yield return new PacketLine(null, excerpt.Text, [excerpt.Citation]) { IsQuote = true };
        if (card.NotStated.Count > 0)
            yield return Own(language.Say($"Not found among the facts: {string.Join(", ", card.NotStated.Select(language.Inside))}"));
    }

    private static PacketLine Line(CardLine line, string? study, BotLanguage language)
    {
        var label = line.Label is null ? study : study is null ? language.Head(line.Label) : $"{study}{PartSeparator.Dot}{language.Inside(line.Label)}";
        var left = line.Left > 0 ? $" (+{line.Left})" : "";
        return new PacketLine(label, line.Text + left, line.Citations) { IsQuote = line.IsQuote && left.Length == 0 };
    }

    private static PacketLine Line(Statement statement, BotLanguage language) => new(
        statement is { Label: { } label, IsLabelPrinted: false } ? language.Head(label) : statement.Label, statement.Text, statement.Citations)
    {
        IsOwn = statement.Kind == StatementKind.Wording,
        IsQuote = statement.Kind == StatementKind.Quote,
    };

    private static PacketLine Own(string text) => new(null, text, []) { IsOwn = true };

    // A packet of a source has all of its tables, and one of a thing the rows that speak of it.
    private static IEnumerable<Passage> RowsOf(
        Answer answer, IReadOnlyList<SourceInfo> sources, Library library, CancellationToken cancellationToken) =>
        sources.FirstOrDefault(s => s.Id.Value == answer.Title) is { } source
            ? library.ReadPassages(source.Id, cancellationToken)
            : answer.Citations.Select(c => c.Passage).Where(p => p.Ordinal > 0).Distinct()
                .Select(p => library.Passages.Read(p, 0, cancellationToken)?.Passage).OfType<Passage>();

    private static string PlaceOf(NumberedCitation citation) => $"{citation.Where}, {citation.Source}:{citation.Start}-{citation.End}";

    private static string Reference(SourceInfo source)
    {
        var reference = SourceReference.Of(source);
        var authors = string.Join(", ", reference.Authors.Select(a => $"{a.Given} {a.Family}".Trim()));
        var place = string.Join(' ', new[] { reference.Journal ?? reference.Registry, reference.Volume, reference.Pages, reference.Number }.OfType<string>());
        var date = string.Join('-', reference.Date.Select(d => $"{d:00}"));
        IEnumerable<string> told =
            [authors, reference.Title, place, date, reference.Status ?? "", reference.Address ?? "", $"{source.FileName}, SHA-256 {source.Sha256}"];
        return string.Join(". ", told.Select(t => t.TrimEnd('.')).Where(t => t.Length > 0));
    }
}
