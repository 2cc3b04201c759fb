using System.Text;
using AlkBot.Discord.Attachments;
using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Tests;

/// <summary>One file that is sent with every command, as option value <c>1</c>.</summary>
internal sealed class FakeSentFiles : ISentFiles
{
    public string Name { get; set; } = "added.txt";

    public string Text { get; set; } = "A text.";

    public int Fetched { get; private set; }

    public IReadOnlyDictionary<string, SentFile> Sent =>
        new Dictionary<string, SentFile> { ["1"] = new SentFile(Name, Encoding.UTF8.GetByteCount(Text), "https://example.org/1") };

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(SentFile file, CancellationToken cancellationToken)
    {
        Fetched++;
        return ValueTask.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(Text));
    }
}
