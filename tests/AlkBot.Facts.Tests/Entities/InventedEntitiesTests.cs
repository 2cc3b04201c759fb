using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Tests.Entities;

/// <summary>The rules on names that no lexicon and no source of this repository has.</summary>
public class InventedEntitiesTests
{
    [Theory]
    [InlineData("Velorastinib was given with zumarolimab.", "drug:velorastinib: Velorastinib", "drug:zumarolimab: zumarolimab")]
    [InlineData("Velorastinib (QZ-4410, Acme) is new.", "drug:velorastinib: Velorastinib | QZ-4410")]
    [InlineData("QZ-4410 (velorastinib) is new.", "drug:velorastinib: velorastinib | QZ-4410")]
    [InlineData("Velorastinib (QZ441000/BV991234) is new.", "drug:velorastinib: Velorastinib | QZ441000 | BV991234")]
    [InlineData("Velorastinib (formerly QZ-4410) is new.", "drug:velorastinib: Velorastinib | QZ-4410")]
    [InlineData("QZ-4410, also known as velorastinib, is new.", "drug:velorastinib: velorastinib | QZ-4410")]
    [InlineData("Velorastinib (Velora®; Acme) is sold.", "drug:velorastinib: Velorastinib | Velora")]
    [InlineData("Patients treated with QZ4410 improved.", "drug:qz4410: QZ4410")]
    [InlineData("QZ-441,234 (velorastinib), an irreversible inhibitor, is new.", "drug:velorastinib: velorastinib | QZ-441,234")]
    [InlineData("QZ-441,234, an irreversible QRK inhibitor, is new.", "drug:qz-441-234: QZ-441,234")]
    [InlineData("QZ4410-treated patients improved.", "drug:qz4410: QZ4410")]
    [InlineData("Velopenem, dorastatin and zumoxetine were given.",
        "drug:dorastatin: dorastatin", "drug:velopenem: Velopenem", "drug:zumoxetine: zumoxetine")]
    [InlineData(
        "The inhibitors QZ-4410, BV-991 and TR-3000 are new.", "drug:bv-991: BV-991", "drug:qz-4410: QZ-4410", "drug:tr-3000: TR-3000")]
    [InlineData("Velocyclovir, dorarsirsen and zumaprevir were given.", "drug:velocyclovir: Velocyclovir", "drug:zumaprevir: zumaprevir")]
    [InlineData("Some took warfarin and mycophenolate mofetil (MMF). MMF was stopped.",
        "drug:mycophenolic-acid: mycophenolate | mycophenolate mofetil | MMF", "drug:warfarin: warfarin")]
    [InlineData("The QZ4410 trial gave QZ4410-treated volunteers 400 mg; doses of QZ4410 were safe.", "drug:qz4410: QZ4410")]
    public void Drugs_are_known_by_stem_by_apposition_and_by_the_words_around_a_code(string text, params string[] drugs) =>
        Of("drug:", text).ShouldBe(drugs);

    [Theory]
    [InlineData("We gave velorastinib mesylate; velorastinib is new; velorastinib sodium channels are not.",
        "drug:velorastinib: velorastinib | velorastinib mesylate")]
    [InlineData("Zumaromab was given before zumaromab emtansine and ado-zumaromab emtansine.",
        "drug:zumaromab: Zumaromab", "drug:zumaromab-emtansine: zumaromab emtansine | ado-zumaromab emtansine")]
    [InlineData("Dorataxel is no nab-dorataxel.", "drug:dorataxel: Dorataxel", "drug:nab-dorataxel: nab-dorataxel")]
    [InlineData("Dorataxel is no nab\u2010dorataxel.", "drug:dorataxel: Dorataxel", "drug:nab-dorataxel: nab-dorataxel")]
    [InlineData("Velhyaluronidase alfa and interferon alpha were given.", "drug:velhyaluronidase-alfa: Velhyaluronidase alfa")]
    public void A_salt_is_its_drug_and_a_longer_name_is_another_drug(string text, params string[] drugs) => Of("drug:", text).ShouldBe(drugs);

    [Theory]
    [InlineData("Registered as NCT 0123 4567 and as NCT-01234567.", "trial:NCT01234567: NCT 0123 4567 | NCT-01234567")]
    [InlineData("Registered as EudraCT 2020-001205-23.", "trial:EUCTR2020-001205-23: EudraCT 2020-001205-23")]
    [InlineData("Registered as NCT00000000 and ABC12345678.")]
    public void Trials_are_known_by_their_numbers_however_they_are_written(string text, params string[] trials) =>
        Of("trial:", text).ShouldBe(trials);

