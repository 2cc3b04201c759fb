using AlkBot.Answers.Commands;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Handlers;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Tests.Text;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Discord.Tests;

/// <summary>The bot as a transport sees it, over an index of a small review of other drugs than the real one's.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const ulong Admin = 7;
    public const ulong AdminRole = 77;

    private static readonly InteractionUser Somebody = new(1, []);
    private static readonly InteractionUser Ada = new(Admin, []) { Name = "ada" };

    private readonly TemporaryFolder _folder = new();
    private readonly CurrentIndex _index;
    private readonly InteractionHandler _handler;
    private readonly IndexAdministration _administration;
    private ulong _lastId = 1000;
    private string _locale = "";

    private Bot(FakeCorpus corpus, params ulong[] admins)
    {
        (Corpus, Folder) = (corpus, new FakeFolder(corpus));
        Store = new GenerationStore(_folder["index"], Time);
        _index = new CurrentIndex(Store);
        _administration = new IndexAdministration(
            Store, Folder, null, new AdminList(admins), Registration, Files, Keep, Time, NullLogger<IndexAdministration>.Instance);
        _handler = new InteractionHandler(_index, BotCommands.Catalog, _administration, Mentions, Log);
    }

    /// <summary>How long what is kept of people is kept.</summary>
    public static Retention Keep { get; } = new(TimeSpan.FromDays(400), TimeSpan.FromDays(90));

    /// <summary>Whether Discord has the commands.</summary>
    public RegistrationStatus Registration { get; } = new();

    /// <summary>What Discord calls the commands.</summary>
    public CommandMentions Mentions { get; } = new();

    public FakeCorpus Corpus { get; }

    /// <summary>What files are added to and removed from, beside <see cref="Corpus"/>.</summary>
    public FakeFolder Folder { get; }

    public GenerationStore Store { get; }

    /// <summary>What was logged of interactions.</summary>
    public RecordedLog<InteractionHandler> Log { get; } = new();

    public FakeSentFiles Files { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A bot with an index.</summary>
    public static async Task<Bot> StartAsync(params SourceEvidence[] sources)
    {
        var bot = WithoutIndex(sources);
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);
        return bot;
    }

    /// <summary>A bot whose index is not built yet.</summary>
    public static Bot WithoutIndex(params SourceEvidence[] sources) =>
        new(new FakeCorpus(sources.Length > 0 ? sources : [Review()]), Admin, AdminRole);

    /// <summary>A bot that nobody is configured to administer.</summary>
    public static Bot WithoutAdmins() => new(new FakeCorpus(Review()));

    public async Task<InteractionResponse> SendAsync(Interaction interaction, CancellationToken cancellationToken = default)
    {
        var sent = _locale.Length == 0 ? interaction : interaction with { Locale = _locale };
        return _handler.FormOf(sent) is { } form ? form : await _handler.HandleAsync(sent, cancellationToken);
    }

    /// <summary>The bot as somebody meets it who has set this language.</summary>
    public Bot In(string locale)
    {
        _locale = locale;
        return this;
    }

    /// <summary>The response where it is remembered.</summary>
    public InteractionResponse? Remembered(Interaction interaction) => _handler.Remembered(interaction);

    /// <summary>The button that asks the same once more, for when it could not be answered.</summary>
    public Button? Again(Interaction interaction) => _handler.Again(interaction);

    /// <summary>What is promised when the answer takes long.</summary>
    public Deferral DeferralOf(Interaction interaction) => _handler.DeferralOf(interaction);

    /// <summary>Uses a slash command with options that are texts, <c>private</c> apart.</summary>
    public async Task<MessageResponse> CommandAsync(string name, params (string Name, string Value)[] options) =>
        (MessageResponse)await SendAsync(Command(name, options));

    public CommandInteraction Command(string name, params (string Name, string Value)[] options) => new(
        _lastId++, "token", Somebody, name, null,
        options.ToDictionary(o => o.Name, o => new OptionValue(o.Value, o.Name == PrivateOption.Name ? 5 : 3)));

    public async Task<InteractionResponse> PressAsync(string customId, bool isPrivate = false, params string[] values) =>
        await SendAsync(Component(customId, isPrivate, values));

    public ComponentInteraction Component(string customId, bool isPrivate, params string[] values) =>
        new(_lastId++, "token", Somebody, customId, values, isPrivate);

    public async Task<MessageResponse> LookUpAsync(string content, string name = "Look up in the review") =>
        (MessageResponse)await SendAsync(OnMessage(content, name));

    public MessageCommandInteraction OnMessage(string content, string name = "Look up in the review") => new(_lastId++, "token", Somebody, name, content);

    public async Task<IReadOnlyList<AutocompleteChoice>> TypeAsync(
        string command, string option, string typed, params IReadOnlyList<string> others)
    {
        var typing = new AutocompleteInteraction(_lastId++, "token", Somebody, command, option, typed) { Others = others };
        return ((AutocompleteResponse)await SendAsync(typing)).Choices;
    }

    public Task<MessageResponse> IndexAsync(string? subcommand, ulong user = Admin, params ulong[] roles) =>
        IndexAsync(subcommand, new InteractionUser(user, roles), []);

    /// <summary>Uses <c>/index</c> with options, as the administrator who is called ada.</summary>
    public Task<MessageResponse> IndexAsync(string subcommand, params (string Name, OptionValue Value)[] options) =>
        IndexAsync(subcommand, Ada, options);

    /// <summary>Uses <c>/index add</c> as ada, and returns the message when it is built.</summary>
    public async Task<Message> PreviewAsync(string name, string text)
    {
        Files.Text = text;
        return await OutcomeAsync(await IndexAsync("add", ("file", new OptionValue("1", 11))), name);
    }

    /// <summary>Runs what goes on after a response to its end.</summary>
    public static async Task<Message> OutcomeAsync(MessageResponse response, string name = "")
    {
        response.Message.Text().ShouldContain(name);
        var message = new FakeFollowUp();
        await response.Continuation!(message, CancellationToken.None);
        return message.Edits[^1];
    }

    /// <summary>Deletes what was reported of a preview that waits.</summary>
    public void LoseReport(string id) => File.Delete(Path.Combine(Store.Folder, "staged", id, "generation", "report.json"));

    /// <summary>Sends a form as somebody.</summary>
    public async Task<InteractionResponse> FillInAsync(FormResponse form, ulong user, params (string Field, string Text)[] entered) => await SendAsync(
        new ModalInteraction(
            _lastId++, "token", new InteractionUser(user, []), form.Form.CustomId, entered.ToDictionary(e => e.Field, e => e.Text)));

    /// <summary>Presses a button as ada.</summary>
    public async Task<InteractionResponse> PressAsAdminAsync(string customId) =>
        await SendAsync(new ComponentInteraction(_lastId++, "token", Ada, customId, [], Private: true));

    public async Task<IReadOnlyList<AutocompleteChoice>> TypeIntoIndexAsync(string option, string typed, ulong user = Admin)
    {
        var typing = new AutocompleteInteraction(_lastId++, "token", new InteractionUser(user, []), "index", option, typed);
        return ((AutocompleteResponse)await SendAsync(typing with { Subcommand = "remove" })).Choices;
    }

    private async Task<MessageResponse> IndexAsync(
        string? subcommand, InteractionUser user, (string Name, OptionValue Value)[] options)
    {
        var values = options.ToDictionary(o => o.Name, o => o.Value);
        var command = new CommandInteraction(_lastId++, "token", user, "index", subcommand, values);
        return (MessageResponse)await SendAsync(command with { Files = Files.Sent });
    }

    /// <summary>A generation that is open, apart from any interaction.</summary>
    public static async Task<OpenedIndex> OpenAsync(params SourceEvidence[] sources)
    {
        var bot = await StartAsync(sources);
        return new OpenedIndex(bot, await bot._index.AcquireAsync(CancellationToken.None));
    }

    public sealed record OpenedIndex(Bot Bot, IndexLease Lease) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Lease.DisposeAsync();
            await Bot.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        await _administration.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A review of a few sentences, with a drug that has two names.</summary>
    public static SourceEvidence Review(int trials = 2)
    {
        var review = new EvidenceBuilder("imatinib-review").Under("Resistance")
            .Passage("T315I confers resistance to imatinib.")
            .Passage("Imatinib is also known as STI571.");
        for (var i = 1; i <= trials; i++)
            review.Passage(Sentence($"NCT{i:00000000}"));
        review.Entity("drug:imatinib", "imatinib", "STI571").Entity("mutation:T315I", "T315I")
            .Fact("mutation:T315I", Predicates.ResistanceTo, "imatinib", "T315I confers resistance to imatinib.", "drug:imatinib");
        for (var i = 1; i <= trials; i++)
        {
            var (number, quote) = ($"NCT{i:00000000}", Sentence($"NCT{i:00000000}"));
            review.Entity($"trial:{number}", number)
                .Fact($"trial:{number}", Predicates.Phase, "phase III", quote)
                .Fact($"trial:{number}", Predicates.PreviousTreatment, "interferon", quote)
                .Fact($"trial:{number}", Predicates.Drug, "imatinib", quote, "drug:imatinib")
                .Fact("drug:imatinib", Predicates.Trials, number, quote, $"trial:{number}");
        }
        return review.Build();

        static string Sentence(string number) => $"{number} is a phase III trial of imatinib in patients who were treated with interferon before.";
    }
}

