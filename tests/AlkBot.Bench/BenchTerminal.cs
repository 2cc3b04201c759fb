using AlkBot.Bench.Answering;
using AlkBot.Bench.Engines;
using AlkBot.Bench.Extraction;
using AlkBot.Bench.Faults;
using AlkBot.Bench.Hostile;
using AlkBot.Bench.Load;
using AlkBot.Bench.Retrieval;
using AlkBot.Bench.Scale;
using AlkBot.Bench.Screens;
using AlkBot.Bench.Swaps;
using AlkBot.Bench.Training;
using AlkBot.Terminal;

namespace AlkBot.Bench;

/// <summary>What this program measures, a command each; <c>--help</c> lists them.</summary>
internal static class BenchTerminal
{
    public static AlkBotTerminal Of(TerminalStreams streams, TimeProvider time) => new AlkBotTerminal(streams, time)
        .Add(new RetrievalCommand())
        .Add(new RankingCommand())
        .Add(new TrainCommand())
        .Add(new CandidatesCommand())
        .Add(new MutationsCommand())
        .Add(new OutcomesCommand())
        .Add(new QuestionsReportCommand())
        .Add(new QuestionLatencyCommand())
        .Add(new RepeatabilityCommand())
        .Add(new CommandLatencyCommand())
        .Add(new EnginesCommand())
        .Add(new ScaleCommand())
        .Add(new ScaleSourcesCommand())
        .Add(new ScaleAnswersCommand())
        .Add(new SwapsCommand())
        .Add(new LoadCommand())
        .Add(new FaultsCommand())
        .Add(new FloorCommand())
        .Add(new HostileCommand())
        .Add(new AttackCommand())
        .Add(new ScreensCommand());
}
