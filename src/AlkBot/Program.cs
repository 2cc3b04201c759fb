using AlkBot.Commands;
using AlkBot.Terminal;

return await new AlkBotTerminal(TerminalStreams.OfProcess(), TimeProvider.System)
    .Add(new AskCommand())
    .Add(new ChatCommand())
    .Add(new IndexCommand())
    .Add(new SourceCommand())
    .Add(new ExportCommand())
    .Add(new EvaluationCommand())
    .Add(new ServeCommand())
    .Add(new RegistrationCommand())
    .RunAsync(args);
