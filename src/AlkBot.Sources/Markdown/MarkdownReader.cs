using System.Buffers;
using AlkBot.Evidence;
using AlkBot.Sources.Composing;
using AlkBot.Sources.PlainText;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace AlkBot.Sources.Markdown;

/// <summary>Reads Markdown (CommonMark with pipe tables, footnotes and front matter). The canonical text is what a reader of the page sees.</summary>
internal sealed class MarkdownReader : ISourceReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseYamlFrontMatter()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private static readonly SearchValues<char> Marks = SearchValues.Create("\n|*_`[]<>&\\");

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => Path.GetExtension(file.Name).ToLowerInvariant() is ".md" or ".markdown" or ".mdown";

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        if (file.Bytes.Length > SourceLimits.TextBytes)
            throw new SourceException($"{file.Place}: the text has more than {SourceLimits.TextBytes} bytes; divide it.");
        var page = Parse(Utf8Text.Decode(file).TrimStart('\ufeff'), file);
        var composer = new TextComposer(file);
        var front = FrontMatter.Of(page);
        var title = front.GetValueOrDefault("title") ?? "";
        var blocks = new MarkdownBlocks(composer);
        if (title.Length > 0)
        {
            composer.Title(title);
            blocks.Title = title;
        }
        blocks.Write(page);
        if (blocks.Title.Length == 0)
            composer.Remark("found no title; the file's name stands for it");
        return composer.Build(blocks.Title.Length > 0 ? blocks.Title : file.Name, "text", FrontMatter.Bibliography(front));
    }

    private static MarkdownDocument Parse(string text, SourceFile file)
    {
        // The parser takes what it gets to its end, and cannot be stopped.
        if (text.AsSpan().CountAny(Marks) > SourceLimits.MarkdownMarks)
        {
            throw new SourceException(
                $"{file.Place}: there are more than {SourceLimits.MarkdownMarks} lines, cells and marks; divide the file.");
        }
        try
        {
            return Markdig.Markdown.Parse(TableTails.Close(text), Pipeline);
        }
        catch (ArgumentException e)
        {
            // So it says that blocks stand too deep in one another.
            throw new SourceException($"{file.Place}: it cannot be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
