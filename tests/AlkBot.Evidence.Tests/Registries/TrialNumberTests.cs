using AlkBot.Evidence.Registries;

namespace AlkBot.Evidence.Tests.Registries;

public class TrialNumberTests
{
    [Theory]
    [InlineData("NCT01234567", "NCT01234567")]
    [InlineData("nct 01234567", "NCT01234567")]
    [InlineData("NCT-0123 4567", "NCT01234567")]
    [InlineData("NCT No. 01234567", "NCT01234567")]
    [InlineData("ISRCTN 12345678", "ISRCTN12345678")]
    [InlineData("EudraCT 2020-001205-23", "EUCTR2020-001205-23")]
    [InlineData("2020-001205-23", "EUCTR2020-001205-23")]
    [InlineData("EUCTR2020-001205-23-NO", "EUCTR2020-001205-23")]
    [InlineData("2023-503684-42-00", "CTIS2023-503684-42-00")]
    [InlineData("ACTRN12616000535482p", "ACTRN12616000535482")]
    [InlineData("ChiCTR-TRC-10001234", "ChiCTR10001234")]
    [InlineData("CTRI/2019/02/017659", "CTRI/2019/02/017659")]
    [InlineData("UMIN-CTR 000006539", "UMIN000006539")]
    [InlineData("jRCTs031180123", "jRCTS031180123")]
    [InlineData("DRKS-00012345", "DRKS00012345")]
    [InlineData("RBR-3ddy4w", "RBR-3DDY4W")]
    public void A_number_is_one_however_it_is_written(string written, string name)
    {
        TrialNumber.Of(written)!.Name.ShouldBe(name);
        TrialNumber.FindIn($"It was registered ({written}).").ShouldHaveSingleItem().Number.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("NCT0123456")]
    [InlineData("NCT012345678")]
    [InlineData("XNCT01234567")]
    [InlineData("ISRCTN1234567")]
    [InlineData("ABC12345")]
    [InlineData("12020-001205-23")]
    [InlineData("NCT00000000")]
    public void What_is_no_number_is_not_found(string text) => TrialNumber.FindIn($"See {text}.").ShouldBeEmpty();

    [Fact]
    public void Numbers_of_every_registry_name_one_registry_alone()
    {
        foreach (var name in new[] { "NCT01234567", "ISRCTN12345678", "2020-001205-23", "2023-503684-42-00", "KCT0001234", "NTR123" })
            TrialRegistries.All.Count(registry => registry.Read(name) is not null).ShouldBe(1, name);
    }

    [Theory]
    [InlineData("NCT01234567", "https://clinicaltrials.gov/study/NCT01234567")]
    [InlineData("2023-503684-42-00", "https://euclinicaltrials.eu/ctis-public/view/2023-503684-42-00")]
    [InlineData("UMIN000006539", null)]
    public void A_number_leads_to_its_page_where_the_registry_has_one(string number, string? page) =>
        TrialNumber.Of(number)!.Page.ShouldBe(page);
}
