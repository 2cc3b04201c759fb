using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>One statement with its marks: a quote between quotation marks, the bot's own wording in grey.</summary>
internal static class StatementText
{
    public static Paragraph Of(Statement statement)
    {
        var text = PlainText.Lines(statement.Text);
        var paragraph = statement.Kind switch
        {
            StatementKind.Quote => new Paragraph($"“{text}”"),
            StatementKind.Wording => new Paragraph(text, Styles.Quiet),
            _ => new Paragraph(text),
        };
        return paragraph.Append(Marks.Of(statement.Citations), Styles.Mark);
    }
}
