using Microsoft.Playwright;

namespace AlkBot.Browser.Tests;

[Collection(BrowsedBotCollection.Collection)]
public sealed class ReadingTests(BrowsedBot bot)
{
    private const string Question = "What is the response rate of ceritinib?";
    private const string Quote =
        "Among 114 patients with NSCLC who received at least 400 mg of Ceritinib per day, the overall response rate was 58%.";

    [Theory]
    [InlineData(360)]
    [InlineData(1200)]
    public async Task The_citation_of_a_message_in_Discord_opens_its_source_at_the_marked_sentence(int width)
    {
        var links = await bot.LinksOfAsync("ask", "question", Question);
        var page = await bot.NewPageAsync(width);

        await page.GotoAsync(links[0].Address);

        links.Select(l => l.Words).Distinct().ShouldBe(["¹", "²"]);
        await ShouldShowMarkedAsync(page, Quote);
    }

    [Fact]
    public async Task By_keyboard_alone_a_question_is_asked_and_its_citation_opened()
    {
        var page = await bot.NewPageAsync();
        await page.GotoAsync("/");

        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/?q=*");
        await TabToAsync(page, "a.mark");
        var number = await page.Locator(":focus").InnerTextAsync();
        var quote = await page.Locator($"li[value='{number}'] blockquote").InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sources/**");

        await ShouldShowMarkedAsync(page, quote);
    }

    [Fact]
    public async Task By_keyboard_the_text_is_reached_first_and_the_reference_is_there_to_be_copied()
    {
        var page = await bot.NewPageAsync();
        await page.GotoAsync("/sources/alk-resistance-review?from=14528&to=14643");

        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("Skip to the text");
        await TabToAsync(page, "textarea");

        (await page.Locator(":focus").InputValueAsync()).ShouldStartWith($"“{Quote}”");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=%2Fdrug+ceritinib")]
    [InlineData("/?q=%2Fcompare+alectinib+ceritinib")]
    [InlineData("/?q=%2Fhelp")]
    [InlineData("/sources/alk-resistance-review?from=12503&to=12566#cited")]
    public async Task On_a_phone_nothing_is_wider_than_the_screen(string address)
    {
        var page = await bot.NewPageAsync(width: 360);

        await page.GotoAsync(address);

        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(360);
    }

    private static async Task ShouldShowMarkedAsync(IPage page, string quote)
    {
        var marked = page.Locator("#cited");
        (await marked.InnerTextAsync()).ShouldBe(quote);
        (await marked.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldNotBe("rgba(0, 0, 0, 0)");
        await Assertions.Expect(marked).ToBeInViewportAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 50; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
                return;
        }
        throw new ShouldAssertException($"Tab does not come to {selector}.");
    }
}
