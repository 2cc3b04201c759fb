using AlkBot.Index.Passages.Analysis;

namespace AlkBot.Index.Passages.Writing;

/// <summary>The tokens of headings and headers, which passages that follow each other often share.</summary>
internal sealed class ContextTokens(string text)
{
    public string Text => text;

    public TokenList Stems { get; } = new();
}
