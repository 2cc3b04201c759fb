using AlkBot.Sources.Pdf;

namespace AlkBot.Workspaces;

/// <summary>This program, started anew to take a PDF apart.</summary>
internal static class PdfProgram
{
    /// <summary>The command that does it, which is for nobody to type.</summary>
    public const string Command = "take-pdf-apart";

    /// <summary>The process to start.</summary>
    public static PdfProcess Process { get; } = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "alkbot"
        ? new PdfProcess(path, [Command])
        : new PdfProcess("dotnet", [Path.Combine(AppContext.BaseDirectory, "alkbot.dll"), Command]);
}
