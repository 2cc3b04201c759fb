using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Tables that no source of the repository holds.</summary>
public class FlattenedTableTests
{
    [Fact]
    public void Columns_in_another_order_are_read_by_what_they_hold()
    {
        var rows = Rows(
            "Trial Phase Agent Sponsor Prior therapy",
            "NCT00000101 Phase II vemurafenib Acme Oncology None NCT00000102 Phase III XYZ-1234 (foobatinib) Bell None "
            + "NCT00000103 Phase Ib/II  Bell Two lines of therapy NCT00000104 Phase I gefitinib/erlotinib Daro & Sons  ",
            """["Trial","Phase","Agent","Sponsor","Prior therapy"]""");
        rows.ShouldBe(
        [
            "NCT00000101 | Phase II | vemurafenib | Acme Oncology | None",
            "NCT00000102 | Phase III | XYZ-1234 (foobatinib) | Bell | None",
            "NCT00000103 | Phase Ib/II | Bell | Two lines of therapy",
            "NCT00000104 | Phase I | gefitinib/erlotinib | Daro & Sons",
        ]);
    }

    [Fact]
    public void A_drug_goes_on_in_the_rows_under_it_and_its_trials_do_not()
    {
        var rows = Rows(
            "Compound Manufacturer Other targets Registration number Stage of study Combination",
            "AB-1234 Acme KIT, RET NCT00000201 Phase I None   FLT3    CD5678 (barotinib) Bell Pharma None NCT00000202 Phase II docetaxel"
            + "    NCT00000203 Phase III ",
            """["Compound","Manufacturer","Other targets","Registration number","Stage of study","Combination"]""");
        rows.ShouldBe(
        [
            "AB-1234 | Acme | KIT, RET | NCT00000201 | Phase I | None",
            "^AB-1234 | ^Acme | ^KIT, RET | FLT3",
            "CD5678 (barotinib) | Bell Pharma | None | NCT00000202 | Phase II | docetaxel",
            "^CD5678 (barotinib) | ^Bell Pharma | ^None | NCT00000203 | Phase III",
        ]);
    }

    [Fact]
    public void Columns_that_no_rule_knows_are_read_by_the_shape_of_their_cells()
    {
        var rows = Rows(
            "Drug Patients Response rate Median survival",
            "imatinib 532 95% 18 months nilotinib 282 80% 24 months bosutinib 250  12 months",
            """["Drug","Patients","Response rate","Median survival"]""");
        rows.ShouldBe(
        [
            "imatinib | 532 | 95% | 18 months",
            "nilotinib | 282 | 80% | 24 months",
            "bosutinib | 250 | 12 months",
        ]);
    }

    [Fact]
    public void The_text_behind_a_table_under_the_same_heading_is_text()
    {
        var document = Read.Text(
            "Title. Data. A table follows. Drug Phase abctinib Phase I deftinib Phase II. Both drugs were well tolerated.",
            """{"title":"Title","headings":[{"title":"Data"}],"tables":[{"label":"Table 2","parts":[{"headers":[["Drug","Phase"]]}]}]}""");
        document.ShouldSliceToItsTexts();
        document.Passages.Where(p => p.Row is not null).Select(RowText.Of).ShouldBe(["abctinib | Phase I", "deftinib | Phase II"]);
        document.Passages[^1].Text.ShouldBe("Both drugs were well tolerated.");
        document.Passages[^1].SectionPath.ShouldBe(["Data"]);
        document.Uncovered().ShouldBe(".");
    }

    [Fact]
    public void A_table_ends_where_the_manifest_says()
    {
        var document = Read.Text(
            "Title. Data. Drug Prior therapy abctinib None deftinib Chemotherapy Both were tolerated.",
            """
            {"headings":[{"title":"Data"}],
             "tables":[{"label":"Table 2","endsBefore":"Both were","parts":[{"headers":[["Drug","Prior therapy"]]}]}]}
            """);
        document.Passages.Count(p => p.Row is not null).ShouldBe(2);
        document.Passages[^1].Text.ShouldBe("Both were tolerated.");
    }

    [Fact]
    public void Rows_with_lines_of_their_own_are_read_line_by_line()
    {
        var document = Read.Text(
            "Title\n\nTable 1. Drugs under study.\n\nDrug Company Phase\n"
            + "abctinib Acme Phase I\ndeftinib Bell Farm Phase II\n\nText follows here.\n",
            """
            {"headings":[],
             "tables":[{"label":"Table 1","endsBefore":"Text follows","parts":[{"headers":[["Drug","Company","Phase"]]}]}]}
            """);
        document.ShouldSliceToItsTexts();
        document.Passages.Where(p => p.Row is not null).Select(RowText.Of).ShouldBe(
            ["abctinib | Acme | Phase I", "deftinib | Bell Farm | Phase II"]);
    }

    private static List<string> Rows(string header, string rows, string headerCells)
    {
        var document = Read.Text(
            $"A title. Results. {header} {rows}. Conclusions. It was good.",
            $$"""
            {"title":"A title","headings":[{"title":"Results"},{"title":"Conclusions"}],
             "tables":[{"label":"Table 1","parts":[{"headers":[{{headerCells}}]}]}]}
            """);
        document.ShouldSliceToItsTexts();
        var passages = document.Passages.Where(p => p.Kind == PassageKind.TableRow).ToList();
        passages.ShouldAllBe(p => string.Join(" > ", p.SectionPath) == "Results > Table 1");
        return [.. passages.Select(RowText.Of)];
    }
}
