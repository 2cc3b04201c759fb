namespace AlkBot.Search.Lucene.Tests;

internal static class OtherProcess
{
    public static void Main()
    {
    }
}
