using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace AlkBot.Answers.Languages;

/// <summary>
/// The bot's own words in one language. A resource is named after the locales of Discord's that it is for, parted by commas, and has a line
/// for each text: the English and the translation, parted by a tab. What sources print is never looked up.
/// </summary>
public sealed class BotLanguage
{
    private const string Folder = "languages/";

    private readonly FrozenDictionary<string, string> _texts;

    private BotLanguage(IReadOnlyList<string> locales, FrozenDictionary<string, string> texts) => (Locales, _texts) = (locales, texts);

    /// <summary>The language that the bot is written in, and that it uses with everybody whose own it does not speak.</summary>
    public static BotLanguage English { get; } = new([], FrozenDictionary<string, string>.Empty);

    /// <summary>The others that there are.</summary>
    public static IReadOnlyList<BotLanguage> Others { get; } =
        [.. typeof(BotLanguage).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order().Select(Read)];

    /// <summary>The locales that it is for, as Discord names them; none for English.</summary>
    public IReadOnlyList<string> Locales { get; }

    /// <summary>The English of every text that it has.</summary>
    public IEnumerable<string> Texts => _texts.Keys;

    /// <summary>The language of <paramref name="locale"/>.</summary>
    public static BotLanguage Of(string locale) => Others.FirstOrDefault(l => l.Locales.Contains(locale)) ?? English;

    /// <summary>A text whose English is not known before, with its values.</summary>
    public static FormattableString Text(string english, params object?[] values) => FormattableStringFactory.Create(english, values);

    /// <summary>A number with its noun, as <c>1 trial</c> or <c>3 trials</c>.</summary>
    public static FormattableString Counted(int count, string noun, string? plural = null) =>
        FormattableStringFactory.Create($"{{0}} {(count == 1 ? noun : plural ?? noun + "s")}", count);

    /// <summary>A word or a sentence; the English where there is no other.</summary>
    public string Word(string english) => Find(english) ?? english;

    /// <summary>The same, null where it is not translated.</summary>
    public string? Find(string english) => ReferenceEquals(this, English) ? english : _texts.GetValueOrDefault(english);

    /// <summary>A label, at the head of a line.</summary>
    public string Head(string label) => Word(label) is { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word[1..] : label;

    /// <summary>A label, as it stands inside a sentence; a resource has it in that form.</summary>
    public string Inside(string label) => Find(label) is { } word && !ReferenceEquals(this, English) ? word : label.ToLowerInvariant();

    /// <summary>All of <paramref name="parts"/> in one phrase; there is at least one.</summary>
    public string And(IEnumerable<string> parts) => parts.Aggregate((some, last) => Say($"{some} and {last}"));

    /// <summary>A text with values in it, which are said as well where they are texts of the bot's own.</summary>
    public string Say(FormattableString text) => text.ArgumentCount == 0
        ? Word(text.Format)
        : string.Format(
            CultureInfo.InvariantCulture, Word(text.Format), [.. text.GetArguments().Select(a => a is FormattableString own ? Say(own) : a)]);

    private static BotLanguage Read(string resource)
    {
        using var reader = new StreamReader(typeof(BotLanguage).Assembly.GetManifestResourceStream(resource)!);
        var texts = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'));
        return new(Path.GetFileNameWithoutExtension(resource).Split(','), texts.ToFrozenDictionary(t => t[0], t => t[1]));
    }
}
