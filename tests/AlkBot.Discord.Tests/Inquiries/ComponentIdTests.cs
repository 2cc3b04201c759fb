using AlkBot.Discord.Inquiries;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Inquiries;

public sealed class ComponentIdTests
{
    [Fact]
    public void What_is_written_is_read_back_and_fits() => Wild.Check(Ids, id =>
    {
        if (id.Write() is not { } written)
            return;
        written.Length.ShouldBeInRange(1, 100);
        ComponentId.TryParse(written, out var read).ShouldBeTrue(written);
        (read!.Action, read.Page, read.Ordinal).ShouldBe((id.Action, id.Page, id.Ordinal));
        Flat(read.Inquiry).ShouldBe(Flat(id.Inquiry));
    }, 2000);

    [Fact]
    public void Most_inquiries_of_names_can_be_written() =>
        new ComponentId(ComponentAction.Page, new CommandInquiry("trials", new Dictionary<string, string>
        {
            ["drug"] = "imatinib",
            ["phase"] = "I/II",
            ["previous-treatment"] = "interferon = 100%; other",
        }), 12).Write().ShouldBe("a2;page;12;trials;drug=imatinib;phase=I/II;previous-treatment=interferon %3D 100%25%3B other");

    [Fact]
    public void Whatever_somebody_sends_is_read_or_refused_and_what_is_read_is_written_the_same() =>
        Wild.Check(Gen.OneOf(Wild.Text, from rest in Wild.Short select "a2;page;1;" + rest), sent =>
        {
            if (ComponentId.TryParse(sent, out var id))
                id.Write().ShouldBe(sent);
        }, 1000);

    [Fact]
    public void What_would_come_back_as_something_else_is_not_written()
    {
        new ComponentId(ComponentAction.Ask, new TextInquiry("/drug \ud83d")).Write().ShouldBeNull();
        new ComponentId(ComponentAction.Ask, new TextInquiry("/drug \n")).Write().ShouldBeNull();
        new ComponentId(ComponentAction.Ask, new TextInquiry("/drug " + new string('x', 100))).Write().ShouldBeNull();
    }

    private static FsCheck.Gen<Inquiry> Inquiries { get; } = Gen.OneOf(
        Wild.Short.Select(Inquiry (t) => new TextInquiry(t)),
        from command in Gen.Elements("drug", "trials")
        from values in (from key in Gen.Elements("name", "drug", "phase") from value in Wild.Short select (key, value)).ArrayOf().Resize(3)
        select (Inquiry)new CommandInquiry(command, values.DistinctBy(v => v.key).ToDictionary(v => v.key, v => v.value)));

    private static FsCheck.Gen<ComponentId> Ids { get; } = Gen.OneOf(
        from action in Gen.Elements(ComponentAction.Page, ComponentAction.Ask, ComponentAction.Share)
        from inquiry in Inquiries
        from page in Gen.Choose(1, ComponentId.MostPages)
        select new ComponentId(action, inquiry, page),
        from action in Gen.Elements(ComponentAction.CitationMenu, ComponentAction.CommandMenu)
        from ordinal in Gen.Choose(1, 5)
        select new ComponentId(action, Ordinal: ordinal));

    private static string? Flat(Inquiry? inquiry) => inquiry switch
    {
        CommandInquiry command => command.AsTyped,
        TextInquiry text => text.Text,
        _ => null,
    };
}
