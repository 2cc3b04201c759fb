using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Registry;

/// <summary>Reads a record of ClinicalTrials.gov in its XML, <c>clinical_study</c>.</summary>
internal sealed class RegistryXmlReader : ISourceReader
{
    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => XmlFile.RootOf(file) == "clinical_study";

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest) =>
        TrialDocument.Of(XmlTrial.Read(XmlFile.Load(file), file), file);
}
