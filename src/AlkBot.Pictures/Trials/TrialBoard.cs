using AlkBot.Answers.Languages;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Trials;

/// <summary>Trials by phase, under what the patients were treated with before, coloured by drug.</summary>
internal static class TrialBoard
{
    private const int Least = 2;
    private const int Most = 48;
    private const float Phases = 130;
    private const float Beside = 410;
    private const float Row = 28;
    private const float Type = 18;
    private const float Dot = 17;
    private const int MostDots = 4;
    private const string Differs = "≠";

    /// <summary>The board of <paramref name="trials"/>; null where it would show fewer than two.</summary>
    public static Picture? Of(IReadOnlyList<EntityId> trials, Library library, BotLanguage language)
    {
        var all = trials.Select(t => BoardTrial.Of(t, library)).OfType<BoardTrial>().ToList();
        if (all.Count < Least)
            return null;
        var shown = all.Take(Most).ToList();
        var sheet = new Sheet(language.Word("Trials by phase and previous treatment"), language);
        var inks = shown.SelectMany(t => t.DrugsOf(library)).CountBy(d => d).OrderByDescending(d => d.Value)
            .Take(Theme.Series.Count).Index().ToDictionary(d => d.Item.Key, d => Theme.Series[d.Index]);
        sheet.Heading();
        var others = shown.Exists(t => InksOf(t).Contains(Ink.Other)) ? [(Ink.Other, sheet.Language.Word("others"))] : Array.Empty<(Ink, string)>();
        sheet.Legend([.. inks.Select(i => (i.Value, i.Key)), .. others]);
        var notStated = sheet.Language.Word("not found");
        foreach (var row in shown.SelectMany(t => Stated(t.Treatments).Select(v => (Treatment: v, Trial: t)))
            .GroupBy(r => r.Treatment, r => r.Trial, StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Count()))
        {
            var treatment = row.Key.Length == 0 ? $"{language.Head(FactText.Label(Predicates.PreviousTreatment))}: {notStated}" : row.Key;
            sheet.Add(new Box(Sheet.Margin, sheet.Y, Sheet.Inside, 1, 0, Ink.Rule));
            var phases = row.Distinct().SelectMany(t => t.Phases.Cast<Fact?>().DefaultIfEmpty(null).Select(f => (Fact: f, Trial: t)))
                .GroupBy(p => PhaseKey(p.Fact)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            // One trial alone stands beside what was before it.
            var isOne = phases.Sum(p => p.Count()) == 1;
            var width = isOne ? Beside - Sheet.Margin - 8 : Sheet.Inside;
            var below = sheet.Lines(Sheet.Margin, sheet.Y + 4, treatment, Sheet.Normal, bold: true, Ink.Text, width, most: 2);
            sheet.Y = isOne ? sheet.Y + 5 : below;
            foreach (var phase in phases)
            {
                var printed = phase.First().Fact?.Value;
                var label = printed is null ? notStated : language.Head(printed);
                AddPhase(isOne ? Beside : Sheet.Margin, treatment, label, [.. phase.Select(p => p.Trial).Distinct()]);
            }
            sheet.Y = Math.Max(sheet.Y, below) + (isOne ? 2 : 8);
        }
        if (shown.Exists(t => t.IsContested))
            sheet.Say($"{Differs} {sheet.Language.Word("sources differ")}", Ink.Warning);
        if (all.Count > Most)
            sheet.Say(sheet.Language.Say($"+{all.Count - Most} more"));
        foreach (var trial in shown)
        {
            foreach (var fact in trial.Phases.Concat(trial.Treatments).Concat(trial.Drugs))
                sheet.Value($"{trial.Name}, {FactText.Label(fact.Predicate)}", fact.Value, DrawnCitation.Of(fact), isSaid: false);
        }
        return sheet.Picture();

        IReadOnlyList<Ink> InksOf(BoardTrial trial) =>
            [.. trial.DrugsOf(library).Select(drug => inks.GetValueOrDefault(drug, Ink.Other)).DefaultIfEmpty(Ink.Other).Distinct().Take(MostDots)];

        void AddPhase(float left, string treatment, string phase, IReadOnlyList<BoardTrial> cell)
        {
            sheet.Text(left, sheet.Y + 20, phase, Type, ink: Ink.Quiet, width: Phases - 8);
            var x = left + Phases;
            foreach (var trial in cell)
            {
                var name = Lettering.Fit(Lettering.Clean(trial.IsContested ? $"{trial.Name} {Differs}" : trial.Name), Type, bold: false, 300);
                var dots = InksOf(trial);
                var label = 3 + (dots.Count * Dot);
                var wide = label + Lettering.Width(name, Type, bold: false);
                if (x > left + Phases && x + wide > Sheet.Width - Sheet.Margin)
                    (x, sheet.Y) = (left + Phases, sheet.Y + Row);
                foreach (var (at, ink) in dots.Index())
                    sheet.Add(new Disc(x + 7 + (at * Dot), sheet.Y + 14, 7, ink));
                sheet.Text(x + label, sheet.Y + 20, name, Type, ink: trial.IsContested ? Ink.Warning : Ink.Text);
                x += wide + 20;
            }
            sheet.Y += Row;
            var named = cell.Select(t => t.DrugsOf(library) is { Count: > 0 } drugs ? $"{t.Name} ({string.Join(", ", drugs)})" : t.Name);
            sheet.Tell($"{treatment}, {phase}: {string.Join(", ", named)}");
        }
    }

    private static IEnumerable<string> Stated(IReadOnlyList<Fact> facts) => facts.Select(f => f.Value).DefaultIfEmpty("");

    // In the order of phases: the first that it spans, then the last.
    private static string PhaseKey(Fact? fact)
    {
        if (fact is null || !TrialPhase.TryParse(fact.Value, out var phase))
            return "none";
        var numbers = Enumerable.Range(0, 5).Where(phase.Includes).ToList();
        return $"{numbers[0]}{numbers[^1]}";
    }
}
