namespace AlkBot.Evidence.Tests.Mutations;

public class ProteinChangeFinderTests
{
    [Theory]
    [InlineData("the BRAF V600E mutation", "V600E=V600E")]
    [InlineData("(G1202R, S1206Y), pocket (G1269A)", "G1202R=G1202R S1206Y=S1206Y G1269A=G1269A")]
    [InlineData("C-helix (1151Tins, F1174L, L1152R, and C1156Y).", "1151Tins=1151Tins F1174L=F1174L L1152R=L1152R C1156Y=C1156Y")]
    [InlineData("double mutants L1196M/C1156Y grew", "L1196M=L1196M C1156Y=C1156Y")]
    [InlineData("an EGFR-T790M-positive tumour", "T790M=T790M")]
    [InlineData("p.Val600Glu and p.V600E", "p.Val600Glu=V600E p.V600E=V600E")]
    [InlineData("p.(Gly12Asp)", "p.(Gly12Asp)=G12D")]
    [InlineData("Ala-123-Thr, Ala123→Thr, Ala123 to Thr", "Ala-123-Thr=A123T Ala123→Thr=A123T Ala123 to Thr=A123T")]
    [InlineData("exon 19 deletion E746_A750del or ΔE746-A750", "E746_A750del=E746_A750del ΔE746-A750=E746_A750del")]
    [InlineData("R213X and p.Arg97ProfsTer23", "R213X=R213* p.Arg97ProfsTer23=R97fs")]
    [InlineData("glycine to arginine substitution at position 1202", "glycine to arginine substitution at position 1202=G1202R")]
    [InlineData("alanine 123 was replaced by threonine", "alanine 123 was replaced by threonine=A123T")]
    [InlineData("substitution of serine for glycine at codon 12", "serine for glycine at codon 12=G12S")]
    [InlineData("p.[Gly12Asp] and p. V600E", "p.[Gly12Asp=G12D p. V600E=V600E")]
    [InlineData("FLT3 D835Y/V/H and KIT D816Y/V.", "D835Y=D835Y V=D835V H=D835H D816Y=D816Y V=D816V")]
    [InlineData("p.Asp835Tyr/Val", "p.Asp835Tyr=D835Y Val=D835V")]
    [InlineData("BRAFV600E, KRASG12C, H3K27M and alphaD60N", "V600E=V600E G12C=G12C K27M=K27M D60N=D60N")]
    [InlineData("EGFR(L858R), EGFR^T790M, BRAF-V600E", "L858R=L858R T790M=T790M V600E=V600E")]
    [InlineData("SOD1 A4V; mutants S4C, S92C and S5A", "A4V=A4V S4C=S4C S92C=S92C S5A=S5A")]
    [InlineData("an interface (A4V) FALS mutant and a factor (E2F) that is one", "A4V=A4V")]
    [InlineData("C77/95A mutants", "C77=C77A 95A=C95A")]
    [InlineData("the old arrows A34----E34 and R37-->W37", "A34----E34=A34E R37-->W37=R37W")]
    [InlineData("E746-A750del, delE746_A750, del L747-P753", "E746-A750del=E746_A750del delE746_A750=E746_A750del del L747-P753=L747_P753del")]
    [InlineData("V769_D770insASV, L747_T751>P, p.746_750del", "V769_D770insASV=769_770insASV L747_T751>P=L747_T751delinsP p.746_750del=746_750del")]
    [InlineData("p.(Arg97Profs*23), W24*, R213Ter, p.Trp24Ter", "p.(Arg97Profs*23)=R97fs W24*=W24* R213Ter=R213* p.Trp24Ter=W24*")]
    [InlineData("S768_D770dupSVD", "S768_D770dupSVD=S768_D770dup")]
    [InlineData("a Gly-12 to Val substitution", "Gly-12 to Val=G12V")]
    [InlineData("Trp-109 to Phe or Tyr, and Glu-35 to Asp", "Trp-109 to Phe=W109F Tyr=W109Y Glu-35 to Asp=E35D")]
    [InlineData("when Trp-241 was replaced with Ala or Gln", "Trp-241 was replaced with Ala=W241A Gln=W241Q")]
    [InlineData("changing Pro 172 and Gly 131 to Asp residues", "Pro 172=P172D Gly 131=G131D")]
    [InlineData("serines 12 and 14 were mutated to alanine", "serines 12=S12A 14=S14A")]
    [InlineData("Ser-12 and Thr-14 were changed to Ala and Val, respectively", "Ser-12=S12A Thr-14=T14V")]
    [InlineData("the active site His-554 of IIA(Mtl) was mutated to glutamine to block it", "His-554 of IIA(Mtl) was mutated to glutamine=H554Q")]
    [InlineData("Replacement of Tyr74 by Phe to remove a bond", "Tyr74 by Phe=Y74F")]
    [InlineData("Ala16 > Cys, Thr, and Met", "Ala16 > Cys=A16C Thr=A16T Met=A16M")]
    [InlineData("mutation of K66 to E or M", "K66 to E=K66E M=K66M")]
    [InlineData("tryptophan 24 was replaced by a stop codon", "tryptophan 24 was replaced by a stop codon=W24*")]
    [InlineData("a His to Ala substitution in the B subunit at position 57", "His to Ala substitution in the B subunit at position 57=H57A")]
    [InlineData("at codon 12 (GGT to GTT, glycine to valine)", "codon 12 (GGT to GTT, glycine to valine=G12V")]
    [InlineData("position 1202 from glycine to arginine", "position 1202 from glycine to arginine=G1202R")]
    [InlineData("a T→I change at position 315", "T→I change at position 315=T315I")]
    [InlineData("Thr-for-Ala substitution at residue 123", "Thr-for-Ala substitution at residue 123=A123T")]
    [InlineData("Gly→Arg1202", "Gly→Arg1202=G1202R")]
    public void A_text_names_its_changes(string text, string expected) => Found(text).ShouldBe(expected);

