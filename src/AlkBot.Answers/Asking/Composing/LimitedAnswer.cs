using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>Adds evidence to an answer until it has as many citations as a reader will check.</summary>
internal sealed class LimitedAnswer(AnswerBuilder builder, FactBook book, Library titles)
{
    /// <summary>The most citations of an answer to a question.</summary>
    public const int MostCitations = 5;

    private readonly HashSet<string> _told = [];
    private readonly List<Claim> _rows = [];

    /// <summary>Adds a sentence, with what it refers to, unless there is no room or it is quoted already.</summary>
    public bool Quote(Claim claim)
    {
        if (builder.Citations.Any(c => c.Source == claim.Quote.Source && c.Span.Contains(claim.Quote.Span)) || !Fits([claim.Quote]))
            return false;
        builder.Quote(claim.Quote);
        if (claim.Referent is { } referent)
            Add(referent, "It refers to");
        else if (builder.Count == 1)
            TellColumns(claim);
        else
            _rows.Add(claim);
        return true;
    }

    /// <summary>Says what the columns of the rows hold that are quoted, as far as there is room: what answers comes first.</summary>
    public void TellColumns()
    {
        foreach (var row in _rows)
            TellColumns(row);
    }

    private void TellColumns(Claim row)
    {
        if (row.Columns() is { } columns)
            Add(columns, ColumnHeads.Label);
    }

    private void Add(Citation citation, string label)
    {
        if (Fits([citation]) && !builder.Citations.Any(c => c.Source == citation.Source && c.Span == citation.Span))
            builder.Quote(citation, label);
    }

    /// <summary>Adds a fact and what contradicts it; false when there is no room.</summary>
    public bool Tell(Fact fact, bool alone)
    {
        var text = $"{titles.NameOf(fact.Subject)}: {LabelOf(fact.Predicate)}: {FactText.Of(fact, builder.Language)}";
        // Among several, the quote that states the value and one that names the subject have to do.
        return Tell(fact, text, FactText.Label(fact.Predicate), alone ? fact.Citations : [fact.Citations[0], .. Naming(fact.Subject, fact.Citations)]);
    }

    /// <summary>Adds a thing of a list with the facts by which it is on it; false when there is no room.</summary>
    public bool Tell(ListedSubject listed)
    {
        var first = listed.Facts[0];
        var parts = listed.Facts.DistinctBy(f => (f.Predicate, FactText.Of(f)))
            .Select(f => $"{LabelOf(f.Predicate)}: {FactText.Of(f, builder.Language)}"
                + (f.Subject == listed.Subject ? "" : $" ({titles.NameOf(f.Subject)})"));
        var text = $"{titles.NameOf(listed.Subject)}: {string.Join("; ", parts)}";
        var citations = listed.Facts.Select(Shared).ToList();
        return Tell(first, text, null, [.. citations, .. Naming(listed.Subject, [.. citations, .. listed.Facts.SelectMany(f => f.Citations)])]);
    }

    /// <summary>Says how much more there is, and where.</summary>
    public void Rest(int count, string noun, IEnumerable<string> commands)
    {
        if (count > 0)
            builder.Wording($"{BotLanguage.Counted(count, $"more {noun}")} found: {string.Join(", ", commands.Distinct().Take(8))}.");
    }

    /// <summary>Says where the sources differ in <paramref name="facts"/>, which quotes tell already, and which a record has changed.</summary>
    public void TellContested(IReadOnlyList<Fact> facts)
    {
        foreach (var change in VersionChanges.Of(titles).With(facts))
        {
            if (Fits([.. VersionNotices.CitationsOf(change)]))
                builder.TellVersions([change], titles.NameOf, book.Sources);
            else
                TellWhere(change);
        }
        foreach (var discrepancy in book.Discrepancies(facts))
        {
            if (Fits([.. discrepancy.Facts.Select(f => f.Citations[0])]))
                builder.TellDiscrepancies([discrepancy], titles.NameOf);
            else
                TellWhere(discrepancy);
        }
    }

    private bool Tell(Fact fact, string text, string? label, IReadOnlyList<Citation> citations)
    {
        if (!_told.Add(text))
            return true;
        // The first quote states the value; the others add what it continues, and give way when room is short.
        // What contradicts it has to find room as well.
        var discrepancies = book.Discrepancies([fact]).ToList();
        var versions = VersionChanges.Of(titles).With(fact).ToList();
        var sides = discrepancies.SelectMany(d => d.Facts.Select(f => f.Citations[0])).Concat(versions.SelectMany(VersionNotices.CitationsOf)).ToList();
        var chosen = Fits([.. citations, .. sides]) ? citations : [citations[0]];
        if (!Fits([.. chosen, .. sides]))
        {
            if (!Fits(chosen))
                return false;
            foreach (var discrepancy in discrepancies)
                TellWhere(discrepancy);
            versions.ForEach(TellWhere);
            (discrepancies, versions) = ([], []);
        }
        builder.TellDiscrepancies(discrepancies, titles.NameOf);
        builder.TellVersions(versions, titles.NameOf, book.Sources);
        builder.Add(FactText.Statement(fact, text) with { Label = label }, chosen);
        return true;
    }

    // A contradiction for whose sides there is no room is told all the same, with the command that shows them.
    private void TellWhere(Discrepancy discrepancy)
    {
        var (name, label) = (titles.NameOf(discrepancy.Subject), LabelOf(discrepancy.Predicate));
        builder.Notice(NoticeKind.Remark, $"{name}, {label}: the sources differ; all sides: {CommandFor(discrepancy.Subject)}.", []);
    }

    private void TellWhere(VersionChange change) => builder.Notice(
        NoticeKind.Remark,
        $"{titles.NameOf(change.Subject)}, {LabelOf(change.Predicate)}: the record changed; all versions: {CommandFor(change.Subject)}.");

    private string CommandFor(EntityId id) => EntityWords.CommandFor(id.Type, titles.NameOf(id));

    private string LabelOf(string predicate) => builder.Language.Inside(FactText.Label(predicate));

    // A quote that does not name the thing is understood with the one that does.
    private IEnumerable<Citation> Naming(EntityId subject, IReadOnlyList<Citation> citations) =>
        IsNamed(subject, citations[0]) ? [] : citations.Where(c => IsNamed(subject, c)).Take(1);

    private bool IsNamed(EntityId id, Citation citation) =>
        titles.FindEntity(id)?.Names.Any(n => NameInText.Occurs(n.Text, citation.Quote)) == true;

    // Of several quotes that state a fact, one that the answer has already.
    private Citation Shared(Fact fact) =>
        fact.Citations.FirstOrDefault(c => builder.Citations.Any(has => has.Source == c.Source && has.Span == c.Span)
            && c.Quote.Contains(fact.Value, StringComparison.OrdinalIgnoreCase)) ?? fact.Citations[0];

    private bool Fits(IReadOnlyList<Citation> more) =>
        builder.Citations.Concat(more).Select(c => (c.Source, c.Span)).Distinct().Count() <= MostCitations;
}
