using AlkBot.Answers;

namespace AlkBot.Pages.Asking;

/// <summary>The page to ask on, with the answer where something was asked.</summary>
/// <param name="Question">What was asked; empty for nothing yet.</param>
/// <param name="Answer">The answer; null where nothing was asked.</param>
/// <param name="Remark">What is to be told of the generation that answers; null for nothing.</param>
/// <param name="Sources">The sources that answers come from, few of them.</param>
/// <param name="SourceCount">How many there are.</param>
/// <param name="Examples">What can be asked, ready to be followed.</param>
public sealed record AskView(
    string Question, ShownAnswer? Answer, string? Remark, IReadOnlyList<ListedSource> Sources, int SourceCount, IReadOnlyList<string> Examples);

/// <summary>A source in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page.</param>
public sealed record ListedSource(string Title, string Address);

/// <summary>An answer as a page shows it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Notices">What has to be known beside it; contradictions first.</param>
/// <param name="Groups">Its statements by the words that head them.</param>
/// <param name="Table">Its statements side by side, where things are compared; null elsewhere.</param>
/// <param name="Citations">Its quotes, by number.</param>
/// <param name="Suggestions">What leads on.</param>
/// <param name="Index">The generation that answered.</param>
/// <param name="Permanent">The address of this very answer.</param>
/// <param name="Picture">Its picture as an SVG element; null where it has none.</param>
public sealed record ShownAnswer(
    string Title, IReadOnlyList<ShownNotice> Notices, IReadOnlyList<StatementGroup> Groups, ComparedColumns? Table,
    IReadOnlyList<ShownCitation> Citations, IReadOnlyList<string> Suggestions, IndexStamp Index, string Permanent, string? Picture);

/// <summary>A notice.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">The words.</param>
/// <param name="Marks">What it cites.</param>
public sealed record ShownNotice(NoticeKind Kind, string Text, IReadOnlyList<ShownCitation> Marks);

/// <summary>Statements under the same words.</summary>
/// <param name="Label">The words; null for none.</param>
/// <param name="Lines">The statements.</param>
public sealed record StatementGroup(string? Label, IReadOnlyList<ShownStatement> Lines);

/// <summary>A statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The line.</param>
/// <param name="Command">The command that shows what it is about; null for none.</param>
/// <param name="Marks">What it cites.</param>
public sealed record ShownStatement(StatementKind Kind, string Text, string? Command, IReadOnlyList<ShownCitation> Marks);

/// <summary>A citation.</summary>
/// <param name="Number">Its number in the answer.</param>
/// <param name="Where">The section, and the page where there are pages.</param>
/// <param name="Source">The source's id.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Address">The page of the source, at the quote.</param>
public sealed record ShownCitation(int Number, string Where, string Source, string Quote, string Address);

/// <summary>Things side by side.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">What is compared, with the statements for each thing.</param>
public sealed record ComparedColumns(
    IReadOnlyList<string> Columns, IReadOnlyList<(string Label, IReadOnlyList<IReadOnlyList<ShownStatement>> Cells)> Rows);