    [Fact]
    public void Words_that_contradict_the_notation_after_them_are_read_by_the_notation() =>
        Found("the substitution of leucine for a methionine at position 1196 (L1196M) of the domain")
            .ShouldBe("leucine for a methionine at position 1196=L1196M L1196M=L1196M");

    [Theory]
    [InlineData("H3122, A549, HCC827 and SH-SY5Y cells")]
    [InlineData("T47D and C33A cells")]
    [InlineData("Figure S12A and Figs. S10A, S11C and S12D")]
    [InlineData("Table S1, Table 3")]
    [InlineData("cat. no. A1234C; Cat #D5678E")]
    [InlineData("LDK378, AP26113, PF-06463922, X-396")]
    [InlineData("CD74-ROS1 and KIF5B")]
    [InlineData("HSP90, CD246, IL2R, E2F, H2S")]
    [InlineData("the promoter polymorphism G1691A")]
    [InlineData("5382insC and 185delAG and 35delG, c.35G>A")]
    [InlineData("NCT01828112, 10.1056/NEJMoa1214886")]
    [InlineData("grant R01A")]
    [InlineData("primers A12C and T14G; plasmid R388W; lane S12D")]
    [InlineData("(Sigma-Aldrich, D8537A) and A1234C-5")]
    [InlineData("RAD51C, FAM83H, CDC25A, TMEM16A, S100A, MIR200C and HLA-A")]
    [InlineData("L5178Y mouse lymphoma cells, yeast S288C")]
    [InlineData("100 mg orally Q12H and docetaxel 75 mg/m2 every Q21D")]
    [InlineData("the C677T polymorphism of MTHFR, APOE T388C (rs429358)/C526T (rs7412), the polymorphism G1465A")]
    [InlineData("human adrenal NCI-H295A cells")]
    [InlineData("Lys-12 and Glu-14 were replaced by Arg, Gln and Ala")]
    [InlineData("a hydrogen bond of Asp-52 with Arg, the transfer from Ser-65 to Asp")]
    [InlineData("Ser-65 was not replaced by Ala; C12 to C and K4 to E")]
    [InlineData("glycine to alanine in 12 patients, threonine to alanine at 37 °C")]
    [InlineData("residues Leu-357 to Val-360")]
    [InlineData("H2A, E1A mutants, the A2A receptor, T4L")]
    public void Other_names_are_not_taken_for_changes(string text) => Found(text).ShouldBe("");

    [Fact]
    public void Every_change_slices_the_text_to_its_notation()
    {
        const string Text = "EGFR T790M, p.Leu858Arg; KRAS G12C/G12D. Ser65 to Thr.";
        foreach (var (span, change) in ProteinChangeFinder.FindIn(Text))
            ProteinChange.Parse(span.Slice(Text).Replace(" to ", "")).ShouldBe(change);
        ProteinChangeFinder.FindIn(Text).Count.ShouldBe(5);
    }

    [Fact]
    public void A_change_written_onto_a_name_counts_where_the_name_is_known_for_a_gene()
    {
        ProteinChangeFinder.FindIn("ZELAK120R cells").ShouldBeEmpty();
        ProteinChangeFinder.FindIn("ZELAK120R cells", word => word == "ZELA").Single().Change.ToString().ShouldBe("K120R");
        ProteinChangeFinder.FindIn("VLTyr50Ser (VLY50S)").Select(f => f.Change.ToString()).ShouldBe(["Y50S", "Y50S"]);
    }

    [Theory]
    [InlineData("Ser-12, ")]
    [InlineData("Ala, ")]
    [InlineData("(((((")]
    [InlineData("Gly 12 to ")]
    [InlineData("Gly-12 (")]
    [InlineData("A12")]
    [InlineData("V600E/")]
    [InlineData("glycine to arginine in the ")]
    [InlineData("position 12 ")]
    [InlineData("AlaGlyAla")]
    [InlineData("mutated ")]
    [InlineData("1 ")]
    public void A_text_without_end_is_read_before_any_pattern_runs_out_of_time(string piece) =>
        Should.NotThrow(() => ProteinChangeFinder.FindIn("replacement of Ser-12 " + string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length))));

    private static string Found(string text) =>
        string.Join(' ', ProteinChangeFinder.FindIn(text).Select(f => $"{f.Span.Slice(text)}={f.Change}"));
}
