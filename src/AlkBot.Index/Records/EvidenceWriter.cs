using System.Buffers.Binary;
using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Records;

/// <summary>Writes what <see cref="EvidenceFiles"/> reads. Sources come in the order of their ids.</summary>
internal sealed class EvidenceWriter : IDisposable
{
    private readonly RecordWriter _record = new();
    private readonly List<BlockWriter> _files = [];
    private readonly BlockWriter _sources, _findings, _texts;

    public EvidenceWriter(string directory)
    {
        try
        {
            (_sources, _findings, _texts) = (Open(EvidenceFiles.Sources), Open(EvidenceFiles.Findings), Open(EvidenceFiles.Texts));
        }
        catch
        {
            Dispose();
            throw;
        }

        BlockWriter Open(string name)
        {
            var file = new BlockWriter(Path.Combine(directory, name));
            _files.Add(file);
            return file;
        }
    }

    public void Add(SourceEvidence evidence)
    {
        var source = evidence.Source;
        var info = new SourceInfo(
            source.Id, source.Title, source.Kind, source.FileName, source.Sha256, source.Text.Length, source.TextIsFile,
            evidence.Passages.Count, evidence.Facts.Count)
        {
            Bibliography = source.Bibliography,
            Fingerprint = source.Fingerprint,
            Remarks = source.Remarks,
            Pages = source.Pages,
        };
        var text = _texts.Append(CompressedText.Write(source.Text).Span);
        _record.Clear();
        SourceFindings.Write(_record, evidence.Entities, [.. evidence.Facts.Order(FactOrder.Instance)]);
        var findings = _findings.Append(_record.Bytes.Span);
        _record.Clear();
        SourceRecord.Write(_record, new SourceRecord(info, text, findings));
        Span<byte> length = stackalloc byte[RecordStream.LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(length, _record.Bytes.Length);
        _sources.Append(length);
        _sources.Append(_record.Bytes.Span);
    }

    /// <summary>Makes all that was added durable.</summary>
    public void Complete() => _files.ForEach(file => file.Complete());

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
