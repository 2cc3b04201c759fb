using System.Collections.Frozen;
using AlkBot.Answers.Asking.Language;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>Finds the names of a generation's entities in what sources print: at each place the longest.</summary>
internal sealed class NameFinder
{
    // Symbols of genes that are words when they are not in capitals.
    private static readonly FrozenSet<string> AlsoWords =
        FrozenSet.Create("met", "kit", "ret", "all", "was", "set", "rest", "cat", "max", "his", "mice", "impact", "ar", "arms", "it");

    private readonly Dictionary<string, List<Name>> _byFirst = [];

    private NameFinder(IEnumerable<Entity> entities)
    {
        foreach (var name in entities.SelectMany(e => e.Names.Select(n => (Entity: e, n.Text))))
        {
            var words = Token.Of(name.Text).Select(t => t.Word).ToList();
            if (words.Count == 0)
                continue;
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            if (list.Find(n => n.Words.SequenceEqual(words)) is { } same)
                same.Add(name.Entity);
            else
                list.Add(new Name(words, [name.Entity]));
        }
        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Count.CompareTo(a.Words.Count));
    }

    /// <summary>Finds the names of <paramref name="library"/>.</summary>
    public static NameFinder Of(Library library) => library.Once(l => new NameFinder(l.Entities));

    /// <summary>The names in <paramref name="text"/>, in order.</summary>
    public List<TokenMention> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<TokenMention>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var name = _byFirst.GetValueOrDefault(tokens[at].Word)?.Find(n => n.IsAt(tokens, at));
            if (name is null || IsWord(text, tokens[at], name))
                continue;
            found.Add(new TokenMention(name.Entities, at, name.Words.Count));
            at += name.Words.Count - 1;
        }
        return found;
    }

    /// <summary>Whether <paramref name="word"/> is as likely a word as a symbol.</summary>
    public static bool IsAlsoWord(string word) => AlsoWords.Contains(word);

    private static bool IsWord(string text, Token token, Name name) =>
        name.Words.Count == 1 && ((AlsoWords.Contains(token.Word) && !char.IsUpper(text[token.End - 1]))
            || name.Entities.TrueForAll(e => TrialAcronyms.IsWord(e.Id.Type, text.AsSpan(token.Start..token.End))));

    private sealed record Name(IReadOnlyList<string> Words, List<Entity> Entities)
    {
        public void Add(Entity entity)
        {
            if (!Entities.Contains(entity))
                Entities.Add(entity);
        }

        public bool IsAt(IReadOnlyList<Token> tokens, int at)
        {
            if (at + Words.Count > tokens.Count)
                return false;
            for (var i = 1; i < Words.Count; i++)
            {
                if (tokens[at + i].Word != Words[i])
                    return false;
            }
            return true;
        }
    }
}
