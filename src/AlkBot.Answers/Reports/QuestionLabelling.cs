using System.Text.RegularExpressions;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Input;
using AlkBot.Index;
using AlkBot.Index.Reports;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Reports;

/// <summary>Makes a labelled question of a reported one, as an administrator says what a right answer is.</summary>
/// <remarks>What is blank in its lists is passed over.</remarks>
public static class QuestionLabelling
{
    /// <summary>Most places, and most phrases, of one question.</summary>
    private const int Most = 20;

    /// <summary>The label, or why there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="places">Where the source answers it, as <c>/cite</c> takes it; none where no source does.</param>
    /// <param name="says">What has to occur in a right answer, whatever its case.</param>
    /// <param name="library">The generation that has the places.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public static async ValueTask<(QuestionLabel? Label, FormattableString? Problem)> MakeAsync(
        string question, IEnumerable<string> places, IEnumerable<string> says, Library library, CancellationToken cancellationToken)
    {
        var (typed, must) = (Clean(places), Clean(says).Select(s => $"(?i){Regex.Escape(s)}").ToList());
        if (typed.Count > Most || must.Count > Most)
            return (null, $"A test question takes at most {Most} places and as many phrases.");
        if (typed.Count == 0 && must.Count > 0)
            return (null, $"What a right answer says needs a place where a source says it; leave both empty where none does.");
        var (evidence, source) = (new List<IReadOnlyList<int>>(), (string?)null);
        foreach (var place in typed)
        {
            if (await CiteCommand.FindAsync(place, library, cancellationToken).ConfigureAwait(false) is not var (id, span))
                return (null, $"The index has no passage '{TypedText.Shorten(place)}'; a place is SOURCE:NUMBER or SOURCE:START-END.");
            if (source is not null && source != id.Value)
                return (null, $"The places are of two sources, {source} and {id.Value}; a test question takes those of one.");
            source = id.Value;
            evidence.Add([span.Start, span.End]);
        }
        var kind = evidence.Count > 0 ? "answerable" : "unanswerable";
        return (new QuestionLabel(ReportedQuestion.KeyOf(question), question, kind, must, evidence) { Source = source }, null);
    }

    private static List<string> Clean(IEnumerable<string> lines) => [.. lines.Select(l => TypedText.Of(l).Text).Where(l => l.Length > 0)];
}
