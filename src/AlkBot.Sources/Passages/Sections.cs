using AlkBot.Sources.Blocks;

namespace AlkBot.Sources.Passages;

/// <summary>Follows the headings through a text: which ones a place stands under, and what they make it.</summary>
internal sealed class Sections
{
    private readonly List<(Heading Heading, SectionRole Role)> _open = [];
    private bool _bodyBegan;

    /// <summary>The headings above, outermost first.</summary>
    public IReadOnlyList<string> Path => [.. _open.Select(s => s.Heading.Title)];

    /// <summary>What the innermost section is; null before the first heading.</summary>
    public SectionRole? Role => _open.Count > 0 ? _open[^1].Role : null;

    /// <summary>Goes on under <paramref name="block"/>.</summary>
    public void Enter(HeadingBlock block)
    {
        while (_open.Count > 0 && _open[^1].Heading.Level >= block.Heading.Level)
            _open.RemoveAt(_open.Count - 1);
        var role = block.Role ?? ByWords(block.Heading.Title) ?? Role ?? SectionRole.Body;
        _bodyBegan |= role == SectionRole.Body;
        _open.Add((block.Heading, role));
    }

    // "Summary" over the first section is an abstract, over the last a conclusion.
    private SectionRole? ByWords(string title) =>
        SectionRoles.Of(title) is { } role && !(role == SectionRole.Abstract && _bodyBegan) ? role : null;
}
