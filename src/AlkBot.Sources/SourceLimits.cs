namespace AlkBot.Sources;

/// <summary>How large a source may be: far above any article or record, and low enough for a build to stay below 512 MB of memory.</summary>
internal static class SourceLimits
{
    /// <summary>The most bytes of a file that is one source; a registry's record with all its results stays below a tenth of it.</summary>
    public const int FileBytes = 32 * 1024 * 1024;

    /// <summary>The most bytes of a plain text; a thousand pages have three million characters.</summary>
    public const int TextBytes = 4 * 1024 * 1024;

    /// <summary>The most bytes of a web page.</summary>
    public const int PageBytes = 8 * 1024 * 1024;

    /// <summary>The most elements of a web page, which take more memory than those of XML.</summary>
    public const int PageElements = 150_000;

    /// <summary>The most line ends, bars and other marks of a Markdown page: each can become an object of nearly a kilobyte.</summary>
    public const int MarkdownMarks = 200_000;

    /// <summary>The most UTF-16 code units of a composed text.</summary>
    public const int TextLength = 4 * 1024 * 1024;

    /// <summary>The most sentences and cells of a text, the lines of a plain one among them: each becomes words and places.</summary>
    public const int Sentences = 200_000;

    /// <summary>The most bytes of a lexicon, a manifest or a file of curated facts, which take up to thirty times that of memory.</summary>
    public const int CompanionBytes = 4 * 1024 * 1024;

    /// <summary>The most pages of a PDF.</summary>
    public const int PdfPages = 2_000;

    /// <summary>The most bytes of memory for the objects of the process that reads a PDF.</summary>
    public const int PdfMemory = 384 * 1024 * 1024;

    /// <summary>How deep elements or objects may stand in one another.</summary>
    public const int Depth = 128;

    /// <summary>The most elements, attributes and texts of a document.</summary>
    public const int Nodes = 400_000;

    /// <summary>The most records of one file.</summary>
    public const int Records = 10_000;

    /// <summary>The most rows, and the most columns, of a table that a cell may be said to span.</summary>
    public const int TableSpan = 1_000;

    /// <summary>The longest that taking a PDF apart may take, of the time that reading it may take.</summary>
    public static readonly TimeSpan PdfTime = TimeSpan.FromSeconds(40);

    /// <summary>The longest that a process may work on reading one source, from its bytes to its facts.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);
}
