using AlkBot.Chat;

namespace AlkBot.EndToEnd.Tests.Chat;

public sealed class LineEditorTests
{
    [Fact]
    public async Task Typed_characters_make_a_line() => (await TypeAsync(Text("/help"), Enter)).ShouldBe("/help");

    [Fact]
    public async Task The_line_can_be_edited_in_the_middle() =>
        (await TypeAsync(Text("/hlp"), Left, Left, Text("e"), Key(ConsoleKey.End), Text("!"), Backspace, Enter)).ShouldBe("/help");

    [Fact]
    public async Task A_character_of_several_code_units_goes_at_once() =>
        (await TypeAsync(Text("a😀e\u0301"), Backspace, Backspace, Enter)).ShouldBe("a");

    [Fact]
    public async Task Words_and_whole_lines_can_be_deleted()
    {
        (await TypeAsync(Text("/drug some name"), Control(ConsoleKey.W), Enter)).ShouldBe("/drug some ");
        (await TypeAsync(Text("abc"), Control(ConsoleKey.U), Text("x"), Enter)).ShouldBe("x");
        (await TypeAsync(Text("abc"), Key(ConsoleKey.Home), Control(ConsoleKey.K), Enter)).ShouldBe("");
        (await TypeAsync(Text("abc"), Control(ConsoleKey.C), Text("y"), Enter)).ShouldBe("y");
    }

    [Fact]
    public async Task The_history_goes_back_and_returns_to_the_line_being_typed()
    {
        var history = new LineHistory(["one", "two"]);

        (await TypeAsync(history, Text("dra"), Up, Up, Up, Down, Down, Text("ft"), Enter)).ShouldBe("draft");
        (await TypeAsync(history, Up, Up, Enter)).ShouldBe("two");
        history.Lines.ShouldBe(["one", "two", "draft", "two"]);
    }

    [Fact]
    public async Task Tab_puts_one_candidate_after_the_other()
    {
        (await TypeAsync(Text("/d"), Tab, Enter)).ShouldBe("/drug");
        (await TypeAsync(Text("/d"), Tab, Tab, Enter)).ShouldBe("/drugs");
        (await TypeAsync(Text("/d"), Tab, Tab, Tab, Enter)).ShouldBe("/drug");
        (await TypeAsync(Text("none"), Tab, Enter)).ShouldBe("none");
    }

    [Fact]
    public async Task Control_D_leaves_an_empty_line_and_deletes_in_another()
    {
        (await TypeAsync(Control(ConsoleKey.D))).ShouldBeNull();
        (await TypeAsync(Text("abc"), Key(ConsoleKey.Home), Control(ConsoleKey.D), Enter)).ShouldBe("bc");
    }

    [Fact]
    public async Task What_is_drawn_never_moves_the_terminal()
    {
        using var screen = new StringWriter();

        await TypeAsync(new LineHistory(["\u001b[2J evil"]), screen, Up, Enter);

        screen.ToString().Where(char.IsControl).ShouldAllBe(c => c == '\r' || c == '\n');
    }

    [Fact]
    public async Task A_long_line_scrolls_on_one_row()
    {
        using var screen = new StringWriter { NewLine = "\n" };

        await TypeAsync(new LineHistory([]), screen, Text(new string('x', 200)), Enter);

        screen.ToString().Split('\r', '\n').ShouldAllBe(row => row.Length < 40);
    }

    private static ConsoleKeyInfo[] Enter => Key(ConsoleKey.Enter);
    private static ConsoleKeyInfo[] Left => Key(ConsoleKey.LeftArrow);
    private static ConsoleKeyInfo[] Backspace => Key(ConsoleKey.Backspace);
    private static ConsoleKeyInfo[] Up => Key(ConsoleKey.UpArrow);
    private static ConsoleKeyInfo[] Down => Key(ConsoleKey.DownArrow);
    private static ConsoleKeyInfo[] Tab => Key(ConsoleKey.Tab);

    private static ConsoleKeyInfo[] Key(ConsoleKey key) => [new('\0', key, false, false, false)];

    private static ConsoleKeyInfo[] Control(ConsoleKey key) => [new('\0', key, false, false, control: true)];

    private static ConsoleKeyInfo[] Text(string text) => [.. text.Select(c => new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false))];

    private static Task<string?> TypeAsync(params ConsoleKeyInfo[][] keys) => TypeAsync(new LineHistory([]), keys);

    private static async Task<string?> TypeAsync(LineHistory history, params ConsoleKeyInfo[][] keys)
    {
        using var screen = new StringWriter();
        return await TypeAsync(history, screen, keys);
    }

    private static Task<string?> TypeAsync(LineHistory history, TextWriter screen, params ConsoleKeyInfo[][] keys)
    {
        var typed = new Queue<ConsoleKeyInfo>(keys.SelectMany(k => k));
        var editor = new LineEditor(
            _ => Task.FromResult(typed.Dequeue()), new LineView(screen, "> ", () => 40), history, new DrugCommands());
        return editor.ReadLineAsync(CancellationToken.None);
    }

    private sealed class DrugCommands : ICompleter
    {
        public Completion Complete(string line) => line == "/d" ? new Completion(0, ["/drug", "/drugs"]) : Completion.None;
    }
}
