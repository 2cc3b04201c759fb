using AlkBot.Facts.Drugs;
using AlkBot.Facts.Mutations;
using AlkBot.Facts.Outcomes;
using AlkBot.Facts.Pathways;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Text;
using AlkBot.Facts.Trials;

namespace AlkBot.Facts;

/// <summary>Every rule, in the order in which equal facts take the words of the first that found them.</summary>
internal static class FactRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<IFactExtractor> All { get; } =
    [
        new PrintedNamesRule(),
        new TrialFormRule(),
        new TrialResultRule(),
        .. TableRules.All,
        new TrialNicknameRule(),
        new TrialDrugRule(),
        new TrialAimRule(),
        new OwnTrialDrugRule(),
        new OwnTrialRule(),
        new OwnTrialNicknameRule(),
        new TrialPhaseRule(),
        new TrialPopulationRule(),
        new TrialComparatorRule(),
        new TrialCombinationRule(),
        new TrialSettingRule(),
        new CompanyRule(),
        new DrugClassRule(),
        new OtherKinasesRule(),
        new ActivityRule(),
        new DevelopmentPhaseRule(),
        new ApprovalRule(),
        new DoseRule(),
        new DoseLimitingToxicityRule(),
        new EndpointRule(),
        new EndpointPairRule(),
        new OutcomeRowRule(),
        new MeasureColumnsRule(),
        new ArmCountRule(),
        new ComparedEndpointRule(),
        new ResponseCountRule(),
        new ResponseTallyRule(),
        new PatientCountRule(),
        new SurvivalRule(),
        new HazardRule(),
        new RiskFactorRule(),
        new BrainMetastasesRule(),
        new CerebrospinalFluidRule(),
        new AdverseEventsRule(),
        new MutationGeneRule(),
        new MutationResidueRule(),
        new MutationLocationRule(),
        new MutationResistanceRule(),
        new MutationSightingRule(),
        new MutationAnalogyRule(),
        new PrevalenceRule(),
        new PathwayMechanismRule(),
        new PathwayEvidenceRule(),
    ];
}
