using System.Net;
using AlkBot.Testing;

namespace AlkBot.Pages.Tests;

public sealed class RequestTests
{
    [Theory]
    [InlineData("/sources/none", HttpStatusCode.NotFound, "The index has no source none.")]
    [InlineData("/sources/NO%20SLUG", HttpStatusCode.BadRequest, "An address is /sources/ID?from=START&to=END, in whole numbers.")]
    [InlineData("/sources/imatinib-review?from=1", HttpStatusCode.BadRequest, "An address is")]
    [InlineData("/sources/imatinib-review?from=2&to=2", HttpStatusCode.BadRequest, "An address is")]
    [InlineData("/sources/imatinib-review?from=-1&to=2", HttpStatusCode.BadRequest, "An address is")]
    [InlineData("/sources/imatinib-review?from=1&to=99999999999999", HttpStatusCode.BadRequest, "An address is")]
    [InlineData("/sources/imatinib-review?from=1&from=2&to=3", HttpStatusCode.BadRequest, "An address is")]
    [InlineData("/sources/imatinib-review?from=1&to=999999", HttpStatusCode.NotFound, "The text of imatinib-review has ")]
    public async Task What_is_wrong_is_one_clear_line(string address, HttpStatusCode status, string line)
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        (await site.OpenAsync(address, status)).Line().ShouldStartWith(line);
    }

    [Fact]
    public async Task Without_an_index_a_page_says_so()
    {
        await using var site = await Site.StartAsync(new FakeCorpus(SomeSources.Review()), build: false);

        var page = await site.OpenAsync("/", HttpStatusCode.ServiceUnavailable);

        page.Line().ShouldBe("There is no index to show at the moment. Please try again later.");
        page.Source.Text.ShouldNotContain("/tmp");
    }

    [Fact]
    public async Task Asked_for_the_head_alone_no_body_comes()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, site.Address);

        using var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
