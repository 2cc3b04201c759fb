using System.CommandLine;
using AlkBot.Meaning;
using AlkBot.Terminal;

namespace AlkBot.Bench.Training;

/// <summary>
/// Makes the weights that questions are answered by: <c>train WEIGHTS FOLDER SET …</c>. A set is NAME=SOURCES=QUESTIONS or
/// NAME=SNIPPETS; what is built lies in FOLDER and is used again. The same sets make the same weights, every time.
/// </summary>
internal sealed class TrainCommand : TerminalCommand
{
    private readonly Argument<string> _weights = new("WEIGHTS") { Description = "The file to write." };
    private readonly Argument<string> _folder = new("FOLDER") { Description = "Where what is built lies." };

    private readonly Argument<string[]> _sets = new("SET")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "NAME=SOURCES=QUESTIONS or NAME=SNIPPETS.",
    };

    public TrainCommand() : base("train", "Fit the weights that questions are answered by.")
    {
        foreach (var argument in new Argument[] { _weights, _folder, _sets })
            Arguments.Add(argument);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var folder = arguments.GetRequiredValue(_folder);
        var sets = arguments.GetRequiredValue(_sets).Select(a => TrainingSet.Parse(a, folder)).ToList();
        var lines = new List<string>
        {
            "# The weights of the models that score answers to questions: model, feature, weight. Made by tests/AlkBot.Bench -- train;",
            $"# fitted to {string.Join(", ", sets.Select(s => s.Name))}. Not to be edited by hand.",
        };
        foreach (var hasVectors in new[] { true, false })
        {
            Embedder? embedder = null;
            if (hasVectors && !Embedder.TryOpen(EmbeddingModel.ArcticXs, null, Environment.ProcessorCount, out embedder, out var reason))
                throw new InvalidOperationException(reason);
            using (embedder)
            {
                var questions = new List<TrainingQuestion>();
                foreach (var set in sets)
                    questions.AddRange(await set.ReadAsync(folder, embedder));
                Console.WriteLine(hasVectors ? "With vectors, each family left out of what it is judged by:" : "On words alone:");
                var training = new Training(questions, hasVectors);
                foreach (var line in training.LeavingOut())
                    Console.WriteLine("  " + line);
                var models = training.Fit();
                Console.WriteLine("Fitted to all of them:");
                foreach (var line in training.Report(models, questions))
                    Console.WriteLine("  " + line);
                lines.AddRange(models.Claims.Write());
                lines.AddRange(models.Answers.Write());
            }
        }
        await File.WriteAllTextAsync(arguments.GetRequiredValue(_weights), string.Join('\n', lines) + "\n", cancellationToken);
        return ExitStatus.Done;
    }
}
