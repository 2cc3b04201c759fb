using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AlkBot.Sources.Pdf;

/// <summary>
/// Takes PDFs apart in a process of their own: a file that makes the parser run on, fill the memory or fall costs itself alone.
/// </summary>
/// <param name="program">The program to start; what it reads it passes to <see cref="RunAsync"/>.</param>
/// <param name="arguments">Its arguments.</param>
public sealed class PdfProcess(string program, IReadOnlyList<string> arguments) : IPdfText
{
    // The text, its marks and the escapes of JSON.
    private const int MostOutput = 4 * SourceLimits.TextLength;

    private static readonly string MostMemory = SourceLimits.PdfMemory.ToString("X", CultureInfo.InvariantCulture);

    /// <summary>What the process does: reads a PDF, and writes what it holds.</summary>
    public static async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await input.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        var text = PdfExtraction.Read(file.ToArray());
        await JsonSerializer.SerializeAsync(output, text, PdfJson.Default.PdfText, cancellationToken).ConfigureAwait(false);
    }

    PdfText IPdfText.Read(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(SourceLimits.PdfTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_DbgEnableMiniDump"] = "0" },
        })!;
        using var end = either.Token.Register(() => Kill(process));
        var written = Task.Run(() => WriteAsync(process, file), CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var text = Read(process);
        Kill(process);
        Task.WaitAll([written, errors], CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
            return Refused($"taking the PDF apart took more than {SourceLimits.PdfTime.Seconds} seconds; divide it");
        return text ?? Refused(IsOutOfMemory(errors.Result)
            ? $"taking the PDF apart took more than {SourceLimits.PdfMemory >> 20} MB of memory; divide it"
            : "the PDF is broken; open it in a viewer and save it anew");
    }

    private static bool IsOutOfMemory(string errors) =>
        errors.Contains("OutOfMemory", StringComparison.Ordinal) || errors.Contains("Out of memory", StringComparison.Ordinal);

    // Null when it did not come to its end.
    private static PdfText? Read(Process process)
    {
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (process.StandardOutput.BaseStream.Read(buffer) is var count and > 0)
        {
            output.Write(buffer, 0, count);
            if (output.Length > MostOutput)
                return Refused($"the PDF has more than {SourceLimits.TextLength} characters; divide it");
        }
        try
        {
            return JsonSerializer.Deserialize(output.GetBuffer().AsSpan(0, (int)output.Length), PdfJson.Default.PdfText);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> file)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static PdfText Refused(string reason) => new(0, [], [], reason);
}
