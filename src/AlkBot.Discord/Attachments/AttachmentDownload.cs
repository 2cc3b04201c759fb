using System.Net;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Rest;

namespace AlkBot.Discord.Attachments;

/// <summary>
/// Fetches files that people send: from Discord's own hosts alone, without following where they lead, and never more bytes than were
/// declared, whatever the answer says of its length.
/// </summary>
internal sealed class AttachmentDownload(DiscordOptions options, TimeProvider time) : ISentFiles, IDisposable
{
    private const int ChunkBytes = 64 * 1024;

    private readonly HttpClient _http = DiscordConnections.CreateClient(options);
    private readonly AttachmentAddresses _addresses = new(options.AttachmentBaseUrl);

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(SentFile file, CancellationToken cancellationToken)
    {
        if (_addresses.Find(file.Address) is not { } address)
            throw new SentFileException($"{file.Name}: its address is none of Discord's own, so it was not fetched.");
        using var limit = new CancellationTokenSource(options.AttachmentTimeout, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FetchAsync(file, address, ending.Token);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var seconds = options.AttachmentTimeout.TotalSeconds;
            throw new SentFileException($"{file.Name}: the file did not arrive within {seconds:0.#} s; send it again.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SentFileException($"{file.Name}: the file could not be fetched; send it again.", e);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<ReadOnlyMemory<byte>> FetchAsync(SentFile file, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var leadsOn = (int)response.StatusCode is >= 300 and < 400 ? ", and where that leads is not followed" : "";
            throw new SentFileException(
                $"{file.Name}: the file was not handed out: {(int)response.StatusCode}{leadsOn}; send it again.");
        }
        if (response.Content.Headers.ContentLength is { } length && length != file.Length)
        {
            throw new SentFileException(
                $"{file.Name}: the file has {length} bytes, not the {file.Length} it was sent with; send it again.");
        }
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadAsync(file, content, cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(SentFile file, Stream content, CancellationToken cancellationToken)
    {
        // Grows with what arrives, not with what was said.
        var (bytes, chunk) = (new MemoryStream(), new byte[ChunkBytes]);
        while (await content.ReadAsync(chunk, cancellationToken) is var read and > 0)
        {
            if (bytes.Length + read > file.Length)
            {
                throw new SentFileException(
                    $"{file.Name}: the file has more bytes than the {file.Length} it was sent with; send it again.");
            }
            bytes.Write(chunk, 0, read);
        }
        return bytes.Length == file.Length
            ? bytes.GetBuffer().AsMemory(0, (int)bytes.Length)
            : throw new SentFileException($"{file.Name}: the file broke off after {bytes.Length} of {file.Length} bytes; send it again.");
    }
}
