using AlkBot.Discord.Attachments;

namespace AlkBot.Discord.Tests.Attachments;

public sealed class AttachmentAddressSpecs
{
    private const string Own = "https://cdn.discordapp.com/attachments/1/2/x.txt?ex=3&hm=4";

    [Theory]
    [InlineData(Own)]
    [InlineData("https://media.discordapp.net/ephemeral-attachments/1/2/x.txt?ex=3")]
    [InlineData("https://CDN.discordapp.com:443/attachments/1/2/x.txt")]
    public void Discord_s_own_hosts_are_asked(string address) =>
        new AttachmentAddresses(null).Find(address).ShouldBe(new Uri(address));

    [Theory]
    [InlineData("http://cdn.discordapp.com/x.txt")]
    [InlineData("ftp://cdn.discordapp.com/x.txt")]
    [InlineData("https://cdn.discordapp.com:444/x.txt")]
    [InlineData("https://cdn.discordapp.com./x.txt")]
    [InlineData("https://cdn.discordapp.com.example.org/x.txt")]
    [InlineData("https://x.cdn.discordapp.com/x.txt")]
    [InlineData("https://discordapp.com/x.txt")]
    [InlineData("https://discord.com/x.txt")]
    [InlineData("https://cdn.discordapp.com@example.org/x.txt")]
    [InlineData("https://example.org@cdn.discordapp.com/x.txt")]
    [InlineData("https://cdn.discordapp.com%2eexample.org/x.txt")]
    [InlineData("https://cdn.discordapp.com\\.example.org/x.txt")]
    [InlineData("https://example.org\\@cdn.discordapp.com/x.txt")]
    [InlineData("https://example.org#@cdn.discordapp.com/x.txt")]
    [InlineData("https://example.org?@cdn.discordapp.com/x.txt")]
    [InlineData("https://\uff43dn.discordapp.com/x.txt")]
    [InlineData("https://cdn\u3002discordapp.com/x.txt")]
    [InlineData(" https://cdn.discordapp.com/x.txt")]
    [InlineData("https://cdn.discordapp.com/x.txt\r\nHost: example.org")]
    [InlineData("https://162.159.135.233/x.txt")]
    [InlineData("https://2728363497/x.txt")]
    [InlineData("https://0x7f.1/x.txt")]
    [InlineData("https://[::1]/x.txt")]
    [InlineData("https://localhost/x.txt")]
    [InlineData("//cdn.discordapp.com/x.txt")]
    [InlineData("/attachments/x.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/plain,x")]
    [InlineData("")]
    public void Nobody_else_is(string address)
    {
        new AttachmentAddresses(null).Find(address).ShouldBeNull();
        new AttachmentAddresses(new Uri("http://proxy.example:8080/files/")).Find(address).ShouldBeNull();
    }

    [Theory]
    [InlineData(Own, "http://proxy.example:8080/files/attachments/1/2/x.txt?ex=3&hm=4")]
    [InlineData("https://cdn.discordapp.com//example.org/x.txt", "http://proxy.example:8080/files/example.org/x.txt")]
    [InlineData("http://proxy.example:8080/files/1/x.txt", "http://proxy.example:8080/files/1/x.txt")]
    public void What_stands_in_for_them_is_asked_instead(string address, string asked) =>
        new AttachmentAddresses(new Uri("http://proxy.example:8080/files/")).Find(address).ShouldBe(new Uri(asked));

    [Theory]
    [InlineData("https://proxy.example:8080/files/x.txt")]
    [InlineData("http://proxy.example/files/x.txt")]
    [InlineData("http://proxy.example:8080/other/x.txt")]
    [InlineData("http://proxy.example:8080/files")]
    [InlineData("http://proxy.example:8080/files/../other/x.txt")]
    [InlineData("http://proxy.example:8080/files/%2e%2e/other/x.txt")]
    [InlineData("http://proxy.example:8080/files/..%2fother/x.txt")]
    [InlineData("http://proxy.example:8080/files/..%5cother/x.txt")]
    [InlineData("http://me@proxy.example:8080/files/x.txt")]
    [InlineData("https://cdn.discordapp.com/..%2fother/x.txt")]
    public void Nothing_beside_it_is_asked(string address) =>
        new AttachmentAddresses(new Uri("http://proxy.example:8080/files/")).Find(address).ShouldBeNull();
}
