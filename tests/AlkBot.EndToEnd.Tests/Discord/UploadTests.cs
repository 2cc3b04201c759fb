using System.Text;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator.Interactions;
using Microsoft.AspNetCore.Http;

namespace AlkBot.EndToEnd.Tests.Discord;

/// <summary>Files that cannot be added: each is refused in words, and none is waited for in vain.</summary>
public abstract class UploadTests(ArchiveBot bot)
{
    [Theory]
    [InlineData("https://example.org/attachments/1/x.txt")]
    [InlineData("http://cdn.discordapp.com/attachments/1/x.txt")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/x.txt")]
    [InlineData("https://cdn.discordapp.com.example.org/attachments/1/x.txt")]
    [InlineData("https://cdn.discordapp.com@example.org/attachments/1/x.txt")]
    [InlineData("https://me:pw@cdn.discordapp.com/attachments/1/x.txt")]
    [InlineData("https://127.0.0.1/attachments/1/x.txt")]
    [InlineData("http://[::1]/attachments/1/x.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_none_of_Discord_s_is_not_fetched(string address)
    {
        var fetched = bot.Discord.Fetched.Count;

        (await RefusedAsync(new UploadedFile("x.txt", 10, address, "text/plain"))).ShouldContain("none of Discord's own");

        bot.Discord.Fetched.Count.ShouldBe(fetched);
    }

    [Fact]
    public async Task An_address_beside_the_stand_in_is_not_fetched()
    {
        var (requests, fetched) = (bot.Discord.Requests.Count, bot.Discord.Fetched.Count);
        var beside = new Uri(bot.Discord.FileBaseUrl, "../api/v10/gateway/bot");

        (await RefusedAsync(new UploadedFile("x.txt", 10, $"{beside}", "text/plain"))).ShouldContain("none of Discord's own");

        bot.Discord.Requests.Skip(requests).ShouldNotContain(r => r.Path == "gateway/bot");
        bot.Discord.Fetched.Count.ShouldBe(fetched);
    }

    [Theory]
    [InlineData("archive.zip", 100, "files of this kind are no sources; sources are text (.txt)")]
    [InlineData("figure.png", 100, "files of this kind are no sources")]
    [InlineData("setup.exe", 100, "files of this kind are no sources")]
    [InlineData("noending", 100, "files of this kind are no sources")]
    [InlineData("large.txt", 4 * 1024 * 1024 + 1, "one of its kind at most 4 MB")]
    [InlineData("large.nxml", int.MaxValue, "one of its kind at most 32 MB")]
    [InlineData("larger.json", 99_999_999_999, "one of its kind at most 32 MB")]
    [InlineData("empty.txt", 0, "the file is empty")]
    [InlineData("a/../../etc/cron.txt", 100, "holds a character that a file's name may not hold")]
    [InlineData("..\\up.txt", 100, "the file's name begins with a dot")]
    [InlineData(".hidden.txt", 100, "the file's name begins with a dot")]
    [InlineData("gnp\u202ecod.txt", 100, "holds a character that a file's name may not hold")]
    public async Task What_its_name_or_size_rules_out_is_refused_at_once_and_not_fetched(string name, long size, string reason)
    {
        var fetched = bot.Discord.Fetched.Count;
        var file = bot.Discord.Upload(name, size, _ => Task.CompletedTask);

        (await (await bot.AddAsync(file)).TextAsync()).ShouldContain(reason);

        bot.Discord.Fetched.Count.ShouldBe(fetched);
    }

    [Theory]
    [InlineData("figure.txt", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "figure.txt")]
    [InlineData("archive.txt", "PK\u0003\u0004rest", "an archive or office document")]
    [InlineData("broken.nxml", SmallFiles.Broken, "line 2")]
    [InlineData("unknown.xml", "<unknown/>", "XML of a kind that is not known")]
    public async Task What_cannot_be_read_is_named_with_the_reason(string name, string content, string reason)
    {
        var text = await RefusedAsync(bot.Discord.Upload(name, Encoding.Latin1.GetBytes(content)));

        text.ShouldContain("Nothing was added");
        text.ShouldContain(name);
        text.ShouldContain(reason);
        text.ShouldContain("goes on answering");
        (await (await bot.AdministerAsync("status")).TextAsync()).ShouldNotContain(name);
    }

    [Fact]
    public async Task A_file_longer_than_it_was_said_to_be_is_not_read_to_its_end()
    {
        var endless = bot.Discord.Upload("endless.txt", 1000, async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(new byte[4096], http.RequestAborted);
        });

        (await RefusedAsync(endless)).ShouldContain("more bytes than the 1000 it was sent with");
    }

    [Fact]
    public async Task A_length_that_differs_from_what_was_said_is_refused()
    {
        var lying = bot.Discord.Upload("lying.txt", 1000, http =>
        {
            http.Response.ContentLength = 8_000_000_000;
            return http.Response.StartAsync();
        });

        (await RefusedAsync(lying)).ShouldContain("has 8000000000 bytes, not the 1000");
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_refused()
    {
        var cut = bot.Discord.Upload("short.txt", 1000, http => http.Response.WriteAsync("Too short."));

        (await RefusedAsync(cut)).ShouldContain("broke off after 10 of 1000 bytes");
    }

    [Fact]
    public async Task A_host_that_hangs_is_not_waited_for_longer_than_is_set()
    {
        var hanging = bot.Discord.Upload("hanging.txt", 1000, http => Task.Delay(Timeout.Infinite, http.RequestAborted));

        (await RefusedAsync(hanging)).ShouldContain("did not arrive within 3 s");
    }

    [Fact]
    public async Task Where_a_file_leads_elsewhere_is_not_followed()
    {
        var target = bot.Discord.Upload("target.txt", Encoding.UTF8.GetBytes("Elsewhere. It is not fetched."));
        var elsewhere = new Uri(bot.Discord.FileBaseUrl, new Uri(target.Url).PathAndQuery[1..]);
        var leading = bot.Discord.Upload("leading.txt", 29, http =>
        {
            http.Response.Redirect($"{elsewhere}");
            return Task.CompletedTask;
        });

        (await RefusedAsync(leading)).ShouldContain("302, and where that leads is not followed");

        bot.Discord.Fetched.ShouldNotContain(path => path.EndsWith("target.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_without_its_file_is_refused()
    {
        (await (await bot.AdministerAsync("add")).TextAsync()).ShouldContain("needs file");
        (await (await bot.AdministerAsync("add", ("file", "1200000000000000001"))).TextAsync()).ShouldContain("takes a file");
    }

    private async Task<string> RefusedAsync(UploadedFile file)
    {
        var outcome = await ArchiveBot.OutcomeAsync(await bot.AddAsync(file));
        ArchiveBot.LabelsOf(outcome).ShouldBeEmpty();
        var text = Answered.TextOf(outcome);
        // Where the bot fetches files from is nobody's business.
        text.Replace("\\", "", StringComparison.Ordinal).ShouldNotContain(bot.Discord.FileBaseUrl.Authority);
        return text;
    }
}

[Collection(HttpArchiveBot.Collection)]
public sealed class HttpUploadTests(HttpArchiveBot bot) : UploadTests(bot);

#if GATEWAY
[Collection(GatewayArchiveBot.Collection)]
public sealed class GatewayUploadTests(GatewayArchiveBot bot) : UploadTests(bot);
#endif
