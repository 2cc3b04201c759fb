using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace AlkBot.Bench.Scale;

/// <summary>
/// Writes a folder of sources: the review; texts of other folders, a Markdown file each; and abstracts (BEIR layout) as sets in
/// PubMed's XML, given out again under identifiers of their own until there is enough.
/// </summary>
internal sealed class ScaleSources(string abstracts, IReadOnlyList<string> folders)
{
    // About what readers make of each kind; the table tells what there really is.
    private const int PassagesOfAbstract = 6;
    private const int LengthOfPassage = 150;

    // Half of the passages at most are other texts, of which there is only so much.
    private const int TextsOneIn = 2;
    private const int AbstractsOfSet = 2_500;

    /// <summary>Writes sources of about so many passages.</summary>
    /// <returns>How many bytes they have.</returns>
    public async Task<long> WriteAsync(string folder, int passages)
    {
        foreach (var file in Directory.EnumerateFiles(ReviewIndex.SourceFolder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var texts = await WriteTextsAsync(folder, passages / TextsOneIn);
        await WriteAbstractsAsync(folder, passages - texts);
        return Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
    }

    private async Task<int> WriteTextsAsync(string folder, int passages)
    {
        var (written, files) = (0, 0);
        foreach (var text in folders.SelectMany(PackagedText.In))
        {
            if (written >= passages)
                break;
            await File.WriteAllTextAsync(Path.Combine(folder, $"text-{files++:00000}.md"), text);
            written += 1 + (text.Length / LengthOfPassage);
        }
        return written;
    }

    private async Task WriteAbstractsAsync(string folder, int passages)
    {
        List<(string Title, string Text)> all = [];
        await foreach (var line in File.ReadLinesAsync(abstracts))
        {
            var document = JsonSerializer.Deserialize<JsonElement>(line);
            all.Add((document.GetProperty("title").GetString()!, document.GetProperty("text").GetString()!));
        }
        for (var written = 0; written * PassagesOfAbstract < passages; written += AbstractsOfSet)
        {
            var count = Math.Min(AbstractsOfSet, 1 + (passages / PassagesOfAbstract) - written);
            await using var file = XmlWriter.Create(
                Path.Combine(folder, $"abstracts-{written / AbstractsOfSet:00000}.xml"),
                new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
            await file.WriteStartElementAsync(null, "PubmedArticleSet", null);
            for (var i = written; i < written + count; i++)
                await WriteAsync(file, i + 1, all[i % all.Count]);
            await file.WriteEndElementAsync();
        }
    }

    private static async Task WriteAsync(XmlWriter file, int number, (string Title, string Text) article)
    {
        string[] path = ["PubmedArticle", "MedlineCitation"];
        foreach (var element in path)
            await file.WriteStartElementAsync(null, element, null);
        await file.WriteElementStringAsync(null, "PMID", null, number.ToString(CultureInfo.InvariantCulture));
        await file.WriteStartElementAsync(null, "Article", null);
        await file.WriteElementStringAsync(null, "ArticleTitle", null, article.Title);
        await file.WriteStartElementAsync(null, "Abstract", null);
        await file.WriteElementStringAsync(null, "AbstractText", null, article.Text);
        for (var open = path.Length + 2; open > 0; open--)
            await file.WriteEndElementAsync();
    }
}
