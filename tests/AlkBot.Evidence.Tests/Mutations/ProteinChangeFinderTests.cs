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
    [InlineData("p.(Gly12Asp)", "p.(Gly12Asp=G12D")]
    [InlineData("Ala-123-Thr, Ala123→Thr, Ala123 to Thr", "Ala-123-Thr=A123T Ala123→Thr=A123T Ala123 to Thr=A123T")]
    [InlineData("exon 19 deletion E746_A750del or ΔE746-A750", "E746_A750del=E746_A750del ΔE746-A750=E746_A750del")]
    [InlineData("R213X and p.Arg97ProfsTer23", "R213X=R213* p.Arg97ProfsTer23=R97fs")]
    [InlineData("glycine to arginine substitution at position 1202", "glycine to arginine substitution at position 1202=G1202R")]
    [InlineData("alanine 123 was replaced by threonine", "alanine 123 was replaced by threonine=A123T")]
    [InlineData("substitution of serine for glycine at codon 12", "serine for glycine at codon 12=G12S")]
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
    public void Other_names_are_not_taken_for_changes(string text) => Found(text).ShouldBe("");

    [Fact]
    public void Every_change_slices_the_text_to_its_notation()
    {
        const string Text = "EGFR T790M, p.Leu858Arg; KRAS G12C/G12D. Ser65 to Thr.";
        foreach (var (span, change) in ProteinChangeFinder.FindIn(Text))
            ProteinChange.Parse(span.Slice(Text).Replace(" to ", "")).ShouldBe(change);
        ProteinChangeFinder.FindIn(Text).Count.ShouldBe(5);
    }

    private static string Found(string text) =>
        string.Join(' ', ProteinChangeFinder.FindIn(text).Select(f => $"{f.Span.Slice(text)}={f.Change}"));
}
