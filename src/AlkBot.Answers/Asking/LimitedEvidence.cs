using AlkBot.Answers.Facts;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>Adds evidence to an answer until it has as many citations as a reader will check.</summary>
internal sealed class LimitedEvidence(AnswerBuilder builder, FactBook book)
{
    /// <summary>The most citations of an answer to a question.</summary>
    public const int MostCitations = 5;

    private readonly HashSet<Fact> _told = [];

    /// <summary>Adds a sentence, unless there is no room or it is quoted already.</summary>
    public void Quote(Citation sentence)
    {
        if (Fits([sentence]) && !builder.Citations.Any(c => c.Source == sentence.Source && c.Span.Contains(sentence.Span)))
            builder.Quote(sentence);
    }

    /// <summary>Adds facts as long as there is room, and says how many found none.</summary>
    public void Facts(IReadOnlyList<Fact> facts, EntityTitles titles)
    {
        foreach (var fact in facts)
        {
            // The first quote states the value; the others add what it continues, and give way when room is short.
            // What contradicts it has to find room as well.
            var sides = book.Discrepancies([fact]).SelectMany(d => d.Facts.Select(f => f.Citations[0])).ToList();
            var citations = Fits([.. fact.Citations, .. sides]) ? fact.Citations : [fact.Citations[0]];
            if (!Fits([.. citations, .. sides]))
                continue;
            _told.Add(fact);
            builder.TellDiscrepancies(book.Discrepancies([fact]), titles.NameOf);
            builder.Add(FactText.Statement(fact, $"{titles.NameOf(fact.Subject)}: {FactText.Of(fact)}"), citations);
        }
        var rest = facts.Count - _told.Count;
        if (rest > 0)
        {
            var places = facts.Where(f => !_told.Contains(f)).Select(f => EntityWords.CommandFor(f.Subject.Type, titles.NameOf(f.Subject)));
            builder.Wording($"{Counted.Of(rest, "more fact")} found: {string.Join(", ", places.Distinct())}.");
        }
    }

    private bool Fits(IReadOnlyList<Citation> more) =>
        builder.Citations.Concat(more).Select(c => (c.Source, c.Span)).Distinct().Count() <= MostCitations;
}
