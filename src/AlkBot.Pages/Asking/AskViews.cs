using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pages.Links;
using AlkBot.Pictures;
using AlkBot.Pictures.Drawing;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Asking;

/// <summary>Answers questions and commands with the very commands of the terminal.</summary>
internal sealed class AskViews(Answerer answerer, ILogger logger)
{
    private const int MostSources = 10;

    /// <summary>The page with the answer of <paramref name="library"/>.</summary>
    public async ValueTask<AskView> OfAsync(string question, Library library, string? remark, CancellationToken cancellationToken)
    {
        var answer = question.Length == 0 ? null : await answerer.AnswerAsync(question, library, cancellationToken);
        return new AskView(
            question,
            answer is null ? null : ShownAnswers.Of(answer, PictureOf(answer, library, cancellationToken)),
            remark,
            [.. library.Sources.Take(MostSources).Select(s => new ListedSource(ShownText.Of(s.Title), SourceAddress.Of(s.Id, signature: null)))],
            library.Sources.Count,
            Examples.Of(library, answerer.Catalog).All);
    }

    // Nobody goes without an answer for want of its picture.
    private string? PictureOf(Answer answer, Library library, CancellationToken cancellationToken)
    {
        try
        {
            return PictureMaker.Of(answer, library, BotLanguage.English, cancellationToken) is { } picture ? PictureFiles.Svg(picture, Theme.Light) : null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The picture of an answer could not be made");
            return null;
        }
    }
}