    [Theory]
    [InlineData("The GREENER trial treated adults. Another trial followed it.", "trial:GREENER: GREENER")]
    [InlineData("The RCTX trial treated adults. Other RCTXs followed it.")]
    [InlineData("A randomised controlled trial (RCT) was done. The RCT trial treated adults.")]
    public void A_sort_of_trials_is_no_trial(string text, params string[] trials) => Of("trial:", text).ShouldBe(trials);

    [Theory]
    [InlineData("The change QRK7 P34H was found.", "gene:qrk7: QRK7")]
    [InlineData("We saw BZX2 p.Ile1557fs.", "gene:bzx2: BZX2")]
    [InlineData("We saw NSCLC P34H.")]
    [InlineData("KH1-4 mutants and the change KH1-4 (S193A) were seen.")]
    public void A_symbol_in_front_of_a_change_is_a_gene(string text, params string[] genes) => Of("gene:", text).ShouldBe(genes);

    [Theory]
    [InlineData("MEK-inhibitors, a TKI and chemotherapy (platinum) were given.")]
    [InlineData("H3122, A549, HCC827 and SH-SY5Y cells were treated with serum.")]
    [InlineData("Resistance to treatment of NCI-H1975 cells and XY-4321 xenografts was seen.")]
    [InlineData("The study of ZZ-1234 cells failed.")]
    [InlineData("Supported by grant CA-123456 and contract HH-99887.")]
    [InlineData("See 10.1056/NEJMoa1214886, PMC3014291 and GSE12345.")]
    [InlineData("Figure S1234, Table 3 and Supplementary Table S12 show 500 mg.")]
    [InlineData("Serum microglobulin, cryoglobulin, ghrelin, deoxycytidine, acetoin and a glucuronide were measured.")]
    [InlineData("A carbapenem, an immunoglobulin, histidine and nonstatin lipids were looked at.")]
    public void What_is_no_drug_is_taken_for_none(string text) => Of("drug:", text).ShouldBeEmpty();

    [Theory]
    [InlineData("The A2143G mutation of V. fabula-23S rRNA is common. A2143G marks resistance.")]
    [InlineData("The A2143G mutation is common. RNA was read.", "mutation:A2143G: A2143G")]
    [InlineData("In 23S rRNA A2143G, and in GRB7 the mutation G12C, were seen.", "mutation:G12C: G12C")]
    public void An_exchange_of_bases_in_ribosomal_RNA_is_no_change_of_a_protein(string text, params string[] mutations) =>
        Of("mutation:", text).ShouldBe(mutations);

    [Fact]
    public void Two_non_proprietary_names_are_two_drugs_even_in_apposition() =>
        Of("drug:", "Velorastinib (dovarotinib) was given.").ShouldBe(["drug:dovarotinib: dovarotinib", "drug:velorastinib: Velorastinib"]);

    [Theory]
    [InlineData("Mutations in QRK7 and BZX2 are common.", "gene:bzx2: BZX2", "gene:qrk7: QRK7")]
    [InlineData("The QRK7 kinase is active.", "gene:qrk7: QRK7")]
    [InlineData("The quick response kinase (QRK) is active; QRK grows.", "gene:qrk: QRK | quick response kinase")]
    public void Genes_are_known_by_the_words_around_symbols_and_by_definitions(string text, params string[] genes) =>
        Of("gene:", text).ShouldBe(genes);

    [Theory]
    [InlineData("NSCLC, FDA, CNS, CSF, TKI and PFS are acronyms.")]
    [InlineData("Patients with non-small cell lung cancer (NSCLC) and quick tumor syndrome (QTS); QTS mutations matter.")]
    [InlineData("Tyrosine kinase (TK) domain inhibitors of the TK receptor.")]
    [InlineData("LDL receptor knockout mice, GABA receptors, a chemokine CXC ligand and Fc gamma receptor IIA.")]
    [InlineData("V600E mutations and phase II inhibitors in H3122 kinase assays.")]
    public void Ordinary_acronyms_are_no_genes(string text) => Of("gene:", text).ShouldBeEmpty();

    [Fact]
    public void A_list_in_front_of_pathways_names_each_as_one() =>
        Of("pathway:", "Activation of the QRK7, BZX2, and the PLK9/TRX4/NOV1 pathways; QRK7, BZX2, PLK9, TRX4 and NOV1 mutations.")
            .ShouldBe(["pathway:bzx2: BZX2", "pathway:plk9-trx4-nov1: PLK9/TRX4/NOV1", "pathway:qrk7: QRK7"]);

