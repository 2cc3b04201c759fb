using AlkBot.Evidence;

namespace AlkBot.Search.Ranking;

/// <summary>The words of a passage: those around it first (headings, table headers), then its own, sentence by sentence.</summary>
internal sealed class AnalysedPassage
{
    private AnalysedPassage(int[] stems, int headingLength, int[] sentenceStarts, (int Stem, int Count)[] counts, int[] words)
    {
        (Stems, HeadingLength, SentenceStarts, Counts, AllWords) = (stems, headingLength, sentenceStarts, counts, words);
        Words = [.. new HashSet<int>(words)];
    }

    /// <summary>The stems in order.</summary>
    public int[] Stems { get; }

    /// <summary>How many of them come from the headings.</summary>
    public int HeadingLength { get; }

    /// <summary>Where the headings, if any, and each sentence begin.</summary>
    public int[] SentenceStarts { get; }

    /// <summary>Each stem once, with how often it occurs.</summary>
    public (int Stem, int Count)[] Counts { get; }

    /// <summary>The words in order, as they are spelt.</summary>
    public int[] AllWords { get; }

    /// <summary>Each word once.</summary>
    public int[] Words { get; }

    public static AnalysedPassage Of(Passage passage, Vocabulary vocabulary)
    {
        var (stems, words, starts) = (new List<int>(), new List<int>(), new List<int>());
        Read(Storage.PassageContext.Of(passage));
        var headingLength = stems.Count;
        foreach (var sentence in passage.Sentences)
            Read(passage.Text.AsSpan(sentence.Start - passage.Span.Start, sentence.Length));
        var counts = new Dictionary<int, int>();
        foreach (var stem in stems)
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        return new AnalysedPassage([.. stems], headingLength, [.. starts], [.. counts.Select(c => (c.Key, c.Value))], [.. words]);

        void Read(ReadOnlySpan<char> text)
        {
            var start = stems.Count;
            var reader = new WordReader(text);
            while (reader.Read())
            {
                var word = vocabulary.Number(reader.Word);
                words.Add(word);
                stems.Add(vocabulary.StemOf(word));
            }
            if (stems.Count > start)
                starts.Add(start);
        }
    }
}
