using System.Globalization;
using AlkBot.Bench;
using AlkBot.Bench.Engines;
using AlkBot.Bench.Load;
using AlkBot.Bench.Ranking;
using AlkBot.Bench.Scale;
using AlkBot.Bench.Training;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// engines [FOLDER …]: the engines on the review and on folders of other texts; anything else is BenchmarkDotNet's.
if (args is ["engines", .. var folders])
{
    await EngineComparison.RunAsync([await Workload.OfReviewAsync(), .. folders.Select(Workload.OfBeir)]);
    return 0;
}

// tune-ranking CORPUS QUERIES QRELS [FEATURES]: the weights of the ranking.
if (args is ["tune-ranking", var corpus, var queries, var judgements, .. var rest])
{
    await RankingTuning.RunAsync(corpus, queries, judgements, rest.FirstOrDefault());
    return 0;
}

// questions FILE [CORPUS PASSAGES]: how long answers take, on the review or beside that many abstracts.
if (args is ["questions", _, ..])
{
    await QuestionLatency.RunAsync(args[1..]);
    return 0;
}

// scale ABSTRACTS QUESTIONS SIZES [FOLDER …]: builds and answers at size.
if (args is ["scale", var abstracts, var asked, var sizes, .. var texts])
{
    await ScaleBenchmark.RunAsync(abstracts, asked, sizes, texts);
    return 0;
}

// scale-sources ABSTRACTS SIZE FOLDER [FOLDER …]: its sources alone.
if (args is ["scale-sources", var articles, var size, var target, .. var more])
{
    Directory.CreateDirectory(target);
    await new ScaleSources(articles, more).WriteAsync(target, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

// scale-answers INDEX QUESTIONS: its questions alone.
if (args is ["scale-answers", var index, var file])
{
    await ScaleAnswers.RunAsync(index, file);
    return 0;
}

// train WEIGHTS FOLDER SET …: the weights that questions are answered by.
if (args is ["train", var weights, var library, .. var labelled])
{
    await TrainCommand.RunAsync(weights, library, labelled);
    return 0;
}

// load …: signed interactions against a started program.
if (args is ["load", .. var loadArguments])
    return await LoadCommand.RunAsync(loadArguments);

// In process: the tree keeps its build output in one folder a build, which a generated project would not find.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Median)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "alkbot-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);
return 0;
