using AlkBot.Evidence;

namespace AlkBot.Sources.Manifests;

/// <summary>Puts what a manifest says over what the file itself says, for files that carry their own structure.</summary>
internal static class ManifestOverlay
{
    /// <summary>The document under the manifest's title, kind and bibliography.</summary>
    /// <exception cref="SourceException">The manifest describes the structure of a plain text.</exception>
    public static SourceDocument Over(this Manifest manifest, SourceDocument document)
    {
        var structure = manifest.Headings is not null ? "headings" : manifest.Captions is not null ? "captions"
            : manifest.Tables is not null ? "tables" : null;
        if (structure is not null)
            throw new SourceException($"{manifest.FileName}: '{structure}' is for plain text; {document.Source.FileName} has its own.");
        var source = document.Source;
        var bibliography = new Dictionary<string, string>(source.Bibliography);
        foreach (var (key, value) in manifest.Origin)
            bibliography[key] = value;
        return document with
        {
            Source = source with
            {
                Title = manifest.Title ?? source.Title,
                Kind = manifest.Kind ?? source.Kind,
                Bibliography = bibliography,
                Remarks = manifest.CatalogueRemark is { } remark ? [.. source.Remarks, remark] : source.Remarks,
            },
        };
    }
}
