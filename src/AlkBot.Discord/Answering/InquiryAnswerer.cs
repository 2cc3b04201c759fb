using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Storage;
using AlkBot.Pictures;
using AlkBot.Pictures.Drawing;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Answering;

/// <summary>Answers inquiries with the very commands of the terminal.</summary>
internal sealed class InquiryAnswerer(CommandCatalog catalog, CommandMentions mentions, ILogger logger, ICitationLinks? links = null)
{
    private readonly Answerer _answerer = new(catalog);
    private readonly AnswerCache _cache = new();

    /// <summary>Answers <paramref name="inquiry"/>, which names a command there is with all values that it needs.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public async ValueTask<AskedAnswer> AnswerAsync(
        Inquiry inquiry, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (Remembered(inquiry, library, language) is { } known)
            return known;
        cancellationToken.ThrowIfCancellationRequested();
        var generation = GenerationOf(library);
        var meant = MeantBy(inquiry, library);
        var asked = await AskAsync(inquiry, meant, library, language, cancellationToken).ConfigureAwait(false);
        _cache.Add(generation, asked);
        return asked;
    }

    /// <summary>The answer where it was given lately; null where it was not.</summary>
    public AskedAnswer? Remembered(Inquiry inquiry, Library library, BotLanguage language) => _cache.Find(GenerationOf(library), inquiry, language);

    private string GenerationOf(Library library) => $"{library.Generation.Id} {mentions.Version} {links?.Period} {FalseAlarms.Of(library).Version}";

    // Values as completion shows them, as the values that they are shown for.
    private Inquiry MeantBy(Inquiry inquiry, Library library)
    {
        var named = CompletedNames.Undo(inquiry, catalog, library.Names);
        return named is CommandInquiry asked && CompletedValues.MayBeIn(asked, catalog)
            ? CompletedValues.Undo(asked, catalog, ValueCompletion.Of(library))
            : named;
    }

    private async ValueTask<AskedAnswer> AskAsync(
        Inquiry asked, Inquiry inquiry, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        var answer = inquiry switch
        {
            CommandInquiry typed when catalog.Find(typed.Command) is { } command => await _answerer
                .AnswerAsync(command, new CommandRequest(typed.AsTyped, typed.Values), library, language, cancellationToken).ConfigureAwait(false),
            TextInquiry text => await _answerer.AnswerAsync(text.Text, library, language, cancellationToken).ConfigureAwait(false),
            _ => throw new ArgumentException($"There is no command for {inquiry}.", nameof(inquiry)),
        };
        var shown = new RenderingContext(NamesOf(answer, library, cancellationToken), library.Sources)
        {
            Commands = mentions,
            Links = links,
            Language = language,
        };
        var pictures = PictureMaker.ForPacket(answer, library, language, Broken, cancellationToken);
        var packet = Packet.Of(answer, pictures, library, language, cancellationToken);
        return AskedAnswer.Of(asked, answer, shown, PictureOf(answer, library, language, cancellationToken)) with { Packet = packet };
    }

    // Nobody goes without an answer for want of its picture.
    private Picture? PictureOf(Answer answer, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            return PictureMaker.Of(answer, library, language, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Broken(e);
            return null;
        }
    }

    private void Broken(Exception e) => logger.LogError(e, "The picture of an answer could not be made");

    // What was asked about by any of its names, and what the answer is about.
    private static IReadOnlyList<string> NamesOf(Answer answer, Library library, CancellationToken cancellationToken)
    {
        var ids = NamesInText.Find(answer.Input, library.Names, cancellationToken).Select(n => n.Entity).ToList();
        if (AnswerSubject.Of(answer) is { } subject)
            ids.Add(subject);
        return [.. ids.Distinct().Select(library.FindEntity).OfType<Entity>().SelectMany(e => e.Names).Select(n => n.Text)];
    }
}
