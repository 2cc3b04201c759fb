using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Lexicons;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Lexicons;

public class LexiconReaderTests
{
    [Fact]
    public void The_repositorys_lexicon_is_read() =>
        LexiconReader.Read(Lexicon.FileName, File.ReadAllBytes(Path.Combine(Repository.SourceFolder, Lexicon.FileName)))
            .Entries.ShouldNotBeEmpty();

    [Fact]
    public void Every_name_of_an_entry_keeps_its_kind()
    {
        var entry = Read(
            """{"entities":[{"id":"drug:imatinib","names":{"non-proprietary":["imatinib"],"brand":["Glivec","Gleevec"]}}]}""").Entries.Single();
        entry.Id.ShouldBe(new EntityId(EntityType.Drug, "imatinib"));
        entry.Names.ShouldBe([new("imatinib", "non-proprietary"), new("Glivec", "brand"), new("Gleevec", "brand")]);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        LexiconReader.Read("lexicon.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"entities":[]}""")]).Entries.ShouldBeEmpty();

    [Fact]
    public void One_name_may_belong_to_two_entities_of_different_types() =>
        Read("""{"entities":[{"id":"gene:egfr","names":{"symbol":["EGFR"]}},{"id":"pathway:egfr","names":{"synonym":["EGFR"]}}]}""")
            .Entries.Count.ShouldBe(2);

    [Theory]
    [InlineData("", "lexicon.json: not a lexicon")]
    [InlineData("[]", "lexicon.json: not a lexicon")]
    [InlineData("null", "lexicon.json: null")]
    [InlineData("{}", "lexicon.json: not a lexicon")]
    [InlineData("""{"entities":[],"extra":1}""", "extra")]
    [InlineData("""{"entities":[{"id":"drug:a","names":{"code":["AB-12"],"code":["AB-13"]}}]}""", "uplicate")]
    [InlineData("""{"entities":[{"id":"imatinib","names":{"code":["STI-571"]}}]}""", "entry 'imatinib': its id is not 'type:key'")]
    [InlineData(
        """{"entities":[{"id":"drug:a","names":{"codes":["STI-571"]}}]}""",
        "entry 'drug:a': 'codes' is no kind of name; it takes non-proprietary")]
    [InlineData("""{"entities":[{"id":"drug:a","names":{}}]}""", "entry 'drug:a': it has no name")]
    [InlineData("""{"entities":[{"id":"drug:a","names":{"code":["-"]}}]}""", "entry 'drug:a': the name '-' is too short")]
    [InlineData(
        """{"entities":[{"id":"drug:a","names":{"code":["AB-12"]}},{"id":"drug:b","names":{"code":["AB12"]}}]}""",
        "entry 'drug:b': its name 'AB12' is also a name of drug:a")]
    [InlineData(
        """{"entities":[{"id":"drug:a","names":{"code":["AB-12"]}},{"id":"drug:a","names":{"code":["AB-13"]}}]}""",
        "entry 'drug:a': its id occurs twice")]
    public void What_is_wrong_is_said_in_one_line_with_file_and_entry(string json, string said)
    {
        var message = Should.Throw<SourceException>(() => Read(json)).Message;
        message.ShouldStartWith("lexicon.json: ");
        message.ShouldContain(said);
        message.ShouldNotContain("\n");
    }

    private static Lexicon Read(string json) => LexiconReader.Read("lexicon.json", Encoding.UTF8.GetBytes(json));
}
