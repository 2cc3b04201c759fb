using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Scoring;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Contract;
using AlkBot.Facts.Folders;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Meaning;

namespace AlkBot.Bench.Training;

/// <summary>A claim that a question found, with its label.</summary>
internal sealed record LabelledClaim(Claim Claim, bool Answers);

/// <summary>A question of a set with its candidates; none where it is refused before any are looked for.</summary>
internal sealed record TrainingQuestion(
    string Set, string Family, LabelledQuestion Label, Question Question, Candidates? Candidates, IReadOnlyList<LabelledClaim> Claims);

/// <summary>Finds the candidates of all questions over a library.</summary>
/// <param name="Name">FAMILY or FAMILY/PART: sets of one family are left out together.</param>
/// <param name="Sources">The folder of sources.</param>
/// <param name="Questions">The file of questions.</param>
internal sealed record TrainingSet(string Name, string Sources, string Questions)
{
    private string Family => Name.Split('/')[0];

    /// <summary>Reads NAME=SOURCES=QUESTIONS, or NAME=SNIPPETS, of which a library is made in the folder.</summary>
    public static TrainingSet Parse(string text, string folder)
    {
        var parts = text.Split('=');
        if (parts.Length == 3)
            return new TrainingSet(parts[0], parts[1], parts[2]);
        var library = Path.Combine(folder, parts[0].Replace('/', '-'));
        Directory.CreateDirectory(library);
        var made = new TrainingSet(parts[0], Path.Combine(library, "sources"), Path.Combine(library, "questions.jsonl"));
        SnippetLibrary.Write(parts[1], made.Sources, made.Questions);
        return made;
    }

    /// <summary>The questions with their candidates, over an index in the folder that is built when it is not up to date.</summary>
    public async Task<IReadOnlyList<TrainingQuestion>> ReadAsync(string folder, IEmbedder? embedder)
    {
        var index = Path.Combine(folder, Name.Replace('/', '-') + (embedder is null ? "-words" : "-vectors"));
        var store = new GenerationStore(index, TimeProvider.System, embedder: embedder);
        await store.EnsureAsync(new SourceFolder(Sources), null, CancellationToken.None);
        await using var current = new CurrentIndex(store);
        await using var lease = await current.AcquireAsync(CancellationToken.None);
        var context = new CommandContext(lease.Library, new Answerer().Catalog);
        var read = new List<TrainingQuestion>();
        foreach (var label in LabelledSet.Read(Questions, lease.Library))
        {
            var (question, unsettled) = await new QuestionReader(context).ReadAsync(label.Text, CancellationToken.None);
            var asks = unsettled.Count == 0 && !question.IsRefusedUnread && !question.IsOnlyNames;
            var candidates = asks ? await Candidates.FindAsync(question, context, CancellationToken.None) : null;
            var claims = candidates?.Claims.Select(c => new LabelledClaim(c, label.IsAnsweredBy(c))).ToList() ?? [];
            read.Add(new TrainingQuestion(Name, Family, label, question, claims.Count > 0 ? candidates : null, claims));
        }
        return read;
    }
}