/// <summary>Reading messages as a person does.</summary>
internal static class Reading
{
    /// <summary>All that the message shows as text.</summary>
    public static string Text(this Message message) => string.Join('\n', message.Texts());

    /// <summary>Its heading, without the signs that make it one.</summary>
    public static string Title(this Message message) => DiscordMarkdown.Display(message.Texts().First().Split('\n')[0]).TrimStart('#', ' ');

    public static Button Button(this Message message, string label) =>
        message.All().OfType<Button>().Single(b => b.Label.StartsWith(label, StringComparison.Ordinal));

    public static IReadOnlyList<string> Labels(this Message message) => [.. message.All().OfType<Button>().Select(b => b.Label)];

    public static SelectMenu Menu(this Message message, string placeholder) =>
        message.All().OfType<SelectMenu>().Single(m => m.Placeholder == placeholder);

    /// <summary>Every component, those inside others too.</summary>
    public static IEnumerable<Component> All(this Message message) => All(message.Components);

    /// <summary>The texts, from top to bottom.</summary>
    public static IEnumerable<string> Texts(this Message message) => message.All().OfType<TextDisplay>().Select(t => t.Content);

    private static IEnumerable<Component> All(IEnumerable<Component> components) => components.SelectMany(c => All(c switch
    {
        Container container => container.Components,
        ActionRow row => row.Components,
        _ => [],
    }).Prepend(c));
}
