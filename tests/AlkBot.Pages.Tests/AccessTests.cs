using System.Net;
using AlkBot.Pages.Configuration;
using AlkBot.Testing;

namespace AlkBot.Pages.Tests;

public sealed class AccessTests
{
    private const string Source = $"/sources/{SomeSources.Id}";

    private static Task<Site> StartAsync(Admission admission) => Site.StartAsync(
        new FakeCorpus(SomeSources.Review(), Some.Evidence("other", "Something else.")), admission, new() { LinkLifetime = TimeSpan.FromDays(2) });

    [Fact]
    public async Task By_links_alone_a_source_opens_with_its_own_signed_link_and_asking_does_not()
    {
        await using var site = await StartAsync(Admission.Links);
        var signed = site.Sign(SomeSources.Id);

        (await site.OpenAsync($"{Source}?from=0&to=8&{signed}")).Marked().ShouldBe("Imatinib");
        string[] refused =
        [
            Source, $"{Source}?from=0&to=8", $"/sources/other?{signed}", $"/sources/none?{signed}", $"{Source}?{signed}x",
            $"{Source}?{signed.Replace("until=2", "until=3", StringComparison.Ordinal)}", $"{Source}?until=99999&sig=", $"{Source}?{signed[..^1]}",
            "/", "/?q=/help",
        ];
        foreach (var address in refused)
            (await site.OpenAsync(address, HttpStatusCode.Forbidden)).Body!.TextContent.ShouldNotContain("Imatinib");
    }

    [Fact]
    public async Task A_signed_link_expires_with_its_last_day_and_links_onward_with_what_made_it_valid()
    {
        await using var site = await StartAsync(Admission.Links);
        var address = $"{SomeSources.AddressOf(SomeSources.Review(), SomeSources.Resistance)}&{site.Sign(SomeSources.Id)}";

        var page = await site.OpenAsync(address);
        await site.OpenAsync(page.QuerySelector("aside .facts a")!.GetAttribute("href")!);
        site.Time.Advance(TimeSpan.FromDays(2));
        await site.OpenAsync(address);
        site.Time.Advance(TimeSpan.FromDays(1));

        (await site.OpenAsync(address, HttpStatusCode.Forbidden)).Line().ShouldContain("not any more");
    }

    [Fact]
    public async Task The_key_of_links_is_kept_for_its_user_alone_and_outlives_the_process()
    {
        await using var site = await StartAsync(Admission.Links);
        _ = site.Sign(SomeSources.Id);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(site.KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var key = File.ReadAllBytes(site.KeyFile);
        Links.LinkKey.At(site.KeyFile).ShouldBe(key);
        key.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("Host", "alkbot.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task For_this_machine_alone_nothing_opens_through_a_tunnel_or_a_proxy(string header, string value)
    {
        await using var site = await StartAsync(Admission.ThisMachine);

        using var response = await site.SendAsync(Source, (header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await site.OpenAsync(Source);
    }

    [Fact]
    public async Task Switched_off_there_are_no_pages()
    {
        await using var site = await StartAsync(Admission.Nobody);

        foreach (var address in new[] { "/", Source })
        {
            using var response = await site.SendAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData(PageAccess.Auto, "", "http://localhost:8080", Admission.ThisMachine)]
    [InlineData(PageAccess.Auto, "", "http://127.0.0.1:1 http://[::1]:1", Admission.ThisMachine)]
    [InlineData(PageAccess.Auto, "", "http://localhost:1 http://+:8080", Admission.Links)]
    [InlineData(PageAccess.Auto, "", "http://10.0.0.1:80", Admission.Links)]
    [InlineData(PageAccess.Auto, "https://a.example", "http://localhost:8080", Admission.Links)]
    [InlineData(PageAccess.Open, "https://a.example", "http://+:8080", Admission.Everybody)]
    [InlineData(PageAccess.Links, "", "http://localhost:8080", Admission.Links)]
    [InlineData(PageAccess.Off, "", "http://localhost:8080", Admission.Nobody)]
    public void Whom_the_pages_admit(PageAccess access, string publicUrl, string addresses, Admission admission) =>
        Admissions.Of(new PagesOptions { Access = access, PublicUrl = publicUrl }, addresses.Split(' '), isBehindProxy: false).ShouldBe(admission);

    [Fact]
    public void What_others_reach_through_a_proxy_is_open_to_links_alone() =>
        Admissions.Of(new PagesOptions(), ["http://localhost:8080"], isBehindProxy: true).ShouldBe(Admission.Links);
}
