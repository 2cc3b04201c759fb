using AlkBot.Evidence;
using AlkBot.Index.Records;
using AlkBot.Index.Reporting;

namespace AlkBot.Commands;

/// <summary>A source of the index in a few lines.</summary>
internal static class SourceLines
{
    public static async Task WriteAsync(TextWriter output, SourceInfo source)
    {
        await output.WriteLineAsync($"source  {source.Id}  {PlainText.OneLine(source.Title)}");
        await output.WriteLineAsync(
            $"        {PlainText.OneLine(source.Kind)}, {PlainText.OneLine(SourceDate.Of(source.Bibliography))}, {PlainText.OneLine(source.FileName)}, "
            + $"{source.TextLength} characters, {Counted.Of(source.Passages, "passage")}, {Counted.Of(source.Facts, "fact")}");
        await output.WriteLineAsync($"        sha256 {source.Sha256}");
        if (DescribedSource.Warning(source) is { } warning)
            await output.WriteLineAsync($"        {PlainText.OneLine(warning)}");
        foreach (var remark in source.Remarks)
            await output.WriteLineAsync($"        remark: {PlainText.OneLine(remark)}");
    }
}
