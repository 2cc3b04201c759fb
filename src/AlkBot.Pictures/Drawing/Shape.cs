namespace AlkBot.Pictures.Drawing;

/// <summary>Something drawn, in pixels from the upper left corner.</summary>
internal abstract record Shape;

/// <summary>A box with round corners.</summary>
internal sealed record Box(float X, float Y, float Width, float Height, float Corner, Ink Ink) : Shape;

/// <summary>A line.</summary>
internal sealed record Stroke(float X1, float Y1, float X2, float Y2, float Width, Ink Ink) : Shape;

/// <summary>A disc, or with <paramref name="Ring"/> a circle of that width.</summary>
internal sealed record Disc(float X, float Y, float Radius, Ink Ink, float Ring = 0) : Shape;

/// <summary>A line of text on its base line, turned by <paramref name="Angle"/> degrees around where it begins.</summary>
internal sealed record Words(float X, float Y, string Text, float Size, bool Bold, Ink Ink, float Angle = 0) : Shape;