    [Fact]
    public void One_gene_of_a_pathway_can_stand_for_it()
    {
        var found = InventedText.Find(
            Lexicon.Empty, PassageKind.Text,
            "PLK9, TRX4 and NOV1 mutations.", "The PLK9/TRX4/NOV1 pathway acts.", "The NOV1 pathway is old.");
        found.Mentions.Count(m => m.Entity == EntityId.Parse("pathway:plk9-trx4-nov1")).ShouldBe(2);
    }

    [Theory]
    [InlineData("QRK7-BZX2 fusions are rare.", "fusion:qrk7-bzx2: QRK7-BZX2")]
    [InlineData("The QRK7/BZX2 translocation is rare.", "fusion:qrk7-bzx2: QRK7/BZX2")]
    public void Fusions_are_two_genes_joined(string text, params string[] fusions) => Of("fusion:", text).ShouldBe(fusions);

    [Fact]
    public void Partners_of_a_fused_gene_make_fusions_with_it()
    {
        var found = InventedText.Find(
            Lexicon.Empty, PassageKind.Text, "Mutations in QRK7, BZX2 and TRX4.", "Fusions of QRK7 with BZX2 and TRX4 occur.");
        found.Entities.Where(e => e.Id.Type == EntityType.Fusion).Select(e => e.Name).ShouldBe(["BZX2-QRK7", "TRX4-QRK7"]);
        found.Mentions.Where(m => m.Entity.Type == EntityType.Fusion).Select(m => m.Text).ShouldBe(["BZX2", "TRX4"]);
    }

    [Theory]
    [InlineData("A dual QRK7/BZX2 inhibitor and QRK7 mutations and BZX2 mutations.")]
    [InlineData("The QRK7-BZX2 interaction and QRK7 mutations and BZX2 mutations.")]
    public void Two_targets_are_no_fusion(string text) => Of("fusion:", text).ShouldBeEmpty();

    [Fact]
    public void A_name_of_the_lexicon_that_is_printed_is_the_sources_and_keeps_the_lexicons_id()
    {
        var lexicon = LexiconReader.Read("lexicon.json", Encoding.UTF8.GetBytes(
            """{"entities":[{"id":"drug:qz-4410","names":{"code":["QZ-4410"],"non-proprietary":["velorastinib"],"brand":["Velora"]}}]}"""));
        var found = InventedText.Find(lexicon, PassageKind.Text, "QZ 4410 and Velora were given.");
        var drug = found.Entities.Single();
        drug.Id.ShouldBe(EntityId.Parse("drug:qz-4410"));
        drug.Names.Select(n => $"{n.Text} {n.Origin} {n.Kind}")
            .ShouldBe(["QZ 4410 Source code", "Velora Source brand", "velorastinib Lexicon non-proprietary"]);
    }

    [Fact]
    public void The_lexicon_alone_makes_no_entity()
    {
        var lexicon = LexiconReader.Read(
            "lexicon.json", Encoding.UTF8.GetBytes("""{"entities":[{"id":"gene:met","names":{"symbol":["MET"]}}]}"""));
        InventedText.Entities("They met nobody.", lexicon).ShouldBeEmpty();
    }

    [Fact]
    public void Acknowledgements_teach_no_names() =>
        InventedText.Entities("Treated with QZ4410 inhibitors; QRK7 mutations.", kind: PassageKind.BackMatter).ShouldBeEmpty();

    [Fact]
    public void Mentions_slice_the_text_and_do_not_overlap()
    {
        var found = InventedText.Find(
            Lexicon.Empty, PassageKind.Text,
            "Velorastinib (QZ-4410) blocks QRK7 V123A in NCT01234567.", "QRK7-BZX2 fusions and the QRK7/BZX2 pathway.");
        const string Text = "Velorastinib (QZ-4410) blocks QRK7 V123A in NCT01234567. QRK7-BZX2 fusions and the QRK7/BZX2 pathway. ";
        found.Mentions.Select(m => m.Text).ShouldBe(["Velorastinib", "QZ-4410", "QRK7", "V123A", "NCT01234567", "QRK7-BZX2", "QRK7/BZX2"]);
        found.Mentions.ShouldAllBe(m => m.Span.Slice(Text) == m.Text);
    }

    private static IEnumerable<string> Of(string type, string text) =>
        InventedText.Entities(text).Where(e => e.StartsWith(type, StringComparison.Ordinal));
}
