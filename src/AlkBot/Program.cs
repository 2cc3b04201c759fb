using AlkBot.Commands;
using AlkBot.Terminal;

PrivateFiles.Begin();
return await new AlkBotTerminal(TerminalStreams.OfProcess(), TimeProvider.System)
    .Add(new TerminalAskCommand())
    .Add(TerminalAskCommand.Verify())
    .Add(new TerminalChangesCommand())
    .Add(new ChatCommand())
    .Add(new TerminalIndexCommand())
    .Add(new SourceCommand())
    .Add(new ExportCommand())
    .Add(new PictureCommand())
    .Add(new PacketFilesCommand())
    .Add(new EvaluationCommand())
    .Add(new ServeCommand())
    .Add(new RegistrationCommand())
    .Add(new PdfCommand())
    .RunAsync(args);
