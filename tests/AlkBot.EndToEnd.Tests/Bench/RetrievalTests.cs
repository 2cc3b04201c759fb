using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Bench;

public sealed class RetrievalTests : IDisposable
{
    private const string Header = "query-id\tcorpus-id\tscore\n";

    // d1 and d2 are the same but for their ids, so that they tie and come in the order of the file.
    private const string Corpus = """
        {"_id": "d1", "title": "Chaperones", "text": "A chaperone folds proteins. It needs energy."}
        {"_id": "d2", "title": "Chaperones", "text": "A chaperone folds proteins. It needs energy."}
        {"_id": "D/3 \"x\"", "title": "", "text": "A ligase joins molecules."}
        {"_id": "d4", "text": "The weather over hills and lakes.", "metadata": {}}
        """;

    private const string Queries = """
        {"_id": "q1", "text": "Do chaperones fold proteins?"}
        {"_id": "q2", "text": "Which ligase joins molecules?", "metadata": {"x": 1}}
        {"_id": "q3", "text": "Never judged."}
        {"_id": "q4", "text": "Judged, but nothing is relevant."}
        """;

    private const string Judgements = Header + "q1\td2\t1\nq2\tD/3 \"x\"\t2\nq2\tgone\t1\nq4\td4\t0\nq5\td1\t1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--bare")]
    public async Task Scores_are_the_means_over_the_judged_queries(params string[] options)
    {
        var run = await RunAsync(Corpus, Queries, Judgements, options);

        run.Status.ShouldBe(0, run.Error);
        // q1: d1 ties with d2 and stands before it, so 1/log2(3) = 0.630930 of 1, recall 1 of 1.
        // q2: the document of score 2 is first, the one of score 1 is not in the corpus: 2 / (2 + 1/log2(3)) = 0.760188, recall 1 of 2.
        run.OutLines.ShouldContain("nDCG@10     0.6956");
        run.OutLines.ShouldContain("recall@100  0.7500");
        run.Out.ShouldContain("4 documents, 2 queries (all)");
        run.Out.ShouldMatch(@"latency +p50 [0-9.]+ ms, p99 [0-9.]+ ms");
        run.Out.ShouldMatch(@"index +[0-9.]+ s, [0-9.]+ MB; memory at most [0-9]+ MB");
        run.Error.ShouldContain("2 of 4 queries");
        run.Error.ShouldContain("1 judgements of documents that the corpus does not have");
    }

    [Fact]
    public async Task Held_out_queries_and_those_to_tune_on_are_apart_and_always_the_same()
    {
        // SHA-256 of "1" begins with 6b (107), of "2" with d4, of "4" with 4b (75), of "8" with 2c.
        var ids = new[] { "1", "2", "4", "8" };
        var queries = string.Concat(ids.Select(id => $"{{\"_id\": \"{id}\", \"text\": \"chaperone proteins\"}}\n"));
        var judgements = Header + string.Concat(ids.Select(id => $"{id}\td1\t1\n"));
        foreach (var part in new[] { "tuning", "held-out" })
            (await RunAsync(Corpus, queries, judgements, "--part", part)).Out.ShouldContain($"2 queries ({part})");
        (await RunAsync(Corpus, """{"_id": "4", "text": "chaperone"}""", Header + "4\td1\t1\n", "--part", "tuning"))
            .ShouldHaveFailedWithOneLine(2);
    }

    [Fact]
    public async Task Copies_are_documents_of_their_own_and_only_speed_is_told()
    {
        var run = await RunAsync(Corpus, Queries, Header + "q1\td1\t1\n", "--copies", "3");

        run.Status.ShouldBe(0, run.Error);
        run.Out.ShouldContain("12 documents");
        run.Out.ShouldNotContain("nDCG");
        foreach (var wrong in new[] { "0", "1001", "x", "2.5", "99999999999" })
        {
            (await RunAsync(Corpus, Queries, Judgements, "--copies", wrong)).ShouldHaveFailedWithOneLine(2)
                .ShouldContain("--copies takes a whole number from 1 to 1000");
        }
    }

    [Theory]
    [InlineData("corpus", "{\"_id\": \"a\", \"text\": \"b\"}\n{\"_id\": \"a\", \"text\"", "corpus.jsonl', line 2: it is no JSON")]
    [InlineData("corpus", "\n[1]", "corpus.jsonl', line 2: it is no JSON object")]
    [InlineData("corpus", "{\"text\": \"b\"}", "corpus.jsonl', line 1: it has no \"_id\"")]
    [InlineData("corpus", "{\"_id\": \"a\", \"text\": 5}", "corpus.jsonl', line 1: it has no \"text\"")]
    [InlineData("corpus", "{\"_id\": \"a\", \"text\": \"b\"}\n{\"_id\": \"a\", \"text\": \"c\"}", "line 2: the id 'a' was there before")]
    [InlineData("queries", "{\"_id\": \"q1\"}", "queries.jsonl', line 1: it has no \"text\"")]
    [InlineData("queries", "nothing", "queries.jsonl', line 1: it is no JSON")]
    [InlineData("qrels", "q1 d1 1", "test.tsv', line 1: it is not a query, a document and a score with tabs between")]
    [InlineData("qrels", Header + "q1\td1\thigh", "test.tsv', line 2: the score 'high' is no whole number")]
    [InlineData("qrels", "q1\td1\t1\nq1\td1\t0", "line 2: the document 'd1' was judged for the query 'q1' before")]
    public async Task A_bad_line_is_told_with_file_and_line(string file, string content, string problem)
    {
        var run = await RunAsync(
            file == "corpus" ? content : Corpus, file == "queries" ? content : Queries, file == "qrels" ? content : Judgements);

        run.ShouldHaveFailedWithOneLine(1).ShouldContain(problem);
        run.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("queries.jsonl")]
    [InlineData("test.tsv")]
    public async Task A_missing_file_is_one_clear_line(string missing)
    {
        var arguments = Write(Corpus, Queries, Judgements);
        File.Delete(_folder[missing]);

        (await InProcess.BenchAsync(arguments)).ShouldHaveFailedWithOneLine(1)
            .ShouldContain($"{missing}' cannot be read: there is no such file");
    }

    private Task<Run> RunAsync(string corpus, string queries, string judgements, params string[] options) =>
        InProcess.BenchAsync([.. Write(corpus, queries, judgements), .. options]);

    private string[] Write(string corpus, string queries, string judgements)
    {
        File.WriteAllText(_folder["corpus.jsonl"], corpus);
        File.WriteAllText(_folder["queries.jsonl"], queries);
        File.WriteAllText(_folder["test.tsv"], judgements);
        return
        [
            "retrieval", "--corpus", _folder["corpus.jsonl"], "--queries", _folder["queries.jsonl"], "--qrels", _folder["test.tsv"],
        ];
    }
}
