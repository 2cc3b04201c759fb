namespace AlkBot.Sources.Pdf;

/// <summary>Where PDFs are taken apart.</summary>
internal interface IPdfText
{
    /// <summary>What the pages hold; or why nothing of them is read.</summary>
    PdfText Read(ReadOnlyMemory<byte> file, CancellationToken cancellationToken);
}

/// <summary>Takes PDFs apart in this process, without limits of its own: for files that are trusted.</summary>
internal sealed class PdfTextHere : IPdfText
{
    public PdfText Read(ReadOnlyMemory<byte> file, CancellationToken cancellationToken) => PdfExtraction.Read(file.ToArray());
}
