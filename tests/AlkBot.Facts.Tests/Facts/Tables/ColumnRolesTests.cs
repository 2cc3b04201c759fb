using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tests.Facts.Tables;

public class ColumnRolesTests
{
    [Theory]
    [InlineData("Drug", nameof(ColumnKind.Drug))]
    [InlineData("Agent", nameof(ColumnKind.Drug))]
    [InlineData("Drug name", nameof(ColumnKind.Drug))]
    [InlineData("Study drug", nameof(ColumnKind.Drug))]
    [InlineData("MEK inhibitor", nameof(ColumnKind.Drug))]
    [InlineData("Compound (code)", nameof(ColumnKind.Drug))]
    [InlineData("Company", nameof(ColumnKind.Company))]
    [InlineData("Sponsor", nameof(ColumnKind.Company))]
    [InlineData("Drug company", nameof(ColumnKind.Company))]
    [InlineData("Manufacturer/developer", nameof(ColumnKind.Company))]
    [InlineData("Drug class", nameof(ColumnKind.Class))]
    [InlineData("Molecular target(s)", nameof(ColumnKind.Target))]
    [InlineData("Activity against other kinases", nameof(ColumnKind.OtherKinases))]
    [InlineData("Other targets", nameof(ColumnKind.OtherKinases))]
    [InlineData("Activity against L1196M mutation", nameof(ColumnKind.ActivityAgainst))]
    [InlineData("Active against T315I", nameof(ColumnKind.ActivityAgainst))]
    [InlineData("Ongoing trials", nameof(ColumnKind.Trial))]
    [InlineData("NCT number", nameof(ColumnKind.Trial))]
    [InlineData("Trial identifier", nameof(ColumnKind.Trial))]
    [InlineData("ClinicalTrials.gov ID", nameof(ColumnKind.Trial))]
    [InlineData("Study", nameof(ColumnKind.Trial))]
    [InlineData("Study phase", nameof(ColumnKind.Phase))]
    [InlineData("PHASE", nameof(ColumnKind.Phase))]
    [InlineData("Previous treatment", nameof(ColumnKind.PreviousTreatment))]
    [InlineData("Prior therapy", nameof(ColumnKind.PreviousTreatment))]
    [InlineData("Line of therapy", nameof(ColumnKind.PreviousTreatment))]
    [InlineData("Prior ALK inhibitor", nameof(ColumnKind.PreviousTreatment))]
    [InlineData("Combination therapy", nameof(ColumnKind.Combination))]
    [InlineData("Combined with", nameof(ColumnKind.Combination))]
    [InlineData("Control arm", nameof(ColumnKind.Comparator))]
    [InlineData("Study population", nameof(ColumnKind.Population))]
    [InlineData("Mutation", nameof(ColumnKind.Mutation))]
    [InlineData("Gene", nameof(ColumnKind.Gene))]
    [InlineData("Median age (years)", nameof(ColumnKind.Other))]
    [InlineData("Number of patients", nameof(ColumnKind.Other))]
    [InlineData("Drug concentration", nameof(ColumnKind.Other))]
    [InlineData("", nameof(ColumnKind.Other))]
    public void A_header_gives_its_column_a_meaning(string header, string kind) =>
        ColumnRoles.Of(header).Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("Activity against L1196M mutation", "L1196M")]
    [InlineData("Activity against the T315I gatekeeper mutation", "T315I")]
    [InlineData("Efficacy in vitro against ROS1", "ROS1")]
    [InlineData("Active against V600E", "V600E")]
    [InlineData("Sensitivity to imatinib", "imatinib")]
    [InlineData("Activity against other kinases", null)]
    [InlineData("Drug", null)]
    public void An_activity_header_names_its_target(string header, string? target) => ColumnRoles.Of(header).Target.ShouldBe(target);
}
