using AlkBot.Evidence.Drugs;

namespace AlkBot.Evidence.Tests.Drugs;

public class DrugSaltsTests
{
    [Theory]
    [InlineData("imatinib mesylate", "imatinib")]
    [InlineData("erlotinib HCl", "erlotinib")]
    [InlineData("lapatinib ditosylate monohydrate", "lapatinib")]
    [InlineData("tenofovir disoproxil fumarate", "tenofovir")]
    [InlineData("QZ-4410 hydrochloride", "QZ-4410")]
    [InlineData("imatinib", "imatinib")]
    [InlineData("sodium", "sodium")]
    public void A_salt_is_named_by_the_words_behind_its_drug(string name, string drug) => DrugSalts.BaseOf(name).ShouldBe(drug);

    [Theory]
    [InlineData("lidocaine sodium channels", 9)]
    [InlineData("velorastinib citrate buffer", 12)]
    [InlineData("velorastinib acetates", 12)]
    public void Words_that_go_on_name_no_salt(string text, int end) => DrugSalts.LengthAt(text, end).ShouldBe(0);
}
