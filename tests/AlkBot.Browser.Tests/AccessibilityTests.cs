using Deque.AxeCore.Playwright;

namespace AlkBot.Browser.Tests;

[Collection(BrowsedBotCollection.Collection)]
public sealed class AccessibilityTests(BrowsedBot bot)
{
    public static TheoryData<string, int, bool> Pages
    {
        get
        {
            string[] addresses =
            [
                "/", "/?q=%2Fdrug+ceritinib", "/?q=%2Fcompare+alectinib+ceritinib", "/?q=%2Fdrug+nonesuch",
                "/sources/alk-resistance-review?from=14528&to=14643", "/sources/alk-resistance-review?from=12503&to=12566", "/sources/none",
            ];
            var data = new TheoryData<string, int, bool>();
            foreach (var address in addresses)
            {
                data.Add(address, 360, false);
                data.Add(address, 1200, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string address, int width, bool dark)
    {
        var page = await bot.NewPageAsync(width, dark, scripts: true);
        await page.GotoAsync(address);

        var found = await page.RunAxe();

        found.Passes.ShouldNotBeEmpty();
        found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_sees_what_is_wrong()
    {
        var page = await bot.NewPageAsync(scripts: true);
        await page.SetContentAsync("<html><body><img src='x'><p style='color:#ddd;background:#eee'>pale</p></body></html>");

        var found = await page.RunAxe();

        found.Violations.Select(v => v.Id).ShouldContain("image-alt");
    }

    [Fact]
    public async Task The_browser_finds_nothing_to_complain_of()
    {
        var page = await bot.NewPageAsync(scripts: true);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);

        await page.GotoAsync("/?q=%2Fdrug+ceritinib");
        await page.GotoAsync("/sources/alk-resistance-review?from=14528&to=14643");

        complaints.ShouldBeEmpty();
    }
}
