using AlkBot.Configuration;
using AlkBot.Evidence;
using AlkBot.Workspaces;

namespace AlkBot.Terminal;

/// <summary>What a command works with in one run.</summary>
internal sealed class Session(Settings settings, TerminalStreams streams, TimeProvider time)
{
    /// <summary>The settings, checked.</summary>
    public Settings Settings => settings;

    /// <summary>Where text comes from and goes to.</summary>
    public TerminalStreams Streams => streams;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The sources and the index of this run.</summary>
    public Workspace Workspace { get; } = new(settings.Index, time);

    /// <summary>Tells the user something beside the answer, in one line on standard error.</summary>
    public void Note(string line) => streams.Error.WriteLine($"alkbot: {PlainText.OneLine(line)}");
}
