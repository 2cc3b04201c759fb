using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers;

public class ReviewTableTests
{
    // Read off the file by eye; ^ marks a cell that continues one above.
    private static readonly string[] AlkInhibitors =
    [
        "LDK378 (ceritinib) | Novartis | IFG-1R | Yes | NCT01772797 | Phase I | None",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | c-MET | ^Yes | NCT02040870 | Phase I/II | Crizotinib/chemotherapy",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01685138 | Phase II | 0-3 lines of chemotherapy",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01685060 | Phase II | Crizotinib or 1-3 lines of chemotherapy",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01947608 | Phase II | Crizotinib",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01964157 | Phase II | 1 line of chemotherapy",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01828099 | Phase III | None",
        "^LDK378 (ceritinib) | ^Novartis | ^IFG-1R | ^c-MET | ^Yes | NCT01828112 | Phase III | Crizotinib",
        "CH5424802/RO5424802 (alectinib) | Roche/Chugai | ROS1 | Yes | NCT01588028 | Phase I",
        "^CH5424802/RO5424802 (alectinib) | ^Roche/Chugai | ^ROS1 | ^Yes | NCT01871805 | Phase II | Crizotinib",
        "^CH5424802/RO5424802 (alectinib) | ^Roche/Chugai | ^ROS1 | ^Yes | NCT01801111 | Phase II | Crizotinib",
        "^CH5424802/RO5424802 (alectinib) | ^Roche/Chugai | ^ROS1 | ^Yes | NCT02075840 | Phase III",
        "AP26113 | Ariad | EGFR | Unknown | NCT01449461 | Phase I/II | Refractory to standard therapy",
        "^AP26113 | ^Ariad | ^EGFR | ROS1 | ^Unknown | NCT02094573 | Phase II | Crizotinib",
        "ASP3026 | Astellas | ROS1 | Yes | NCT01401504 | Phase I | Refractory to standard therapy",
        "^ASP3026 | ^Astellas | ^ROS1 | ^Yes | NCT01284192 | Phase I | Refractory to standard therapy",
        "TSR-001 | Tesaro | Unknown | Yes | NCT02048488 | Phase I | None",
        "PF-06463922 | Pfizer | EGFR | Unknown | NCT01970865 | Phase I/II | None",
        "^PF-06463922 | ^Pfizer | ^EGFR | ROS1 | ^Unknown",
        "X-396 | Xcovery | Unknown | Yes | NCT01625234 | Phase I | None",
    ];

    private static readonly string[] Hsp90Inhibitors =
    [
        "AUY922 | Novartis | NCT01772797 | Phase I | LDK378 | None",
        "^AUY922 | ^Novartis | NCT01752400 | Phase II | Crizotinib",
        "^AUY922 | ^Novartis | NCT01124864 | Phase II | Two lines of chemotherapy",
        "^AUY922 | ^Novartis | NCT01922583 | Phase II | One line of chemotherapy",
        "STA-9090 | Synta | NCT01579994 | Phase I/II | Crizotinib | Standard chemotherapy",
        "^STA-9090 | ^Synta | NCT01562015 | Phase II | Three lines of therapy",
        "IPI-504 | Infinity | NCT01228435 | Phase II | Refractory to standard therapy",
        "AT13387 | Astex | NCT01712217 | Phase I/II | Crizotinib | Crizotinib",
        "DS-2248 | Daiichi Sankyo | NCT01288430 | Phase I | Crizotinib",
    ];

    private static readonly List<Passage> Rows = [.. Review.Document.Passages.Where(p => p.Kind == PassageKind.TableRow)];

    [Fact]
    public void Every_cell_of_both_halves_is_read() => Rows.Select(RowText.Of).ShouldBe([.. AlkInhibitors, .. Hsp90Inhibitors]);

    [Fact]
    public void A_cell_stands_under_its_header()
    {
        Columns(Rows[0]).ShouldBe(
        [
            "Drug", "Company", "Activity against other kinases", "Activity against L1196M mutation", "Ongoing trials", "Study phase",
            "Previous treatment",
        ]);
        Columns(Rows[20]).ShouldBe(["Drug", "Company", "Ongoing trials", "Study phase", "Combination therapy", "Previous treatment"]);
        Columns(Rows[22])[^1].ShouldBe("Previous treatment");
        Columns(Rows[23])[^1].ShouldBe("Previous treatment");
    }

    [Fact]
    public void A_header_of_two_rows_has_two_spans()
    {
        var cell = Rows[0].Row!.Cells[3];
        cell.HeaderSpans.Select(h => h.Slice(Review.Text)).ShouldBe(["Activity against", "L1196M mutation"]);
        cell.HeaderSpans[0].Start.ShouldBeGreaterThan(Rows[0].Row!.Cells[2].HeaderSpans[0].End);
    }

    [Fact]
    public void A_continued_cell_is_cited_where_it_stands()
    {
        var drug = Rows[7].Row!.Cells[0];
        drug.Continued.ShouldBeTrue();
        drug.Span.ShouldBe(Rows[0].Row!.Cells[0].Span);
    }

    [Fact]
    public void A_row_knows_its_table_caption_and_part()
    {
        foreach (var row in Rows)
        {
            row.Section.ShouldBe("Table 1");
            row.Row!.Table.ShouldBe("Table 1");
            row.Row.Caption!.Value.Slice(Review.Text).ShouldStartWith("Ongoing clinical trials involving novel");
        }
        Rows[19].Row!.Title!.Value.Slice(Review.Text).ShouldBe("ONGOING CLINICAL TRIALS INVOLVING NOVEL ALK-INHIBITORS");
        Rows[20].Row!.Title!.Value.Slice(Review.Text).ShouldBe("ONGOING CLINICAL TRIALS INVOLVING HSP90 INHIBITORS");
    }

    private static List<string> Columns(Passage row) => [.. row.Row!.Cells.Select(c => c.Column)];
}
