using AlkBot.Answers;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Subjects;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index false-alarm</c>: marks a contradiction as none, with a reason, or takes the mark away.</summary>
internal sealed class FalseAlarmCommand(GenerationStore store, TimeProvider time)
{
    /// <summary>The response, once the mark is kept.</summary>
    public async ValueTask<InteractionResponse> MarkAsync(CommandInteraction command, Reader reader, CancellationToken cancellationToken)
    {
        var key = KeyOf(command.Options[IndexSlashCommand.Conflict].Text);
        var reason = command.Options.TryGetValue(IndexSlashCommand.Reason, out var given) ? Label.OneLine(given.Text) : "";
        using var library = await store.OpenCurrentAsync(cancellationToken).ConfigureAwait(false);
        var (found, isMarked) = (FalseAlarms.ContradictionsOf(library).FirstOrDefault(d => d.Key == key), FalseAlarms.Of(library).Has(key));
        // A mark can be taken away after its contradiction has gone, or when it cannot be read.
        if (found is null && !(isMarked && reason.Length == 0))
            return new RefusalResponse($"There is no contradiction {Label.Of(key, Limits.CommandName)}; /conflicts lists them all.");
        var name = found is null ? key : NameOf(found, library);
        if (reason.Length == 0 && !isMarked)
            return new RefusalResponse($"{name} is not marked; to mark it, give a reason.");
        var by = AuditAuthor.Of(command.User);
        var mark = reason.Length == 0 ? null : new FalseAlarm(reason, time.GetUtcNow());
        await FalseAlarms.MarkAsync(store.State, key, mark, cancellationToken).ConfigureAwait(false);
        store.Note(by, AuditActions.FalseAlarm, mark is null ? $"{key}: not marked any more" : $"{key}: {reason}");
        var title = mark is null ? "No longer marked" : "Marked as a false alarm";
        return new MessageResponse(reader.Report(title, [$"{name}", $"{reason}"])[0]);
    }

    /// <summary>Contradictions to choose from: those whose words hold what was typed.</summary>
    public static AutocompleteResponse Complete(string typed, Library library) => new(
    [
        .. FalseAlarms.ContradictionsOf(library).Select(d => (d.Key, Name: NameOf(d, library)))
            .Where(d => d.Name.Contains(Label.OneLine(typed), StringComparison.OrdinalIgnoreCase))
            .Take(Limits.Choices).Select(d => new AutocompleteChoice(Label.Of(d.Name, Limits.ChoiceText), d.Key)),
    ]);

    // A client may send a choice as it is shown instead of its value.
    private static string KeyOf(string text) => Label.OneLine(text.Split(PartSeparator.Dot)[0]);

    private static string NameOf(Discrepancy discrepancy, Library library) => string.Join(
        PartSeparator.Dot,
        discrepancy.Key,
        library.NameOf(discrepancy.Subject),
        FactText.Label(discrepancy.Predicate),
        string.Join(" ≠ ", discrepancy.Facts.Select(f => f.Value).Distinct()));
}
