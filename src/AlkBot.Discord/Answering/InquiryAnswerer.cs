using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Discord.Components;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Rendering;
using AlkBot.Search;

namespace AlkBot.Discord.Answering;

/// <summary>Answers inquiries with the very commands of the terminal.</summary>
internal sealed class InquiryAnswerer(CommandCatalog catalog)
{
    private readonly Answerer _answerer = new(catalog);

    /// <summary>Answers <paramref name="inquiry"/>, which names a command there is with all values that it needs.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public async ValueTask<AskedAnswer> AnswerAsync(
        Inquiry inquiry, IIndexReader reader, EntityNames names, CancellationToken cancellationToken)
    {
        inquiry = CompletedNames.Undo(inquiry, catalog, names);
        var answer = inquiry switch
        {
            CommandInquiry asked when catalog.Find(asked.Command) is { } command => await command
                .AnswerAsync(new CommandRequest(asked.AsTyped, asked.Values), new CommandContext(reader, names, catalog), cancellationToken)
                .ConfigureAwait(false),
            TextInquiry text => await _answerer.AnswerAsync(text.Text, reader, names, cancellationToken).ConfigureAwait(false),
            _ => throw new ArgumentException($"There is no command for {inquiry}.", nameof(inquiry)),
        };
        var sources = await reader.ListSourcesAsync(cancellationToken).ConfigureAwait(false);
        return new AskedAnswer(inquiry, answer, new RenderingContext(await NamesOfAsync(answer, reader, names, cancellationToken)
            .ConfigureAwait(false), sources));
    }

    // What was asked about by any of its names, and what the answer is about.
    private static async ValueTask<IReadOnlyList<string>> NamesOfAsync(
        Answer answer, IIndexReader reader, EntityNames names, CancellationToken cancellationToken)
    {
        var ids = NamesInText.Find(answer.Input, names).Select(n => n.Entity).ToList();
        if (AnswerSubject.Of(answer) is { } subject)
            ids.Add(subject);
        var all = new List<string>();
        foreach (var id in ids.Distinct())
        {
            if (await reader.ReadEntityAsync(id, cancellationToken).ConfigureAwait(false) is { } entity)
                all.AddRange(entity.Names.Select(n => n.Text));
        }
        return all;
    }
}
