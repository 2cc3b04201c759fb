using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Verifying;

namespace AlkBot.Answers.Commands;

/// <summary><c>/verify</c>: how a pasted sentence or a claim stands to the sources.</summary>
internal sealed class VerifyCommand : Command
{
    private const string Claim = "claim";
    private const int MostSentences = 5;
    private const int MostSuggested = 5;

    public override CommandDeclaration Declaration { get; } = new(
        "verify",
        "Checks a sentence or a claim against the sources",
        [new OptionDeclaration(Claim, "The sentence or claim, pasted or in your words") { Required = true, Positional = true, FreeText = true }]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var builder = new AnswerBuilder(context.Language);
        var pasted = PastedText.Clean(request[Claim]!);
        var sentences = PastedText.Sentences(pasted);
        var (status, stamp) = (AnswerStatus.InvalidInput, IndexStamp.Of(context.Library.Generation));
        var title = TypedText.Shorten(pasted.Length > 0 ? pasted.ReplaceLineEndings(" ") : request[Claim]!, 100);
        if (sentences.Count == 0)
        {
            builder.Wording($"This is no claim: it takes a sentence of at least {ClaimVerifier.FewestWords} words.");
            builder.Suggest($"/help {Declaration.Name}");
            return builder.Build(request.Input, Declaration.Name, status, title, stamp);
        }
        var (verifier, isSaid) = (new ClaimVerifier(context, builder), false);
        foreach (var (at, sentence) in sentences.Take(MostSentences).Index())
        {
            if (sentences.Count > 1)
                builder.Wording($"Sentence {at + 1}: {sentence}");
            isSaid |= await verifier.TellAsync(sentence, cancellationToken).ConfigureAwait(false);
        }
        if (sentences.Count > MostSentences)
            builder.Notice(NoticeKind.Remark, $"Only the first {MostSentences} of {sentences.Count} sentences were checked.", []);
        var names = NameFinder.Of(context.Library);
        var named = AnnotatedText.OfSource(pasted, names).Mentions.SelectMany(m => m.Entities.Take(1)).DistinctBy(e => e.Id);
        builder.Suggest(named.Take(MostSuggested).Select(EntityWords.CommandFor));
        status = isSaid ? AnswerStatus.Answered : AnswerStatus.NotInSources;
        return builder.Build(request.Input, Declaration.Name, status, title, stamp);
    }
}
