using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>Sets an answer for people to read: title, notices, statements, citations, what leads on, and the index it comes from.</summary>
internal sealed class TerminalAnswerRenderer(IAnsiConsole console, bool quotes, string? hint = null)
{
    /// <summary>Writes the whole answer.</summary>
    public void Write(Answer answer)
    {
        console.Write(new Text(PlainText.OneLine(answer.Title), Styles.Title));
        console.WriteLine();
        Section(NoticeList.Of(answer.Notices));
        foreach (var block in StatementList.Of(answer.Statements))
            Section(block);
        Section(CitationList.Of(answer, quotes, hint));
        Section(SuggestionList.Of(answer.Suggestions));
        Section(ExplanationList.Of(answer.Explanation));
        console.WriteLine();
        console.Write(IndexLine.Of(answer.Index));
        console.WriteLine();
    }

    private void Section(Spectre.Console.Rendering.IRenderable? content)
    {
        if (content is null)
            return;
        console.WriteLine();
        console.Write(content);
    }
}
