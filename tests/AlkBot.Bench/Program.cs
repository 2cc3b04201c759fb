using AlkBot.Bench;
using AlkBot.Terminal;

return await BenchTerminal.Of(TerminalStreams.OfProcess(), TimeProvider.System).RunAsync(args);
