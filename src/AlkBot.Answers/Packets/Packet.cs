using System.Text;
using AlkBot.Answers.Export;
using AlkBot.Answers.Languages;
using AlkBot.Answers.References;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Packets;

/// <summary>
/// An answer as files to take along: a document as Markdown and as a page to print, its pictures, its facts and its sources. All of it is of
/// one generation, which the names of the files tell.
/// </summary>
public sealed class Packet
{
    /// <summary>The name of the command that a packet is the answer of.</summary>
    public const string Command = "packet";

    /// <summary>The most pictures; with the other files they are as many as a message takes.</summary>
    public const int MostPictures = 4;

    private const int LongestName = 40;

    private readonly Lazy<IReadOnlyList<PacketFile>> _files;

    private Packet(string name, Func<IReadOnlyList<PacketFile>> write) => (Name, _files) = (name, new(write));

    /// <summary>What the names of its files begin with: what it is of, and the generation.</summary>
    public string Name { get; }

    /// <summary>The files, written when they are first asked for.</summary>
    public IReadOnlyList<PacketFile> Files => _files.Value;

    /// <summary>The packet of <paramref name="answer"/>; null where that is none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="pictures">Its pictures.</param>
    /// <param name="library">The generation that gave it, which is read here and not when the files are written.</param>
    /// <param name="language">The language of the bot's own words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Packet? Of(
        Answer answer, IReadOnlyList<PacketPicture> pictures, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (answer is not { Command: Command, Status: AnswerStatus.Answered })
            return null;
        var name = $"{Slug(answer.Title)}-{answer.Index.Generation}";
        var figures = pictures.Take(MostPictures).Select((p, at) => new PacketFigure(p, $"{name}-{at + 1}.png")).ToList();
        var sources = SourcesOf(answer, library);
        var parts = PacketDocument.Of(answer, figures, sources, library, language, cancellationToken);
        var (facts, entities) = (FactsOf(answer, library), library.Entities.ToDictionary(e => e.Id));
        var csv = FactExport.Of("csv", entities, c => library.FindSource(c.Source)?.PageAt(c.Span.Start));
        return new Packet(name, () => Write(name, answer.Title, parts, sources, facts, csv, language));
    }

    private static IReadOnlyList<PacketFile> Write(
        string name, string title, IEnumerable<PacketPart> composed, IReadOnlyList<SourceInfo> sources, IReadOnlyList<Fact> facts, FactExport csv,
        BotLanguage language)
    {
        IReadOnlyList<PacketPart> parts =
        [
            .. composed.Select(p => p switch
            {
                PacketFigure figure when figure.Picture.Draw() is { } drawn => figure with { Drawn = drawn },
                PacketFigure => new PacketLine(null, language.Word("A picture could not be drawn."), []) { IsOwn = true },
                _ => p,
            }),
        ];
        var own = language.Word("In AlkBot's words");
        using var rows = new StringWriter();
        // It writes to memory, and so is done when it returns.
        csv.WriteAsync(facts, rows, CancellationToken.None).GetAwaiter().GetResult();
        IReadOnlyList<SourceReference> references = [.. sources.Select(SourceReference.Of)];
        return
        [
            Text(".md", "text/markdown", PacketMarkdown.Write(title, parts, own)),
            Text(".html", "text/html", PacketPage.Write(title, parts, own, language)),
            Text("-facts.csv", "text/csv", rows.ToString()),
            Text(".bib", "application/x-bibtex", ReferenceFormat.Write("bibtex", references)),
            Text(".ris", "application/x-research-info-systems", ReferenceFormat.Write("ris", references)),
            Text(".csl.json", "application/json", ReferenceFormat.Write("csl", references)),
            .. parts.OfType<PacketFigure>().Select(f => new PacketFile(f.File, "image/png", f.Drawn!.Png, f.Picture.Alternative)),
        ];

        PacketFile Text(string end, string type, string content) => new(name + end, type, Encoding.UTF8.GetBytes(content));
    }

    private static IReadOnlyList<SourceInfo> SourcesOf(Answer answer, Library library)
    {
        var cited = answer.Citations.Select(c => c.Source).ToHashSet();
        return [.. library.Sources.Where(s => s.Id.Value == answer.Title || cited.Contains(s.Id.Value))];
    }

    // Those that its statements are made of; equal ones of several places are one statement.
    private static IReadOnlyList<Fact> FactsOf(Answer answer, Library library)
    {
        var stated = answer.Statements.Where(s => s.Kind == StatementKind.Fact)
            .SelectMany(s => s.Citations.Select(n => answer.Citations[n - 1]).Select(c => (s.Subject, s.Predicate, c.Source, c.Start, c.End)))
            .ToHashSet();
        return
        [
            .. library.Facts.Where(f => f.Citations.Any(c =>
                stated.Contains((f.Subject.ToString(), f.Predicate, c.Source.Value, c.Span.Start, c.Span.End)))),
        ];
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var cut = slug.ToString(0, Math.Min(slug.Length, LongestName)).Trim('-');
        return cut.Length > 0 ? cut : Command;
    }
}
