using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Mutations;

/// <summary>The residues of a gene that mutations change, as pins on the protein, the asked one ringed.</summary>
internal static class MutationMap
{
    private const int Least = 2;
    private const int Most = 20;
    private const float Angle = -50;
    private const float LongestName = 190;
    private const float Apart = 33;
    private const float Left = 44;

    // Marks a mutation of which the sources state several places; its colour is one's.
    private const string Several = "*";

    /// <summary>The map of <paramref name="gene"/>; null where it has fewer than two mutations whose place is known.</summary>
    public static Picture? Of(EntityId gene, EntityId? asked, Library library, BotLanguage language)
    {
        var sheet = new Sheet(language.Say($"{library.NameOf(gene)}: mutations by residue"), language);
        var all = MappedMutation.Of(gene, library, sheet.Language);
        if (all.Count < Least)
            return null;
        var shown = Around(all, asked);
        var inks = InksOf(shown);
        sheet.Heading();
        Draw(sheet, shown, asked, inks);
        var notStated = shown.Any(m => m.Kind is null) ? [(Ink.Other, sheet.Language.Word("not found"))] : Array.Empty<(Ink, string)>();
        sheet.Legend([.. inks.GroupBy(k => k.Value).Select(g => (g.Key, string.Join(", ", g.Select(k => k.Key)))), .. notStated]);
        foreach (var mutation in shown)
        {
            sheet.Value(
                mutation.Kind is null ? library.NameOf(gene) : mutation.Name, mutation.Kind ?? mutation.Name,
                DrawnCitation.Of(mutation.States.Prepend(mutation.Gene)));
        }
        foreach (var mutation in shown.Where(m => m.OtherPlaces.Count > 0))
        {
            sheet.Say($"{mutation.Name}{Several} {string.Join("; ", mutation.OtherPlaces.Select(f => f.Value).Prepend(mutation.Kind))}");
            foreach (var place in mutation.OtherPlaces)
                sheet.Value(mutation.Name, place.Value, DrawnCitation.Of(place), isSaid: false);
        }
        if (shown.Count < all.Count)
            sheet.Say(sheet.Language.Say($"+{all.Count - shown.Count} more"));
        return sheet.Picture();
    }

    private static string NameOf(MappedMutation mutation) => mutation.OtherPlaces.Count > 0 ? mutation.Name + Several : mutation.Name;

    // Those next to the asked one, where there are too many.
    private static List<MappedMutation> Around(IReadOnlyList<MappedMutation> all, EntityId? asked)
    {
        var at = Math.Max(0, all.Select(m => m.Id).ToList().IndexOf(asked ?? default));
        return [.. all.Skip(Math.Clamp(at - (Most / 2), 0, Math.Max(0, all.Count - Most))).Take(Most)];
    }

    // Kinds by how many have them; those past the last colour share it.
    private static Dictionary<string, Ink> InksOf(List<MappedMutation> shown) => shown.Select(m => m.Kind).OfType<string>()
        .CountBy(k => k, StringComparer.OrdinalIgnoreCase).OrderByDescending(k => k.Value).Index()
        .ToDictionary(k => k.Item.Key, k => Theme.Series[Math.Min(k.Index, Theme.Series.Count - 1)], StringComparer.OrdinalIgnoreCase);

    private static void Draw(Sheet sheet, List<MappedMutation> shown, EntityId? asked, Dictionary<string, Ink> inks)
    {
        var widest = Math.Min(LongestName, shown.Max(m => Lettering.Width(Lettering.Clean(NameOf(m)), Sheet.Normal, bold: true)));
        var (slope, rise) = (MathF.Cos(Angle * MathF.PI / 180) * widest, -MathF.Sin(Angle * MathF.PI / 180) * widest);
        var right = Sheet.Width - Sheet.Margin - slope;
        var (first, last) = (shown[0].Position, shown[^1].Position);
        var margin = Math.Max(1, (last - first) * 0.04f);
        var (heads, axis) = (sheet.Y + rise + 34, sheet.Y + rise + 100);
        var places = shown.ConvertAll(m => Left + ((m.Position - first + margin) / (last - first + (2 * margin)) * (right - Left)));
        var tops = Spread(places, Left, right);
        sheet.Add(new Box(Left - 14, axis, right - Left + 28, 20, 10, Ink.Rule));
        foreach (var (at, mutation) in shown.Index())
        {
            var ink = mutation.Kind is null ? Ink.Other : inks[mutation.Kind];
            var isAsked = mutation.Id == asked;
            sheet.Add(new Stroke(tops[at], heads, places[at], axis - 16, isAsked ? 4 : 2, ink));
            sheet.Add(new Stroke(places[at], axis - 17, places[at], axis, isAsked ? 4 : 2, ink));
            sheet.Add(new Disc(tops[at], heads, isAsked ? 13 : 9, ink));
            if (isAsked)
                sheet.Add(new Disc(tops[at], heads, 15, Ink.Text, Ring: 3));
            var lift = isAsked ? 22 : 16;
            sheet.Text(tops[at] + 6, heads - lift, NameOf(mutation), Sheet.Normal, isAsked, Ink.Text, LongestName, Angle);
        }
        sheet.Y = axis + 26;
        Ticks(sheet, first, last, margin, right);
        sheet.Y += 34;
    }

    private static void Ticks(Sheet sheet, int first, int last, float margin, float right)
    {
        int[] steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
        var step = steps.FirstOrDefault(s => (last - first) / s <= 6, steps[^1]);
        for (var tick = (int)MathF.Ceiling((first - margin) / step) * step; tick <= last + margin; tick += step)
        {
            var text = $"{tick}";
            var x = Left + ((tick - first + margin) / (last - first + (2 * margin)) * (right - Left));
            sheet.Text(x - (Lettering.Width(text, Sheet.Small, bold: false) / 2), sheet.Y + 16, text, Sheet.Small, ink: Ink.Quiet);
        }
    }

    // Each as near to its place as its neighbours let it.
    private static List<float> Spread(List<float> places, float left, float right)
    {
        var apart = places.Count > 1 ? Math.Min(Apart, (right - left) / (places.Count - 1)) : 0;
        var tops = places.ToList();
        for (var i = 0; i < tops.Count; i++)
            tops[i] = Math.Max(tops[i], i == 0 ? left : tops[i - 1] + apart);
        for (var i = tops.Count - 1; i >= 0; i--)
            tops[i] = Math.Min(tops[i], i == tops.Count - 1 ? right : tops[i + 1] - apart);
        // What was pushed to the right of a crowd goes back half of the way.
        for (var i = 0; i < tops.Count; i++)
        {
            var low = i == 0 ? left : tops[i - 1] + apart;
            tops[i] = Math.Max(low, Math.Min(tops[i], places[i] + ((tops[i] - places[i]) / 2)));
        }
        return tops;
    }
}
