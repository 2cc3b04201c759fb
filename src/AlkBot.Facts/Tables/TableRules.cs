using AlkBot.Facts.Text;

namespace AlkBot.Facts.Tables;

/// <summary>The rules that read tables.</summary>
internal static class TableRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<IFactExtractor> All { get; } =
        [new TrialRowRule(), new DrugRowRule(), new ActivityRowRule(), new ClassInTitleRule()];
}
