using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Evidence.Values;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Grids;

/// <summary>Drugs by what they are stated to act against: yes, no, unknown, or that the sources differ.</summary>
internal static class ActivityGrid
{
    private const int MostRows = 16;
    private const int MostColumns = 5;
    private const float Names = 180;
    private const float Row = 34;

    /// <summary>The grid of <paramref name="drugs"/>; null where fewer than two cells would be filled.</summary>
    public static Picture? Of(IReadOnlyList<EntityId> drugs, Library library, BotLanguage language)
    {
        var facts = drugs.SelectMany(library.FactsAbout).Where(f => f.Predicate is Predicates.ActiveAgainst or Predicates.OtherKinases)
            .Select(f => (Fact: f, Against: AgainstOf(f, library), Says: SaysOf(f)))
            .Where(f => f.Against is not null && f.Says != Activity.Unstated)
            .ToList();
        var rows = drugs.Where(d => facts.Exists(f => f.Fact.Subject == d)).ToList();
        var columns = facts.GroupBy(f => f.Against!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Select(f => f.Fact.Subject).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).ToList();
        if (facts.Count < 2 || rows.Count < 2)
            return null;
        var sheet = new Sheet(language.Word("Drugs and what they act against"), language);
        sheet.Heading();
        var contested = FalseAlarms.UnmarkedOf(library, facts.Select(f => f.Fact)).SelectMany(d => d.Facts).Select(f => f.Id).ToHashSet();
        var shown = columns.Take(MostColumns).ToList();
        var width = (Sheet.Inside - Names) / shown.Count;
        foreach (var (at, column) in shown.Index())
            sheet.Text(X(at), sheet.Y + Sheet.Normal, column, Sheet.Normal, bold: true, width: width - 6);
        sheet.Y += 32;
        foreach (var drug in rows.Take(MostRows))
        {
            sheet.Add(new Box(Sheet.Margin, sheet.Y, Sheet.Inside, 1, 0, Ink.Rule));
            sheet.Text(Sheet.Margin, sheet.Y + 24, library.NameOf(drug), width: Names - 10);
            foreach (var (at, column) in shown.Index())
            {
                List<(Fact Fact, string? Against, Activity Says)> cell =
                    [.. facts.Where(f => f.Fact.Subject == drug && string.Equals(f.Against, column, StringComparison.OrdinalIgnoreCase))];
                if (cell.Count > 0)
                    AddCell(sheet, X(at), width, [.. cell.Select(f => f.Says).Distinct().Order()], contested.Overlaps(cell.Select(f => f.Fact.Id)));
                foreach (var stated in cell.GroupBy(f => f.Fact.Value, StringComparer.OrdinalIgnoreCase))
                    sheet.Value($"{library.NameOf(drug)}, {column}", stated.Key, DrawnCitation.Of(stated.Select(f => f.Fact)));
            }
            sheet.Y += Row;
        }
        sheet.Y += 6;
        if (shown.Count < columns.Count || rows.Count > MostRows)
        {
            var left = facts.Count(f => !shown.Contains(f.Against!, StringComparer.OrdinalIgnoreCase) || rows.IndexOf(f.Fact.Subject) >= MostRows);
            sheet.Say(sheet.Language.Say($"+{left} more"));
        }
        sheet.Say(sheet.Language.Word("An empty place: not found"));
        return sheet.Picture();

        float X(int column) => Sheet.Margin + Names + (column * width);
    }

    // A sign and its word: nobody has to tell colours apart.
    private static void AddCell(Sheet sheet, float x, float width, IReadOnlyList<Activity> says, bool isContested)
    {
        // What differs in other patients or another assay is no contradiction; then each is said.
        var (word, ink, ring) = says switch
        {
            _ when isContested && says.Count > 1 => ("differ", Ink.Second, 6f),
            [Activity.Yes] => ("yes", Ink.Fourth, 0f),
            [Activity.No] => ("no", Ink.Third, 3f),
            [Activity.Unknown] => ("unknown", Ink.Other, 3f),
            _ => ("", Ink.Second, 6f),
        };
        var words = word.Length > 0 ? sheet.Language.Word(word) : string.Join(" / ", says.Select(s => sheet.Language.Word($"{s}".ToLowerInvariant())));
        sheet.Add(new Disc(x + 8, sheet.Y + 18, ring == 0 ? 8 : 8 - (ring / 2), ink, ring));
        sheet.Text(x + 22, sheet.Y + 24, words, Sheet.Small, width: width - 24);
    }

    private static string? AgainstOf(Fact fact, Library library) => fact.Target is { } target
        ? library.NameOf(target)
        : fact.Qualifiers.GetValueOrDefault(QualifierNames.Mutation) ?? fact.Qualifiers.GetValueOrDefault(QualifierNames.Target);

    // What is named among the kinases that a drug acts on besides its target, it acts on.
    private static Activity SaysOf(Fact fact) =>
        fact.Predicate == Predicates.OtherKinases && fact.Target is not null ? Activity.Yes : Activities.Of(fact.Value);
}
