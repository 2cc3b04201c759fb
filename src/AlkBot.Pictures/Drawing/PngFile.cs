using SkiaSharp;

namespace AlkBot.Pictures.Drawing;

/// <summary>Draws pictures as PNG: the same bytes each time.</summary>
internal static class PngFile
{
    // Flat colours are smallest unfiltered.
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.NoFilters, 9);

    /// <summary>The file of <paramref name="picture"/>.</summary>
    public static byte[] Of(Picture picture, Theme theme)
    {
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque))
            ?? throw new InvalidOperationException($"A picture of {picture.Width} by {picture.Height} pixels cannot be drawn.");
        using var paint = new SKPaint { IsAntialias = true };
        surface.Canvas.Clear(ColorOf(theme, Ink.Back));
        foreach (var shape in picture.Shapes)
            Draw(surface.Canvas, shape, theme, paint);
        using var pixels = surface.PeekPixels();
        using var data = pixels!.Encode(Encoding);
        return data!.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape, Theme theme, SKPaint paint)
    {
        paint.Style = SKPaintStyle.Fill;
        switch (shape)
        {
            case Box box:
                paint.Color = ColorOf(theme, box.Ink);
                canvas.DrawRoundRect(box.X, box.Y, box.Width, box.Height, box.Corner, box.Corner, paint);
                break;
            case Stroke line:
                (paint.Color, paint.StrokeWidth, paint.Style) = (ColorOf(theme, line.Ink), line.Width, SKPaintStyle.Stroke);
                canvas.DrawLine(line.X1, line.Y1, line.X2, line.Y2, paint);
                break;
            case Disc disc:
                paint.Color = ColorOf(theme, disc.Ink);
                if (disc.Ring > 0)
                    (paint.StrokeWidth, paint.Style) = (disc.Ring, SKPaintStyle.Stroke);
                canvas.DrawCircle(disc.X, disc.Y, disc.Radius, paint);
                break;
            case Words words:
                paint.Color = ColorOf(theme, words.Ink);
                using (var font = Lettering.Font(words.Size, words.Bold))
                {
                    canvas.Save();
                    canvas.RotateDegrees(words.Angle, words.X, words.Y);
                    canvas.DrawText(words.Text, words.X, words.Y, SKTextAlign.Left, font, paint);
                    canvas.Restore();
                }
                break;
        }
    }

    private static SKColor ColorOf(Theme theme, Ink ink) => new(0xFF000000 | theme[ink]);
}
