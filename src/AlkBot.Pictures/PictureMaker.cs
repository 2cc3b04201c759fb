using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;
using AlkBot.Pictures.Grids;
using AlkBot.Pictures.Mutations;
using AlkBot.Pictures.Outcomes;
using AlkBot.Pictures.Tables;
using AlkBot.Pictures.Trials;

namespace AlkBot.Pictures;

/// <summary>Chooses the picture that an answer is looked at best with.</summary>
public static class PictureMaker
{
    /// <summary>The picture of <paramref name="answer"/>, which <paramref name="library"/> gave; null where there is none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="library">The generation that gave it.</param>
    /// <param name="language">The language of the bot's words; English stands for one whose letters the font does not have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Picture? Of(Answer answer, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (answer.Status != AnswerStatus.Answered)
            return null;
        language = Lettering.Has(language.Word("yes")) ? language : BotLanguage.English;
        return answer.Command switch
        {
            "drug" => OutcomeBars.Of([.. Subjects(answer, EntityType.Drug).Take(1)], library, language),
            "drugs" => ActivityGrid.Of([.. Subjects(answer, EntityType.Drug)], library, language),
            "mutation" => MapOf([.. Subjects(answer, EntityType.Mutation).Take(1)], library, language, isAsked: true),
            "mutations" => MapOf([.. Subjects(answer, EntityType.Mutation)], library, language, isAsked: false),
            "pathway" => Subjects(answer, EntityType.Gene).Select(g => MutationMap.Of(g, asked: null, library, language)).FirstOrDefault(),
            "trials" => TrialBoard.Of([.. Subjects(answer, EntityType.Trial)], library, language),
            "compare" => ComparisonPicture.Of(answer, language),
            "trial" or "cite" => TableCrop.Of(answer, library, language, cancellationToken),
            Packet.Command => AllOf(answer, library, language, cancellationToken).Select(compose => compose()).OfType<Picture>().FirstOrDefault(),
            "ask" => OfFacts(answer, library, language),
            _ => null,
        };
    }

    // A question that is answered as a command is looked at as that command's answer is.
    private static Picture? OfFacts(Answer answer, Library library, BotLanguage language)
    {
        var facts = answer.Statements.Where(s => s.Kind == StatementKind.Fact).ToList();
        bool HasAny(params string[] predicates) => facts.Exists(f => predicates.Contains(f.Predicate));
        List<EntityId> subjects = [.. Subjects(answer with { Statements = facts }, null)];
        return subjects is not [var first, ..] || subjects.Exists(s => s.Type != first.Type) ? null : (first.Type, subjects.Count) switch
        {
            (EntityType.Drug, 1) when HasAny(OutcomeBars.Outcomes) => OutcomeBars.Of(subjects, library, language),
            (EntityType.Drug, > 1) when HasAny(Predicates.ActiveAgainst, Predicates.OtherKinases) => ActivityGrid.Of(subjects, library, language),
            (EntityType.Mutation, > 1) => MapOf(subjects, library, language, isAsked: false),
            (EntityType.Trial, > 1) => TrialBoard.Of(subjects, library, language),
            _ => null,
        };
    }

    /// <summary>
    /// Every picture of <paramref name="answer"/> as its packet takes them; none where it is no packet's. Those of a source have values of no
    /// other source. Nobody goes without a packet for want of a picture: what breaks one is told, and it is there as one that cannot be drawn.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="library">The generation that gave it.</param>
    /// <param name="language">The language of the bot's words; English stands for one whose letters the font does not have.</param>
    /// <param name="broken">Is told what breaks a picture, here or when it is drawn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static IReadOnlyList<PacketPicture> ForPacket(
        Answer answer, Library library, BotLanguage language, Action<Exception> broken, CancellationToken cancellationToken)
    {
        if (answer is not { Command: Packet.Command, Status: AnswerStatus.Answered })
            return [];
        language = Lettering.Has(language.Word("yes")) ? language : BotLanguage.English;
        return [.. AllOf(answer, library, language, cancellationToken).Select(compose => PacketPictureOf(compose, broken)).OfType<PacketPicture>()];
    }

    /// <summary>What <paramref name="compose"/> makes as a packet takes it; null where it makes none.</summary>
    internal static PacketPicture? PacketPictureOf(Func<Picture?> compose, Action<Exception> broken)
    {
        try
        {
            return compose() is not { } picture ? null : new PacketPicture(
                picture.Title,
                picture.Alternative,
                [.. picture.Values.Select(v => $"{v.Of}: {v.Text} ({string.Join("; ", v.Citations.Select(c => $"{c.Source}:{c.Span.Start}-{c.Span.End}"))})")],
                () => Drawn(picture, broken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            broken(e);
            return new PacketPicture("", "", [], () => null);
        }
    }

    private static DrawnPicture? Drawn(Picture picture, Action<Exception> broken)
    {
        try
        {
            return new DrawnPicture(PictureFiles.Svg(picture, Theme.Light), PictureFiles.Png(picture, Theme.Light));
        }
        catch (Exception e)
        {
            broken(e);
            return null;
        }
    }

    private static IEnumerable<Func<Picture?>> AllOf(Answer answer, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        var things = answer.Statements.Where(s => s.Other is null).Select(SubjectOf).OfType<EntityId>().Distinct().Take(1).ToList();
        if (things is not [var thing])
        {
            // Of a source.
            Func<Picture?>[] some =
            [
                () => ActivityGrid.Of([.. Subjects(answer, EntityType.Drug)], library, language),
                () => TrialBoard.Of([.. Subjects(answer, EntityType.Trial)], library, language),
                () => MapOf([.. Subjects(answer, EntityType.Mutation)], library, language, isAsked: false),
            ];
            return some.Select<Func<Picture?>, Func<Picture?>>(compose => () =>
                compose() is { } picture && picture.Values.All(v => v.Citations.All(c => c.Source.Value == answer.Title)) ? picture : null);
        }
        return thing.Type switch
        {
            EntityType.Drug =>
            [
                () => OutcomeBars.Of([thing], library, language), () => ActivityGrid.Of([thing], library, language),
                () => TrialBoard.Of([.. library.FactsAbout(thing).Select(f => f.Target).OfType<EntityId>().Where(t => t.Type == EntityType.Trial).Distinct()], library, language),
            ],
            EntityType.Trial => [() => TableCrop.Of(answer, library, language, cancellationToken), () => TrialBoard.Of([thing], library, language)],
            EntityType.Mutation => [() => MapOf([thing], library, language, isAsked: true)],
            EntityType.Gene => [() => MutationMap.Of(thing, asked: null, library, language)],
            _ => Array.Empty<Func<Picture?>>(),
        };
    }

    // Of a list the gene that most of it is of.
    private static Picture? MapOf(List<EntityId> mutations, Library library, BotLanguage language, bool isAsked) => mutations
        .SelectMany(library.FactsAbout).Where(f => f is { Predicate: Predicates.Gene, Target: not null }).CountBy(f => f.Target!.Value)
        .OrderByDescending(g => g.Value).Take(1)
        .Select(g => MutationMap.Of(g.Key, isAsked ? mutations[0] : null, library, language)).FirstOrDefault();

    private static IEnumerable<EntityId> Subjects(Answer answer, EntityType? type) =>
        answer.Statements.Select(SubjectOf).OfType<EntityId>().Where(id => type is null || id.Type == type).Distinct();

    private static EntityId? SubjectOf(Statement statement) => EntityId.TryParse(statement.Subject, out var id) ? id : null;
}
