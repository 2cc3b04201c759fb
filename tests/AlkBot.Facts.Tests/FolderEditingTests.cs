using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests;

/// <summary>A change of the source folder is made whole or not at all, whichever step of it fails.</summary>
public sealed class FolderEditingTests : IDisposable
{
    // The longest name that a file system takes: a temporary name made of it would be too long.
    private static readonly string LongName = new string('n', 251) + ".txt";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _added = new();

    public FolderEditingTests()
    {
        foreach (var name in new[] { "gone.txt", "gone.manifest.json", "replaced.txt", "stays.txt" })
            File.WriteAllText(_folder[name], $"{name} before");
        Directory.CreateDirectory(_folder[".removed"]);
        File.WriteAllText(Path.Combine(_folder[".removed"], "gone.txt"), "gone.txt of old");
        foreach (var name in new[] { "replaced.txt", "added.txt", LongName })
            File.WriteAllText(_added[name], $"{name} after");
    }

    public static TheoryData<int> Steps => [.. Enumerable.Range(0, FaultyMoves.Steps + 1)];

    public static TheoryData<string, int> Faults
    {
        get
        {
            var faults = new TheoryData<string, int>();
            foreach (var kind in FaultyMoves.Kinds)
            {
                for (var step = 0; step < FaultyMoves.Steps; step++)
                    faults.Add(kind, step);
            }
            return faults;
        }
    }

    public void Dispose()
    {
        _folder.Dispose();
        _added.Dispose();
    }

    [Fact]
    public void A_change_is_carried_out_with_names_as_long_as_names_can_be()
    {
        var moves = new FaultyMoves("", int.MaxValue);
        new FolderEditing(_folder.Path, moves).Apply(Change(), () => { });
        moves.Taken.ShouldBe(FaultyMoves.Steps);
        Read().ShouldBe(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [".removed/gone.manifest.json"] = "gone.manifest.json before",
            [".removed/gone.txt"] = "gone.txt before",
            ["added.txt"] = "added.txt after",
            [LongName] = $"{LongName} after",
            ["replaced.txt"] = "replaced.txt after",
            ["stays.txt"] = "stays.txt before",
        });
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Whichever_step_fails_the_folder_is_what_it_was(string kind, int step)
    {
        var before = Read();
        Should.Throw<SourceException>(() => new FolderEditing(_folder.Path, new FaultyMoves(kind, step)).Apply(Change(), Never))
            .Message.ShouldStartWith($"'{_folder.Path}': the folder of sources cannot be changed: ");
        Read().ShouldBe(before);
    }

    [Fact]
    public void What_has_to_go_with_the_change_takes_it_back_when_it_fails()
    {
        var before = Read();
        Should.Throw<InvalidOperationException>(() => new FolderEditing(_folder.Path).Apply(Change(), Never));
        Read().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Whichever_step_the_process_is_killed_after_the_next_one_takes_the_change_back(int step)
    {
        var before = Read();
        Should.Throw<Exception>(() => new FolderEditing(_folder.Path, new FaultyMoves("killed", step)).Apply(Change(), Never));
        // So is whoever takes it back, and whoever takes that back.
        foreach (var again in new[] { 0, 1, 2 })
        {
            try
            {
                new FolderEditing(_folder.Path, new FaultyMoves("killed", again)).Settle(_ => false);
            }
            catch (SourceException)
            {
            }
        }

        new FolderEditing(_folder.Path).Settle(mark => mark != "generation");

        Read().ShouldBe(before);
        new FolderEditing(_folder.Path).IsBrokenOff.ShouldBeFalse();
    }

    [Fact]
    public void A_process_that_is_killed_once_all_is_done_leaves_it_done()
    {
        var moves = new FaultyMoves("", int.MaxValue);
        // Nothing after the completion is done.
        Should.Throw<Exception>(() => new FolderEditing(_folder.Path, moves).Apply(Change(), () =>
        {
            moves.Kill();
            throw new InvalidOperationException("Killed.");
        }));

        new FolderEditing(_folder.Path).Settle(mark => mark == "generation");

        File.ReadAllText(_folder["added.txt"]).ShouldBe("added.txt after");
        File.Exists(_folder["gone.txt"]).ShouldBeFalse();
        new FolderEditing(_folder.Path).IsBrokenOff.ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_taken_back_is_said_and_kept()
    {
        var moves = new FaultyMoves("", FaultyMoves.Steps);
        Should.Throw<SourceException>(() => new FolderEditing(_folder.Path, moves).Apply(Change(), Never))
            .Message.ShouldEndWith($"'{_folder[".adding"]}' holds the files as they were.");
        File.ReadAllText(Path.Combine(_folder[".adding"], "0.was")).ShouldBe("gone.txt of old");
    }

    [Fact]
    public void A_folder_of_another_user_is_told_before_anything_is_tried()
    {
        new FolderEditing(_folder.Path).WhyNotWritable().ShouldBeNull();
        var before = Directory.GetFileSystemEntries(_folder.Path);
        $"{new FolderEditing(_folder.Path, new FaultyMoves("permission", 0)).WhyNotWritable()}"
            .ShouldBe($"'{_folder.Path}': the folder of sources cannot be changed by this user: Access to the path is denied.");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe(before);
    }

    private static void Never() => throw new InvalidOperationException("The change had to fail before.");

    private FolderChange Change() => new(_added.Path, ["gone.txt"]) { Mark = "generation" };

    private SortedDictionary<string, string> Read() => new(
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder.Path, file), File.ReadAllText),
        StringComparer.Ordinal);

    /// <summary>Steps of which one fails, once, as the operating system says it.</summary>
    private sealed class FaultyMoves(string kind, int failing) : FileMoves
    {
        /// <summary>How many the change takes: two folders, five copies, its record, five renamings.</summary>
        public const int Steps = 13;

        public static readonly string[] Kinds = ["disk full", "read-only", "name too long", "permission"];

        private bool _isKilled;

        public int Taken { get; private set; }

        public override void CreateFolder(string path) => Step(() => base.CreateFolder(path));

        public override void Copy(string from, string to) => Step(() => base.Copy(from, to));

        public override void Write(string path, string text) => Step(() => base.Write(path, text));

        /// <summary>From now on nothing is done any more.</summary>
        public void Kill() => _isKilled = true;

        public override void Move(string from, string to) => Step(() => base.Move(from, to));

        private void Step(Action work)
        {
            if (_isKilled || (kind == "killed" && Taken >= failing))
                throw new IOException("Nobody is there to do it.");
            if (Taken++ == failing)
            {
                throw kind switch
                {
                    "permission" => new UnauthorizedAccessException("Access to the path is denied."),
                    "read-only" => new IOException("Read-only file system", 30),
                    "name too long" => new PathTooLongException("The file name is too long."),
                    _ => new IOException("No space left on device", 28),
                };
            }
            work();
        }
    }
}
