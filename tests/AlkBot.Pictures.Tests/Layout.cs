using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Tests;

/// <summary>What is wrong with where things stand in a picture, as an eye would see it.</summary>
internal static class Layout
{
    /// <summary>Texts that leave the picture, or that stand on each other.</summary>
    public static IReadOnlyList<string> Broken(Picture picture)
    {
        var broken = new List<string>();
        var lines = picture.Shapes.OfType<Words>().Where(w => w.Angle == 0)
            .Select(w => (w.Text, Left: w.X, Right: w.X + Lettering.Width(w.Text, w.Size, w.Bold), Top: w.Y - (w.Size * 0.75f), Bottom: w.Y)).ToList();
        foreach (var (text, left, right, top, bottom) in lines)
        {
            if (left < 0 || right > picture.Width || top < 0 || bottom > picture.Height)
                broken.Add($"'{text}' leaves the picture: {left}-{right}, {top}-{bottom}");
        }
        for (var a = 0; a < lines.Count; a++)
        {
            for (var b = a + 1; b < lines.Count; b++)
            {
                if (lines[a].Left < lines[b].Right && lines[b].Left < lines[a].Right && lines[a].Top < lines[b].Bottom && lines[b].Top < lines[a].Bottom)
                    broken.Add($"'{lines[a].Text}' stands on '{lines[b].Text}'");
            }
        }
        return broken;
    }
}
