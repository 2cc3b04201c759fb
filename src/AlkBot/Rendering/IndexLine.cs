using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>The build of the index that answered, in one line.</summary>
internal static class IndexLine
{
    public static Text Of(IndexStamp index) => new(
        $"Index {PlainText.OneLine(index.Generation)}, built {index.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC from "
            + (index.Sources == 1 ? "1 source" : $"{index.Sources} sources"),
        Styles.Quiet);
}
