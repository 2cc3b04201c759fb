using AlkBot.Answers.Commands;
using AlkBot.Chat;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.EndToEnd.Tests.Chat;

public sealed class CommandCompleterTests
{
    private readonly CommandCompleter _completer = new(BotCommands.Catalog, EntityNames.Of(
    [
        Some(EntityType.Drug, "imatinib", "Glivec", "STI 571"),
        Some(EntityType.Drug, "imazepam"),
        Some(EntityType.Trial, "NCT00000102"),
    ]));

    [Theory]
    [InlineData("/tri", new[] { "/trial ", "/trials " })]
    [InlineData("/SOUR", new[] { "/sources " })]
    [InlineData("/drug ima", new[] { "/drug imatinib", "/drug imazepam" })]
    [InlineData("/drug gli", new[] { "/drug Glivec" })]
    [InlineData("/drug sti 5", new[] { "/drug STI 571" })]
    [InlineData("/trial nct", new[] { "/trial NCT00000102" })]
    [InlineData("/trials drug:imaz", new[] { "/trials drug:imazepam" })]
    [InlineData("/trials pha", new[] { "/trials phase:" })]
    [InlineData("/trials phase:III dr", new[] { "/trials phase:III drug:" })]
    [InlineData("/drug unheard", new string[0])]
    [InlineData("/unheard x", new string[0])]
    [InlineData("a question", new string[0])]
    public void What_is_typed_completes_to(string typed, string[] lines)
    {
        var completion = _completer.Complete(typed);

        completion.Candidates.Select(c => typed[..completion.Start] + c).ShouldBe(lines);
    }

    [Fact]
    public void An_empty_line_completes_to_every_command() =>
        _completer.Complete("").Candidates.Count.ShouldBe(BotCommands.Catalog.Commands.Count);

    private static Entity Some(EntityType type, string name, params string[] aliases) => new(
        new EntityId(type, name), name, [.. aliases.Prepend(name).Select(n => new EntityName(n, NameOrigin.Source))]);
}
