using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Handlers;

public sealed class StatusWarningTests
{
    [Fact]
    public async Task A_command_with_options_warns_of_a_retracted_source_as_a_typed_one_does()
    {
        var source = new EvidenceBuilder("gone").Passage("Nilotinib was given at 400 mg.").Entity("drug:nilotinib", "nilotinib")
            .Fact("drug:nilotinib", Predicates.Dose, "400 mg", "Nilotinib was given at 400 mg.").Build();
        var retracted = source with
        {
            Source = source.Source with { Bibliography = new Dictionary<string, string> { ["status"] = "retracted" } },
        };
        await using var bot = await Bot.StartAsync(retracted);

        (await bot.CommandAsync("drug", ("name", "nilotinib"))).Message.Text().ShouldContain("Take care: the review gone (undated) is retracted.");
    }
}
