using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

/// <summary>The bot's own words in the language of whoever asks; what sources print stays as it is.</summary>
[Collection(HttpBot.Collection)]
public sealed partial class LanguageTests(HttpBot bot)
{
    [Fact]
    public async Task A_card_has_labels_and_buttons_in_the_users_language_and_the_quotes_and_names_of_its_sources()
    {
        var (english, german) = (await AskAsync("en-GB", "drug", ("name", "ceritinib")), await AskAsync("de", "drug", ("name", "ceritinib")));
        var text = await german.TextAsync();
        text.ShouldContain("**Ansprechen** 58%");
        text.ShouldContain("**Dosis** 750 mg once daily");
        text.ShouldContain("Keine Fakten: Gesamtüberleben");
        text.ShouldNotContain("Not found");
        Quotes(text).ShouldBe(Quotes(await english.TextAsync()));
        Quotes(text).ShouldNotBeEmpty();
        (await german.ComponentsAsync()).Select(c => $"{c["label"] ?? c["placeholder"]}")
            .ShouldBe(["Zitate zeigen", "Alle Fakten (35)", "Studien", "Vergleichen…", "Verwandtes"]);
    }

    [Fact]
    public async Task A_contradiction_is_told_in_the_users_language_with_both_sides_as_printed()
    {
        var text = await (await AskAsync("fr", "trial", ("nct", "NCT01828112"))).TextAsync();
        text.ShouldContain("⚠ Les sources divergent: traitement antérieur");
        Quotes(text).ShouldBe(Quotes(await (await AskAsync("en-US", "trial", ("nct", "NCT01828112"))).TextAsync()));
    }

    [Theory]
    [InlineData("de", "Die Quellen nennen nichts namens „alectinb“ (Wirkstoff).", "Meinten Sie alectinib (Wirkstoff)?")]
    [InlineData("fr", "Les sources ne nomment pas « alectinb » (médicament).", "Vouliez-vous dire alectinib (médicament) ?")]
    [InlineData("es-419", "Las fuentes no nombran «alectinb» (fármaco).", "¿Quiso decir alectinib (fármaco)?")]
    [InlineData("ja", "出典に「alectinb」という薬剤はありません。", "alectinib (薬剤) のことですか？")]
    [InlineData("zh-CN", "来源中没有名为“alectinb”的药物。", "您是指 alectinib (药物) 吗？")]
    public async Task A_refusal_is_in_the_users_language_and_leads_on(string locale, string says, string asks)
    {
        var refused = await AskAsync(locale, "drug", ("name", "alectinb"));
        var text = await refused.TextAsync();
        text.ShouldContain(says);
        text.ShouldContain(asks);
        await refused.ButtonAsync("/drug alectinib");
    }

    [Fact]
    public async Task An_error_in_an_option_is_told_in_the_users_language_with_a_button_that_does_what_would_be_right()
    {
        var refused = await AskAsync("de", "trial");
        (await refused.TextAsync()).ShouldContain("/trial braucht nct: Die Registernummer der Studie");
        await refused.ButtonAsync("/help trial");
        refused.IsPrivate.ShouldBeTrue();
    }

    [Theory]
    [InlineData("help", null, null)]
    [InlineData("sources", null, null)]
    [InlineData("trials", "drug", "ceritinib")]
    [InlineData("trials", "phase", "IX")]
    [InlineData("mutations", "gene", "ALK")]
    [InlineData("drugs", "class", "ALK inhibitor")]
    [InlineData("drug", "name", "Zykadia")]
    [InlineData("drug", "name", "NCT01828112")]
    [InlineData("drug", "name", "nothing of the kind")]
    [InlineData("trial", "nct", "NCT01234567")]
    [InlineData("trial", "nct", "0182811")]
    [InlineData("mutation", "name", "EGFR L1196M")]
    [InlineData("pathway", "name", "ALK")]
    [InlineData("cite", "id", "nowhere")]
    [InlineData("cite", "id", "alk-resistance-review:9999")]
    [InlineData("ask", "question", "Does alectinib cross the blood-brain barrier?")]
    [InlineData("ask", "question", "What is the price of crizotinib?")]
    [InlineData("ask", "question", "Should I take alectinib?")]
    [InlineData("verify", "claim", "Median PFS had not been reached at the time of the report. Median PFS had been reached at the time of the report.")]
    [InlineData("verify", "claim", "shed some light on these important clinical issues. Two patients died of renal failure associated with ceritinib.")]
    [InlineData("verify", "claim", "such correlation between variant fusion proteins and clinical response. Crizotinib improved overall survival.")]
    [InlineData("verify", "claim", "NCT01828112 is a phase II trial. Ceritinib has a response rate of 58% in children. Ceritinib has a response rate of 70%.")]
    [InlineData("verify", "claim", "crizotinib")]
    [InlineData("packet", null, null)]
    [InlineData("packet", "source", "nowhere")]
    [InlineData("conflicts", null, null)]
    [InlineData("conflicts", "about", "G1202R")]
    [InlineData("changes", null, null)]
    [InlineData("changes", "since", "2001-01-31")]
    [InlineData("changes", "since", "yesterday")]
    [InlineData("changes", "since", "20010131T093000123Z-01")]
    public async Task No_line_of_the_bots_own_stays_English(string command, string? option, string? value)
    {
        (string, JsonNode)[] options = option is null ? [] : [(option, value!)];
        var english = OwnLines(await (await AskAsync("en-US", command, options)).TextAsync()).ToHashSet();
        foreach (var locale in (string[])["de", "es-ES", "fr", "ja", "zh-CN"])
        {
            var answered = await AskAsync(locale, command, options);
            OwnLines(await answered.TextAsync()).Where(english.Contains).ShouldBeEmpty($"{locale}: /{command} {value}");
        }
    }

    private Task<Answered> AskAsync(string locale, string command, params (string Name, JsonNode Value)[] options)
    {
        var interaction = bot.Make.Command(command, [.. options.Select(o => (o.Name, o.Value.DeepClone()))]);
        interaction["locale"] = locale;
        return bot.SendAsync(interaction);
    }

    private static List<string> Quotes(string text) => [.. Quote().Matches(text).Select(m => m.Value)];

    // What has words of English in it that are neither quoted, nor a name or a value, nor where a quote stands.
    private static IEnumerable<string> OwnLines(string text) => text.Split('\n')
        .Where(l => !l.StartsWith("> ", StringComparison.Ordinal) && !l.StartsWith("##", StringComparison.Ordinal) && OwnWord().IsMatch(l));

    [GeneratedRegex("“.+”")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\b(The|the sources|is a|Not stated|Not found|Did you|more|needs|It|What they|Looked for|page \d|Searched|words|Shows|Lists|after|resistance to|passages)\b")]
    private static partial Regex OwnWord();
}
