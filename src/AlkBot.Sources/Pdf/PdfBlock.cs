using System.Text.Json.Serialization;

namespace AlkBot.Sources.Pdf;

/// <summary>What a PDF's pages hold, in the order of reading.</summary>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Blocks">The stretches of text.</param>
/// <param name="Remarks">What was left out or guessed, one line each.</param>
/// <param name="Refusal">Why nothing was read; null when something was.</param>
internal sealed record PdfText(int Pages, IReadOnlyList<PdfBlock> Blocks, IReadOnlyList<string> Remarks, string? Refusal = null);

/// <summary>A stretch of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Page">The page that it begins on, from 1.</param>
/// <param name="Text">Its words; those of a table's row parted by tabs.</param>
/// <param name="Level">The level of a heading, from 1.</param>
internal sealed record PdfBlock(PdfBlockKind Kind, int Page, string Text, int Level = 0)
{
    /// <summary>Where in the text later pages begin, in order.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];
}

/// <summary>What a stretch of text is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PdfBlockKind>))]
internal enum PdfBlockKind
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The caption of a table or figure.</summary>
    Caption,

    /// <summary>A row of the table whose caption came before.</summary>
    Row,
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PdfText))]
internal sealed partial class PdfJson : JsonSerializerContext;
