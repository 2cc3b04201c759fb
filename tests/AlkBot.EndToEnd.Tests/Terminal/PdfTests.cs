using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class PdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_pdf_is_added_and_quoted_with_its_page()
    {
        await File.WriteAllTextAsync(Path.Combine(Sources, "first.txt"), "Ceritinib inhibits ALK.\n");
        var file = Path.Combine(_folder.Path, "trial.pdf");
        await File.WriteAllBytesAsync(
            file, Pdf("Patients were enrolled in twelve centres.", "The mutation L1196M confers resistance to crizotinib."));

        var added = await RunAsync("index", "add", file);
        added.Status.ShouldBe(0, added.Error);
        await RunAsync("index", "activate", added.Out.Split(' ')[1].TrimEnd(':'));

        (await RunAsync("ask", "--json", "/mutation L1196M")).Out.ShouldContain("\"page\":2");
        (await RunAsync("ask", "--quotes", "/mutation L1196M")).Out.ShouldContain("p. 2");
        (await RunAsync("export", "--format", "jsonl")).Out.ShouldContain("\"page\":2");
        (await RunAsync("export", "--format", "md")).Out.ShouldContain("p. 2, trial:");
        (await RunAsync("source", "text", "trial")).Out.ShouldContain("Patients were enrolled in twelve centres.");
    }

    [Fact]
    public async Task A_broken_pdf_is_refused_with_one_clear_line()
    {
        var file = Path.Combine(_folder.Path, "torn.pdf");
        await File.WriteAllBytesAsync(file, Pdf("Ceritinib inhibits ALK.")[..200]);
        await File.WriteAllTextAsync(Path.Combine(Sources, "first.txt"), "Ceritinib inhibits ALK.\n");

        var added = await RunAsync("index", "add", file);

        added.Status.ShouldBe(1);
        added.Error.ShouldBe("alkbot: torn.pdf: the PDF is broken; open it in a viewer and save it anew.\n");
    }

    public void Dispose() => _folder.Dispose();

    private string Sources => Directory.CreateDirectory(Path.Combine(_folder.Path, "sources")).FullName;

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", Sources, "--index", Path.Combine(_folder.Path, "index")]);

    private static byte[] Pdf(params string[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var line in pages)
            builder.AddPage(PageSize.A4).AddText(line, 10, new PdfPoint(50, 700), font);
        return builder.Build();
    }
}
