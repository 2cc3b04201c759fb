using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Changes;

/// <summary>Tells what differs between two generations: each source in the bot's words, each fact that differs with its citations.</summary>
internal sealed class ChangeStatements(AnswerBuilder builder, PastGeneration then, Library now)
{
    private (SourceId? Source, Dictionary<EntityId, string> Names) _then = (null, []);

    /// <summary>Adds all of <paramref name="changes"/>.</summary>
    public void Tell(IReadOnlyList<SourceChange> changes, CancellationToken cancellationToken)
    {
        var (added, gone) = (changes.Count(c => c.Then is null), changes.Count(c => c.Now is null));
        var renamed = changes.Count(c => c.IsRenamed);
        if (changes.Count == 0)
        {
            builder.Wording($"Nothing that was read differs from {KeptBuilds.Describe(then.Generation)}.");
            return;
        }
        builder.Wording(
            $"Sources since {KeptBuilds.Describe(then.Generation)}: {added} new, {gone} withdrawn, {renamed} renamed, {changes.Count - added - gone - renamed} changed.");
        foreach (var change in changes.OrderBy(OrderOf).OrGiveUp(cancellationToken))
        {
            builder.Wording(Line(change));
            foreach (var fact in change.Facts.OrGiveUp(cancellationToken))
                Tell(fact, change);
        }
    }

    private static int OrderOf(SourceChange change) => change switch
    {
        { Then: null } => 0,
        { Now: null } => 1,
        { IsRenamed: true } => 2,
        _ => 3,
    };

    private FormattableString Line(SourceChange change) => change switch
    {
        { Then: null, Now: { } has } => $"New: {Named(has)}; facts: {has.Facts}",
        { Then: { } was, Now: null } => $"Withdrawn: {Named(was)}; facts that went with it: {was.Facts}",
        { IsRenamed: true, Then: { } was, Now: { } has } when was.Id == has.Id =>
            $"Renamed: {Named(has)}; the file was {was.FileName} and is {has.FileName}, with the same content; facts that differ: {change.Facts.Count}",
        { IsRenamed: true, Then: { } was, Now: { } has } =>
            $"Renamed: {was.Id} is now {Named(has)}, with the same content; facts that differ: {change.Facts.Count}",
        { IsChanged: true, Now: { } has } => $"Changed: {Named(has)}; facts that differ: {change.Facts.Count}",
        _ => $"Read otherwise, with the same content: {Named(change.Now!)}; facts that differ: {change.Facts.Count}",
    };

    private string Named(SourceInfo source) => SourceWords.Of(source, builder.Language);

    private void Tell(FactChange change, SourceChange source)
    {
        var language = builder.Language;
        var label = string.Join(
            PartSeparator.Dot, NameOf(change.Any.Subject, source), language.Inside(FactText.Label(change.Any.Predicate)));
        var differs = change.Then.Count > 0 && change.Now.Count > 0;
        if (change.Then.Count > 0)
        {
            var text = FactText.Of(change.Then[0], language);
            builder.AddPast(
                then.Generation.Id,
                Labelled(change.Then[0], language.Say(differs ? (FormattableString)$"then: {text}" : $"gone: {text}")),
                [.. change.Then.SelectMany(f => f.Citations)]);
        }
        if (change.Now.Count > 0)
        {
            var text = FactText.Of(change.Now[0], language);
            builder.Add(
                Labelled(change.Now[0], language.Say(differs ? (FormattableString)$"now: {text}" : $"new: {text}")),
                [.. change.Now.SelectMany(f => f.Citations)]);
        }

        Statement Labelled(Fact fact, string text) => FactText.Statement(fact, text) with { Label = label, IsLabelPrinted = true };
    }

    // What nothing names any more is called what it was called then.
    private string NameOf(EntityId id, SourceChange source)
    {
        if (now.FindEntity(id) is { } entity)
            return entity.Name;
        if (source.Then is { } was && _then.Source != was.Id)
            _then = (was.Id, then.ReadFindings(was.Id).Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Name));
        return _then.Names.GetValueOrDefault(id, id.Key);
    }
}
