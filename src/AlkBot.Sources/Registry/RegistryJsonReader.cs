using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;

namespace AlkBot.Sources.Registry;

/// <summary>
/// Reads records of the ClinicalTrials.gov API, version 2: one record, an array of them, or a page of a search (<c>studies</c>).
/// </summary>
internal sealed class RegistryJsonReader : IRecordSetReader
{
    private const string Pages = "studies";

    // The API's first version, which files kept from before 2024 have.
    private static readonly string[] FormerPages = ["FullStudiesResponse", "FullStudies"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = SourceLimits.Depth };

    /// <inheritdoc/>
    public bool CanRead(SourceFile file)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff', ' ', '\n', '\r', '\t');
        return text.Length > 0 && text[0] is '{' or '['
            && (Path.GetExtension(file.Name).Equals(".json", StringComparison.OrdinalIgnoreCase)
                || text.Contains("\"protocolSection\"", StringComparison.OrdinalIgnoreCase)
                || text.Contains($"\"{Pages}\"", StringComparison.Ordinal)
                || text.Contains($"\"{FormerPages[0]}\"", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public bool MayHoldMany(SourceFile beginning)
    {
        var text = Encoding.UTF8.GetString(beginning.Bytes.Span);
        return text.TrimStart('\ufeff', ' ', '\n', '\r', '\t')[0] == '[' || text.Contains($"\"{Pages}\"", StringComparison.Ordinal)
            || text.Contains($"\"{FormerPages[1]}\"", StringComparison.Ordinal)
            || text.Contains("\"StudyFieldsResponse\"", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Split(SourceFile file)
    {
        using var document = Parse(file);
        var root = document.RootElement;
        if (root.At("StudyFieldsResponse").ValueKind == JsonValueKind.Object)
        {
            throw new SourceException(
                $"{file.Name}: it has single fields of records (StudyFieldsResponse), not records; download the full records instead.");
        }
        if (root.ValueKind == JsonValueKind.Object && root.At(Pages).ValueKind != JsonValueKind.Array
            && root.At(FormerPages).ValueKind != JsonValueKind.Array)
        {
            return [];
        }
        var studies = (root.ValueKind == JsonValueKind.Array ? root.Items() : root.Items(Pages).Concat(root.Items(FormerPages))).ToList();
        if (studies.Count > SourceLimits.Records)
            throw new SourceException($"{file.Name}: there are more than {SourceLimits.Records} records; divide the file.");
        if (studies.Count == 0)
            throw new SourceException($"{file.Name}: there is no record in it.");
        return [.. studies.Select((s, i) => new FileRecord(KeyOf(s, i), JsonMarshal.GetRawUtf8Value(s).ToArray()))];
    }

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        using var document = Parse(file);
        try
        {
            if (FormerJson.IsRecord(document.RootElement, out var study))
            {
                using var current = JsonDocument.Parse(FormerJson.ToCurrent(study).ToJsonString(), Options);
                return TrialDocument.Of(JsonTrial.Read(current.RootElement, file), file);
            }
            return TrialDocument.Of(JsonTrial.Read(document.RootElement, file), file);
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, escaped: JSON allows it, and no text can hold it.
            throw new SourceException($"{file.Place}: a text in it is not Unicode: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static JsonDocument Parse(SourceFile file)
    {
        try
        {
            return JsonDocument.Parse(file.Bytes.Span.StartsWith("\uFEFF"u8) ? file.Bytes[3..] : file.Bytes, Options);
        }
        catch (JsonException e)
        {
            var message = e.Message.ReplaceLineEndings(" ");
            var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new SourceException(
                $"{file.Place}: line {e.LineNumber + 1}: not JSON that can be read: {(place > 0 ? message[..place] : message)}", e);
        }
    }

    private static string KeyOf(JsonElement study, int place)
    {
        var number = FormerJson.IsRecord(study, out var former)
            ? former.Words("ProtocolSection", "IdentificationModule", "NCTId")
            : study.Words("protocolSection", "identificationModule", "nctId");
        return TrialRegistries.ClinicalTrialsGov.IsNumber(number) ? number : $"{place + 1}";
    }
}
