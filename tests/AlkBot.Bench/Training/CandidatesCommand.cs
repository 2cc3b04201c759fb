using System.CommandLine;
using System.Text.Json;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Meaning;
using AlkBot.Terminal;

namespace AlkBot.Bench.Training;

/// <summary>
/// Writes what the reader is trained on and measured with: <c>candidates FILE FOLDER SET …</c>, a line a question with its best claims
/// as weights fitted to the other families rank them, each with its scope, and those that answer. Sets and folder are those of
/// <see cref="TrainCommand"/>.
/// </summary>
internal sealed class CandidatesCommand : TerminalCommand
{
    /// <summary>More than any reader is given.</summary>
    private const int Most = 40;

    /// <summary>The score of what is refused in any case.</summary>
    private const double Least = -100;

    private readonly Argument<string> _file = new("FILE") { Description = "The file to write." };
    private readonly Argument<string> _folder = new("FOLDER") { Description = "Where what is built lies." };

    private readonly Argument<string[]> _sets = new("SET")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "NAME=SOURCES=QUESTIONS or NAME=SNIPPETS.",
    };

    public CandidatesCommand() : base("candidates", "Write the candidates of labelled questions.")
    {
        foreach (var argument in new Argument[] { _file, _folder, _sets })
            Arguments.Add(argument);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var folder = arguments.GetRequiredValue(_folder);
        if (!Embedder.TryOpen(EmbeddingModel.ArcticXs, null, Environment.ProcessorCount, out var embedder, out var reason))
            throw new InvalidOperationException(reason);
        using (embedder)
        {
            var questions = new List<TrainingQuestion>();
            foreach (var set in arguments.GetRequiredValue(_sets).Select(a => TrainingSet.Parse(a, folder)))
                questions.AddRange(await set.ReadAsync(folder, embedder));
            await using var output = new StreamWriter(arguments.GetRequiredValue(_file));
            foreach (var (question, score) in new Training(questions, hasVectors: true).ScoredByOthers())
                await output.WriteLineAsync(Line(question, score));
        }
        return ExitStatus.Done;
    }

    /// <summary>The title, what stands around the claim in the order of the source, and of a fact its quote.</summary>
    private static string ScopeOf(Claim claim) => string.Join(' ', [
        claim.Topic.Title.Text.TrimEnd('.') + ".",
        .. claim.Around.Reverse().Select(a => a.Text),
        .. claim.Fact is null ? [] : (string[])[claim.Quoted.Text]]);

    private static string Line(TrainingQuestion question, double score) => JsonSerializer.Serialize(new Candidate(
        question.Set, question.Label.Text, question.Label.IsAnswerable, Math.Max(score, Least),
        [.. question.Claims.Where(c => c.Claim.HasRoles).OrderByDescending(c => c.Claim.Likelihood).Index()
            .Where(c => c.Index < Most || c.Item.Answers)
            .Select(c => new CandidateClaim(
                c.Item.Answers, ScopeOf(c.Item.Claim), c.Item.Claim.Own.Text, Math.Round(c.Item.Claim.Likelihood, 3)))]));
}

/// <summary>A question with its best claims, the best first.</summary>
internal sealed record Candidate(string Set, string Question, bool Answerable, double Score, IReadOnlyList<CandidateClaim> Claims);

/// <summary>A claim as the reader reads it.</summary>
internal sealed record CandidateClaim(bool Answers, string Scope, string Text, double Likelihood);
