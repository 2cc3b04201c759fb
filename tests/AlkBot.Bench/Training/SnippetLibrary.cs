using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AlkBot.Bench.Training;

/// <summary>
/// Makes a library of questions that come with the snippets answering them and without whole articles: a source for each article, made
/// of its snippets. Of every third question the snippets are left out, so that nothing answers it.
/// </summary>
internal static class SnippetLibrary
{
    private const int MostSnippets = 6;
    private const int LeftOut = 3;

    /// <summary>Writes the sources into a folder and the questions into a file.</summary>
    public static void Write(string file, string folder, string questions)
    {
        Directory.CreateDirectory(folder);
        var articles = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        using var output = new StreamWriter(questions);
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            var id = root.GetProperty("id").GetString()!;
            var snippets = root.GetProperty("snippets").EnumerateArray().Take(MostSnippets)
                .Select(s => (Article: s[0].GetString()!, Text: string.Join(' ', s[1].GetString()!.Split((char[]?)null,
                    StringSplitOptions.RemoveEmptyEntries)))).ToList();
            if (snippets.Count == 0)
                continue;
            var isLeftOut = SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % LeftOut == 0;
            foreach (var (article, text) in isLeftOut ? [] : snippets)
            {
                if (!articles.TryGetValue(article, out var texts))
                    articles[article] = texts = [];
                if (!texts.Contains(text))
                    texts.Add(text);
            }
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id,
                question = root.GetProperty("question").GetString(),
                kind = isLeftOut ? "unanswerable" : "answerable",
                evidence = isLeftOut ? [] : snippets.Select(s => s.Text),
            }));
        }
        foreach (var (article, texts) in articles)
        {
            var text = string.Join("\n\n", texts.Select(t => t[^1] is '.' or '?' or '!' ? t : t + "."));
            File.WriteAllText(Path.Combine(folder, $"article-{article}.txt"), text + "\n");
        }
    }
}
