using System.Text.Json;
using AlkBot.Index.State;

namespace AlkBot.Index.Reports;

/// <summary>
/// What was refused and what was found wrong, for those who administer the bot: a queue of questions by their text, and the labels that they
/// made of some. It is bounded; where it is full, what was seldom asked and long ago goes first.
/// </summary>
/// <param name="state">What it is kept in.</param>
/// <param name="time">The clock.</param>
public sealed class ReportQueue(IKeptState state, TimeProvider time)
{
    /// <summary>The most questions kept, closed ones too.</summary>
    public const int MostQuestions = 500;

    /// <summary>The most labels kept.</summary>
    public const int MostLabels = 2000;

    /// <summary>The most complaints of one question that are kept with their reasons.</summary>
    public const int MostComplaints = 10;

    private const string Questions = "reports", Labels = "labelled-questions";

    /// <summary>The open questions, most frequent first.</summary>
    /// <exception cref="Storage.IndexException">They cannot be read.</exception>
    public IReadOnlyList<ReportedQuestion> ReadOpen() =>
    [
        .. ReadAll().Where(q => q.Closed is null)
            .OrderByDescending(q => q.Count).ThenByDescending(q => q.Last).ThenBy(q => q.Key, StringComparer.Ordinal),
    ];

    /// <summary>The labels made so far, by their keys.</summary>
    /// <exception cref="Storage.IndexException">They cannot be read.</exception>
    public IReadOnlyList<QuestionLabel> ReadLabels() =>
        [.. state.Read(Labels).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => LabelIn(r.Value)).OfType<QuestionLabel>()];

    /// <summary>The keys of questions and labels that somebody's hand damaged: they count for nothing, and stay as they are.</summary>
    /// <exception cref="Storage.IndexException">They cannot be read.</exception>
    public IReadOnlyList<string> ReadDamaged() =>
    [
        .. state.Read(Questions).Where(r => QuestionIn(r.Value) is null).Select(r => r.Key),
        .. state.Read(Labels).Where(r => LabelIn(r.Value) is null).Select(r => r.Key),
    ];

    /// <summary>What <paramref name="by"/> said of answers, latest first.</summary>
    /// <exception cref="Storage.IndexException">It cannot be read.</exception>
    public IReadOnlyList<(string Question, Complaint Complaint)> ReadOf(string by) =>
        [.. ReadAll().SelectMany(q => q.Complaints.Where(c => c.By == by).Select(c => (q.Text, c))).OrderByDescending(c => c.c.At)];

    /// <summary>Counts refused questions, each as often as it was refused; one that is closed stays so.</summary>
    /// <exception cref="Storage.IndexException">They cannot be written.</exception>
    public ValueTask CountAsync(IReadOnlyDictionary<string, int> refused, CancellationToken cancellationToken) => ChangeAsync(
        questions =>
        {
            foreach (var (typed, count) in refused)
            {
                if (ReportedQuestion.Clean(typed) is not { } text)
                    continue;
                var known = Find(questions, text);
                if (known.Closed is not null)
                    continue;
                var times = (int)Math.Min((long)known.Refused + count, int.MaxValue / 2);
                questions[known.Key] = known with { Refused = times, Last = time.GetUtcNow() };
            }
        },
        cancellationToken);

    /// <summary>Adds what somebody said of the answer to <paramref name="question"/>.</summary>
    /// <returns>False where the question is empty or longer than one that is kept.</returns>
    /// <exception cref="Storage.IndexException">It cannot be written.</exception>
    public async ValueTask<bool> AddAsync(string question, Complaint complaint, CancellationToken cancellationToken)
    {
        if (ReportedQuestion.Clean(question) is not { } text)
            return false;
        await ChangeAsync(
            questions =>
            {
                var known = Find(questions, text);
                IReadOnlyList<Complaint> all = [.. known.Complaints.Where(c => c.By != complaint.By), complaint];
                var over = Math.Max(0, all.Count - MostComplaints);
                questions[known.Key] = known with
                {
                    Complaints = [.. all.Skip(over)],
                    Earlier = known.Earlier + over,
                    Last = complaint.At,
                    Closed = null,
                };
            },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Closes a question, and forgets who said what of it; false where it is not open.</summary>
    /// <exception cref="Storage.IndexException">It cannot be written.</exception>
    public async ValueTask<bool> CloseAsync(string key, CancellationToken cancellationToken)
    {
        var isOpen = false;
        await ChangeAsync(
            questions =>
            {
                isOpen = questions.GetValueOrDefault(key) is { Closed: null };
                if (isOpen)
                    questions[key] = new ReportedQuestion(questions[key].Text, questions[key].Last) { Closed = time.GetUtcNow() };
            },
            cancellationToken).ConfigureAwait(false);
        return isOpen;
    }

    /// <summary>Keeps a label, in place of an earlier one of the same question, and closes the question.</summary>
    /// <returns>False where there are as many labels as can be kept.</returns>
    /// <exception cref="Storage.IndexException">It cannot be written.</exception>
    public async ValueTask<bool> LabelAsync(QuestionLabel label, CancellationToken cancellationToken)
    {
        var isKept = false;
        await state.ChangeAsync(
            Labels,
            labels =>
            {
                isKept = labels.ContainsKey(label.Id) || labels.Count < MostLabels;
                if (isKept)
                    labels[label.Id] = label.ToJson();
            },
            cancellationToken).ConfigureAwait(false);
        if (isKept)
            await CloseAsync(label.Id, cancellationToken).ConfigureAwait(false);
        return isKept;
    }

    /// <summary>Deletes the questions of which nothing was heard since <paramref name="before"/>; how many there were.</summary>
    /// <exception cref="Storage.IndexException">They cannot be written.</exception>
    public ValueTask<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => ForgetAsync(
        question => (question.Closed ?? question.Last) < before, question => question with
        {
            Complaints = [.. question.Complaints.Where(c => c.At >= before)],
            Earlier = question.Earlier + question.Complaints.Count(c => c.At < before),
        },
        cancellationToken);

    /// <summary>Deletes what <paramref name="by"/> said; how many complaints there were. That there were some still counts.</summary>
    /// <exception cref="Storage.IndexException">It cannot be written.</exception>
    public async ValueTask<int> ForgetOfAsync(string by, CancellationToken cancellationToken)
    {
        var count = ReadOf(by).Count;
        if (count > 0)
        {
            await ForgetAsync(
                _ => false, question => question with
                {
                    Complaints = [.. question.Complaints.Where(c => c.By != by)],
                    Earlier = question.Earlier + question.Complaints.Count(c => c.By == by),
                },
                cancellationToken).ConfigureAwait(false);
        }
        return count;
    }

    private async ValueTask<int> ForgetAsync(
        Func<ReportedQuestion, bool> goes, Func<ReportedQuestion, ReportedQuestion> others, CancellationToken cancellationToken)
    {
        var gone = 0;
        // Nothing is written where nothing is kept.
        if (state.VersionOf(Questions).Length == 0)
            return gone;
        await ChangeAsync(
            questions =>
            {
                gone = 0;
                foreach (var (key, question) in questions.ToList())
                {
                    if (!goes(question))
                        questions[key] = others(question);
                    else if (questions.Remove(key))
                        gone++;
                }
            },
            cancellationToken).ConfigureAwait(false);
        return gone;
    }

    private IEnumerable<ReportedQuestion> ReadAll() => state.Read(Questions).Values.Select(QuestionIn).OfType<ReportedQuestion>();

    private ReportedQuestion Find(Dictionary<string, ReportedQuestion> questions, string text) =>
        questions.GetValueOrDefault(ReportedQuestion.KeyOf(text)) ?? new ReportedQuestion(text, time.GetUtcNow());

    private ValueTask ChangeAsync(Action<Dictionary<string, ReportedQuestion>> change, CancellationToken cancellationToken) => state.ChangeAsync(
        Questions,
        records =>
        {
            var questions = records.Select(r => (r.Key, Question: QuestionIn(r.Value))).Where(q => q.Question is not null)
                .ToDictionary(q => q.Key, q => q.Question!);
            foreach (var key in questions.Keys)
                records.Remove(key);
            change(questions);
            foreach (var (key, question) in questions
                .OrderByDescending(q => q.Value.Closed is null).ThenByDescending(q => q.Value.Complaints.Count > 0)
                .ThenByDescending(q => q.Value.Count).ThenByDescending(q => q.Value.Last).Take(MostQuestions))
            {
                records[key] = JsonSerializer.Serialize(question, ReportsJson.Readable.ReportedQuestion);
            }
        },
        cancellationToken);

    private static ReportedQuestion? QuestionIn(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportsJson.Readable.ReportedQuestion);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static QuestionLabel? LabelIn(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportsJson.Readable.QuestionLabel);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
