using System.Text.RegularExpressions;
using AlkBot.Answers.Languages;

namespace AlkBot.Answers.Tests.Languages;

public sealed partial class BotLanguageTests
{
    [Fact]
    public void There_are_German_French_Spanish_Japanese_and_Chinese() =>
        BotLanguage.Others.SelectMany(l => l.Locales).ShouldBe(["de", "es-ES", "es-419", "fr", "ja", "zh-CN"], ignoreOrder: true);

    [Fact]
    public void Every_text_is_in_every_language()
    {
        var all = BotLanguage.Others.SelectMany(l => l.Texts).ToHashSet();
        foreach (var language in BotLanguage.Others)
            all.Except(language.Texts).ShouldBeEmpty(language.Locales[0]);
    }

    [Fact]
    public void A_translation_has_the_values_of_its_text()
    {
        foreach (var language in BotLanguage.Others)
        {
            foreach (var text in language.Texts)
            {
                language.Word(text).ShouldNotBeNullOrWhiteSpace(text);
                Values(language.Word(text)).ShouldBe(Values(text), ignoreOrder: true, $"{language.Locales[0]}: {text}");
            }
        }
    }

    [Fact]
    public void Whose_language_is_not_there_is_answered_in_English()
    {
        BotLanguage.Of("pl").ShouldBe(BotLanguage.English);
        BotLanguage.English.Say($"Not found among the facts: {BotLanguage.Text("Dose")}").ShouldBe("Not found among the facts: Dose");
    }

    [Fact]
    public void What_a_text_holds_of_the_bots_own_is_translated_and_a_name_is_not() =>
        BotLanguage.Of("de").Say($"'{"Drug"}' is {BotLanguage.Text("a drug")}, not {BotLanguage.Text("a trial")}.")
            .ShouldBe("„Drug“ ist ein Wirkstoff, nicht eine Studie.");

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
