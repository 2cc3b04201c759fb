using AlkBot.Index.Tests.Generations;
using AlkBot.Index.Tests.Passages;

namespace AlkBot.Index.Tests;

/// <summary>The tests start their own assembly as another process, which builds: ROOT VERSION SYNCS halts in a commit, the rest in a build.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) =>
        arguments.Length == 3 ? CommittingProcess.RunAsync(arguments) : OtherProcess.RunAsync(arguments);
}
