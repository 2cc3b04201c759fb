namespace AlkBot.Evidence.Tests.Mutations;

public class ProteinChangeTests
{
    [Theory]
    [InlineData("g1202r", "G1202R")]
    [InlineData("G1202R", "G1202R")]
    [InlineData("p.Gly1202Arg", "G1202R")]
    [InlineData("P.GLY1202ARG", "G1202R")]
    [InlineData("Gly1202Arg", "G1202R")]
    [InlineData("gly 1202 arg", "G1202R")]
    [InlineData("Gly-1202-Arg", "G1202R")]
    [InlineData("p.(Gly1202Arg)", "G1202R")]
    [InlineData("p.G1202R", "G1202R")]
    [InlineData(" G 1202 R ", "G1202R")]
    [InlineData("G1202→R", "G1202R")]
    [InlineData("Gly1202->Arg", "G1202R")]
    [InlineData("G1202R mutation", "G1202R")]
    [InlineData("the mutation G1202R", "G1202R")]
    [InlineData("P753S", "P753S")]
    [InlineData("pP753S", "P753S")]
    [InlineData("1151Tins", "1151Tins")]
    [InlineData("T1151ins", "1151Tins")]
    [InlineData("t1151INS", "1151Tins")]
    [InlineData("T1151-ins", "1151Tins")]
    [InlineData("1151 T ins", "1151Tins")]
    [InlineData("Thr1151ins", "1151Tins")]
    [InlineData("1151_1152insT", "1151Tins")]
    [InlineData("p.Thr1151_Leu1152insThr", "1151Tins")]
    [InlineData("M774_A775insAYVM", "774_775insAYVM")]
    [InlineData("E746_A750del", "E746_A750del")]
    [InlineData("e746-a750del", "E746_A750del")]
    [InlineData("p.Glu746_Ala750del", "E746_A750del")]
    [InlineData("delE746-A750", "E746_A750del")]
    [InlineData("ΔF508", "F508del")]
    [InlineData("Phe508del", "F508del")]
    [InlineData("746_750del", "746_750del")]
    [InlineData("L747_P753delinsS", "L747_P753delinsS")]
    [InlineData("L747_P753>S", "L747_P753delinsS")]
    [InlineData("A767_V769dup", "A767_V769dup")]
    [InlineData("R213*", "R213*")]
    [InlineData("R213X", "R213*")]
    [InlineData("p.Arg213Ter", "R213*")]
    [InlineData("R97fs", "R97fs")]
    [InlineData("p.Arg97ProfsTer23", "R97fs")]
    public void A_change_is_read_whatever_its_notation(string typed, string canonical) =>
        ProteinChange.Parse(typed).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("ALK G1202R", "ALK", "G1202R")]
    [InlineData("ALK-G1202R", "ALK", "G1202R")]
    [InlineData("alk:p.G1202R", "alk", "G1202R")]
    [InlineData("ALK p.Gly1202Arg", "ALK", "G1202R")]
    [InlineData("EML4-ALK G1202R", "EML4-ALK", "G1202R")]
    [InlineData("EGFR T790M mutation", "EGFR", "T790M")]
    [InlineData("ALK 1151Tins", "ALK", "1151Tins")]
    [InlineData("CFTR ΔF508", "CFTR", "F508del")]
    public void The_gene_in_front_is_told_apart(string typed, string gene, string canonical)
    {
        ProteinChange.TryParse(typed, out var change, out var typedGene).ShouldBeTrue();
        change.ToString().ShouldBe(canonical);
        typedGene.ShouldBe(gene);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("G1202")]
    [InlineData("1202R")]
    [InlineData("B600E")]
    [InlineData("V600J")]
    [InlineData("V600V")]
    [InlineData("V0E")]
    [InlineData("V600000E")]
    [InlineData("Glx12Asp")]
    [InlineData("LDK378")]
    [InlineData("AP26113")]
    [InlineData("NCT01828112")]
    [InlineData("crizotinib")]
    [InlineData("E750_A746del")]
    [InlineData("M774_A779insAYVM")]
    [InlineData("G1202R; DROP TABLE")]
    public void What_is_no_change_is_refused(string? typed)
    {
        ProteinChange.TryParse(typed, out var change).ShouldBeFalse();
        change.ShouldBeNull();
    }

    [Fact]
    public void Text_of_any_length_is_refused_quickly() => ProteinChange.TryParse(new string('A', 10_000) + "600E", out _).ShouldBeFalse();

    [Fact]
    public void Parsing_what_is_no_change_says_what_would_be_one() =>
        Should.Throw<FormatException>(() => ProteinChange.Parse("nothing")).Message
            .ShouldBe("'nothing' is not a protein change such as 'V600E'.");

    [Theory]
    [InlineData("G1202R", "p.Gly1202Arg")]
    [InlineData("R213X", "p.Arg213Ter")]
    [InlineData("E746_A750del", "p.Glu746_Ala750del")]
    [InlineData("1151Tins", "p.1151_1152insThr")]
    [InlineData("L747_P753delinsS", "p.Leu747_Pro753delinsSer")]
    public void A_change_has_its_recommended_form(string typed, string hgvs) => ProteinChange.Parse(typed).Hgvs.ShouldBe(hgvs);

    [Fact]
    public void A_substitution_is_written_in_one_and_three_letters_with_and_without_prefix() =>
        ProteinChange.Parse("V600E").Notations.ShouldBe(["V600E", "p.V600E", "Val600Glu", "p.Val600Glu"]);

    [Theory]
    [InlineData("G1202R")]
    [InlineData("1151Tins")]
    [InlineData("774_775insAYVM")]
    [InlineData("E746_A750del")]
    [InlineData("F508del")]
    [InlineData("R213*")]
    [InlineData("R97fs")]
    [InlineData("A767_V769dup")]
    [InlineData("L747_P753delinsSA")]
    public void Every_notation_of_a_change_reads_back_as_the_change(string canonical)
    {
        foreach (var notation in ProteinChange.Parse(canonical).Notations.Where(n => canonical != "E746_A750del" || n != "746_750del"))
            ProteinChange.Parse(notation).ToString().ShouldBe(canonical, notation);
    }

    [Fact]
    public void Every_pair_of_amino_acids_reads_back_from_every_notation()
    {
        foreach (var from in AminoAcid.All)
        {
            foreach (var to in AminoAcid.All.Where(a => a != from))
            {
                var canonical = $"{from.Letter}12{to.Letter}";
                foreach (var notation in ProteinChange.Parse($"{from.Code}12{to.Code}").Notations)
                {
                    ProteinChange.Parse(notation).ToString().ShouldBe(canonical);
                    ProteinChange.Parse(notation.ToLowerInvariant()).ToString().ShouldBe(canonical);
                }
            }
        }
    }
}
