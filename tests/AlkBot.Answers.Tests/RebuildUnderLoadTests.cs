using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

public sealed class RebuildUnderLoadTests
{
    private const int Answers = 10_000, Swaps = 20, Askers = 4;

    // An entity whose name is the version.
    private static readonly EntityId Named = EntityId.Parse("pathway:version");

    private static readonly string[] Questions =
        ["/drug ceritinib", "/trial NCT01828112", "/cite a:1", "/cite b:1", "/sources", "/drugs", "What is the response rate of ceritinib?"];

    [Fact]
    public async Task Ten_thousand_answers_while_generations_swap_twenty_times_are_each_wholly_of_one()
    {
        using var folder = new TemporaryFolder();
        var builder = new GenerationStore(folder.Path, TimeProvider.System, keep: 2);
        var versions = new Dictionary<string, int> { [(await builder.BuildAsync(Version(100), null, default)).Generation.Id] = 100 };
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        await using var current = new CurrentIndex(store);
        var (answerer, asked) = (new Answerer(), 0);
        var given = new List<(Answer Answer, string Name)>[Askers];

        // Askers go on until there were enough answers and the last generation has come.
        var swapping = Task.Run(SwapAsync);
        var asking = Enumerable.Range(0, Askers).Select(asker => Task.Run(() => AskAsync(asker))).ToArray();
        await swapping;
        await Task.WhenAll(asking);

        var answers = given.SelectMany(list => list).ToList();
        answers.Count.ShouldBeGreaterThanOrEqualTo(Answers);
        versions.Count.ShouldBe(Swaps + 1);
        answers.Select(a => a.Answer.Index.Generation).Distinct().Count().ShouldBeGreaterThan(Swaps / 2);
        foreach (var (answer, name) in answers)
        {
            name.ShouldBe($"version {versions[answer.Index.Generation]}");
            answer.Status.ShouldBe(AnswerStatus.Answered, answer.Input);
            VersionsIn(answer).ShouldAllBe(v => v == versions[answer.Index.Generation], answer.Input);
        }

        async Task SwapAsync()
        {
            for (var swap = 1; swap <= Swaps; swap++)
            {
                // As many answers between two swaps, so that the swaps are spread over all of them.
                while (Volatile.Read(ref asked) < swap * Answers / (Swaps + 1))
                    await Task.Yield();
                versions[(await builder.BuildAsync(Version(100 + swap), null, default)).Generation.Id] = 100 + swap;
            }
        }

        async Task AskAsync(int asker)
        {
            given[asker] = [];
            for (var i = asker; Interlocked.Increment(ref asked) <= Answers || !swapping.IsCompleted; i++)
            {
                await using var lease = await current.AcquireAsync(default);
                var answer = await answerer.AnswerAsync(Questions[i % Questions.Length], lease.Library, default);
                given[asker].Add((answer, lease.Library.Names.Entities.Single(e => e.Id == Named).Name));
            }
        }
    }

    // Every number of three digits in an answer is a version, and there is no other.
    private static IEnumerable<int> VersionsIn(Answer answer) => answer.Statements.Select(s => s.Text)
        .Concat(answer.Citations.Select(c => c.Quote))
        .SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"\b1[0-2][0-9](?= units)"))
        .Select(match => int.Parse(match.Value));

    private static FakeCorpus Version(int version) => new(
        new EvidenceBuilder("a").Passage($"Ceritinib had a response rate of {version} units.").Entity("drug:ceritinib", "ceritinib")
            .Entity($"{Named}", $"version {version}")
            .Fact("drug:ceritinib", Predicates.ResponseRate, $"{version} units", $"{version} units").Build(),
        new EvidenceBuilder("b").Passage($"NCT01828112 gives ceritinib {version} units.").Entity("trial:NCT01828112", "NCT01828112")
            .Entity("drug:ceritinib", "ceritinib").Fact("trial:NCT01828112", Predicates.Drug, $"{version} units", $"{version} units").Build());
}
