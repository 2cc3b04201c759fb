using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Outcomes;

/// <summary>Response rates and survival of drugs as bars: the arm, the patients and the study of each beside it, and the control.</summary>
internal static class OutcomeBars
{
    private const int MostBars = 12;
    private const int LeastBars = 2;

    private const float LabelWidth = 290;
    private const float BarsLeft = Sheet.Margin + LabelWidth + 16;
    private const float ValueWidth = 165;
    private const float Longest = Sheet.Width - Sheet.Margin - ValueWidth - BarsLeft;

    /// <summary>What bars show, in their order.</summary>
    public static readonly string[] Outcomes =
    [
        Predicates.ResponseRate, Predicates.DiseaseControl, Predicates.StableDisease, Predicates.ProgressionFreeSurvival, Predicates.OverallSurvival,
        Predicates.DiseaseFreeSurvival, Predicates.TimeToProgression, Predicates.DurationOfResponse,
    ];

    /// <summary>The bars of <paramref name="drugs"/>; null where there is nothing to compare.</summary>
    public static Picture? Of(IReadOnlyList<EntityId> drugs, Library library, BotLanguage language)
    {
        var facts = drugs.SelectMany(library.FactsAbout).Where(f => Outcomes.Contains(f.Predicate)).DistinctBy(f => f.Id).ToList();
        var bars = facts.Select(f => OutcomeBar.Of(f, library)).OfType<OutcomeBar>().ToList();
        bars = [.. bars.SelectMany(b => ControlsOf(b, drugs, library).Prepend(b)).DistinctBy(b => b.Fact.Id)];
        if (bars.Count < LeastBars)
            return null;
        var sheet = new Sheet($"{string.Join(", ", drugs.Select(library.NameOf))}: {language.Word("outcomes")}", language);
        var panels = bars.Take(MostBars).GroupBy(b => (b.Fact.Predicate, b.Unit)).OrderBy(g => Array.IndexOf(Outcomes, g.Key.Predicate)).ToList();
        var isMixed = panels.Exists(p => p.Select(b => b.Comparable).Distinct().Count() > 1);
        sheet.Heading(isMixed ? sheet.Language.Word("Different studies or patients: not head-to-head") : null);
        var contested = FalseAlarms.UnmarkedOf(library, facts).SelectMany(d => d.Facts).Select(f => f.Id).ToHashSet();
        string? heading = null;
        foreach (var panel in panels)
        {
            if (panel.Key.Predicate != heading)
                sheet.Part(sheet.Language.Head(FactText.Label(heading = panel.Key.Predicate)));
            var scale = panel.Key.Unit == "%" ? 100 : panel.Max(b => b.Length ?? 0);
            foreach (var bar in panel)
                Add(sheet, bar, ConditionsOf(bar, panel), scale, contested.Contains(bar.Fact.Id));
            sheet.Y += 6;
        }
        if (bars.Count > MostBars)
            sheet.Say(sheet.Language.Say($"+{bars.Count - MostBars} more"));
        var inWords = facts.Count(f => bars.TrueForAll(b => b.Fact.Id != f.Id));
        if (inWords > 0)
            sheet.Say(sheet.Language.Say($"{BotLanguage.Counted(inWords, "value")} in words: see the text"));
        return sheet.Picture();
    }

    // What the same sentence states of another arm, where that is a thing of its own.
    private static IEnumerable<OutcomeBar> ControlsOf(OutcomeBar bar, IReadOnlyList<EntityId> drugs, Library library)
    {
        var (study, cited) = (bar.Fact.Qualifiers.GetValueOrDefault(QualifierNames.Study), bar.Fact.Citations[0]);
        return library.FactsOf(bar.Fact.Predicate)
            .Where(f => !drugs.Contains(f.Subject) && f.Subject.Type == bar.Fact.Subject.Type
                && f.Citations[0].Source == cited.Source && f.Citations[0].Span.Overlaps(cited.Span)
                && f.Qualifiers.GetValueOrDefault(QualifierNames.Study) == study)
            .Select(f => OutcomeBar.Of(f, library, isControl: true)).OfType<OutcomeBar>().Where(c => c.Unit == bar.Unit);
    }

    // Where two bars hold for the same in words, the section tells them apart.
    private static string ConditionsOf(OutcomeBar bar, IEnumerable<OutcomeBar> panel)
    {
        var alike = panel.Where(b => (b.Name, b.Conditions) == (bar.Name, bar.Conditions)).Select(b => b.Fact.Citations[0].Section).Distinct();
        return alike.Count() == 1 ? bar.Conditions
            : bar.Conditions.Length == 0 ? bar.Fact.Citations[0].Section : $"{bar.Conditions} · {bar.Fact.Citations[0].Section}";
    }

    private static void Add(Sheet sheet, OutcomeBar bar, string conditions, float scale, bool isContested)
    {
        var (top, ink) = (sheet.Y, bar.IsControl ? Ink.Other : Ink.First);
        var bottom = sheet.Lines(Sheet.Margin, top, bar.Name, Sheet.Normal, bold: true, Ink.Text, LabelWidth, most: 2);
        bottom = sheet.Lines(Sheet.Margin, bottom, conditions, Sheet.Small, bold: false, Ink.Quiet, LabelWidth, most: 4);
        if (isContested)
        {
            var differ = sheet.Language.Word("sources differ");
            bottom = sheet.Lines(Sheet.Margin, bottom, differ, Sheet.Small, bold: true, Ink.Warning, LabelWidth, most: 1);
        }
        var (x, width) = (BarsLeft, 0f);
        if (bar.Length is { } length)
        {
            width = scale > 0 ? Math.Max(2, Longest * length / scale) : 2;
            var from = scale > 0 && bar.From is { } begins ? Longest * begins / scale : 0;
            if (from > 0)
                sheet.Add(new Box(x, top + 14, from, 2, 0, ink));
            sheet.Add(new Box(x + from, top + 2, Math.Max(2, width - from), 26, 4, ink));
            width += 10;
        }
        var right = sheet.Lines(
            x + width, top, bar.Value, Sheet.Normal, bold: true, Ink.Text, Sheet.Width - Sheet.Margin - x - width, bar.Length is null ? 3 : 1);
        sheet.Value(conditions.Length == 0 ? bar.Name : $"{bar.Name} ({conditions})", bar.Value, bar.Citations);
        if (bar.Comparison is { } quote)
        {
            sheet.Tell(quote);
            right = sheet.Lines(x, right + 4, quote, Sheet.Small, bold: false, Ink.Quiet, Sheet.Width - Sheet.Margin - x, most: 4);
        }
        sheet.Y = Math.Max(bottom, right) + 8;
    }
}
