namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>Files that are sent: as small as their formats allow.</summary>
internal static class SmallFiles
{
    /// <summary>A registry's record of a trial that the review speaks of, in another phase.</summary>
    public const string Record = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"A trial"},
        "statusModule":{"overallStatus":"COMPLETED"},"designModule":{"phases":["PHASE3"]}}}
        """;

    /// <summary>A page of a registry's search: a record that can be read, and one that has no number.</summary>
    public const string Page = """
        {"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT00000107","briefTitle":"Another trial"},
        "designModule":{"phases":["PHASE1"]}}},{"protocolSection":{"identificationModule":{"briefTitle":"Without a number"}}}]}
        """;

    /// <summary>An article of one section that says <paramref name="sentence"/>.</summary>
    public static string Article(string sentence) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>A journal</journal-title>
        </journal-title-group></journal-meta><article-meta><title-group><article-title>A small article</article-title></title-group>
        <pub-date><year>2026</year></pub-date></article-meta></front>
        <body><sec><title>Results</title><p>{sentence}</p></sec></body></article>
        """;

    /// <summary>An article that breaks off on its second line.</summary>
    public const string Broken = "<article>\n<front><article-meta></front></article>\n";
}
