using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Sources.Composing;

/// <summary>
/// Collects the words of one paragraph, cell or heading: every run of white space becomes one space, and characters that nobody sees
/// (controls, soft hyphens, zero-width marks) are left out. Nothing else is changed.
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _break;

    /// <summary>Adds words as they are.</summary>
    public InlineText Add(string words)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                _space = true;
            else if (!HiddenCharacter.IsOrJoins(rune) && rune.Value is not (0xfffe or 0xffff))
                Put(units[..rune.EncodeToUtf16(units)]);
        }
        return this;
    }

    /// <summary>Parts what follows from what stands.</summary>
    public InlineText Space()
    {
        _space = true;
        return this;
    }

    /// <summary>Parts what follows from what stands if that is another word, and not a comma or a stop.</summary>
    public InlineText Break()
    {
        _break = true;
        return this;
    }

    /// <summary>
    /// Adds raised words. A caret stands before them where they would change what they follow: a power or a note's mark after a number,
    /// a mutation after a gene.
    /// </summary>
    public InlineText AddRaised(string words)
    {
        var raised = new InlineText().Add(words).ToString();
        if (_space || _text.Length == 0 || !raised.Any(char.IsLetterOrDigit))
            return Add(words);
        var afterNumber = char.IsAsciiDigit(_text[^1]) && raised is not ("st" or "nd" or "rd" or "th");
        var isVariant = char.IsLetter(_text[^1]) && raised.Length > 2 && char.IsLetter(raised[0]) && raised.Any(char.IsAsciiDigit);
        return Add(afterNumber || isVariant ? "^" : "").Add(words);
    }

    /// <summary>The words, without white space around them.</summary>
    public override string ToString() => _text.ToString();

    private void Put(ReadOnlySpan<char> characters)
    {
        var parted = _space || (_break && (char.IsLetterOrDigit(characters[0]) || characters[0] is '(' or '['));
        if (parted && _text.Length > 0)
            _text.Append(' ');
        (_space, _break) = (false, false);
        _text.Append(characters);
    }
}
