using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;

namespace AlkBot.Index.Ranking;

/// <summary>Takes passages apart into words. For one thread at a time.</summary>
internal sealed class PassageAnalyser(Vocabulary vocabulary)
{
    private readonly Numbering _words = new(), _stems = new();
    private readonly List<int> _order = [], _starts = [];

    public AnalysedPassage Analyse(Passage passage)
    {
        _order.Clear();
        _starts.Clear();
        Read(PassageContext.Of(passage));
        var headingLength = _order.Count;
        foreach (var sentence in passage.Sentences)
            Read(passage.Text.AsSpan(sentence.Start - passage.Span.Start, sentence.Length));
        var (words, wordCounts) = _words.Take();
        var (stems, stemCounts) = _stems.Take();
        return new AnalysedPassage(words, wordCounts, stems, stemCounts, [.. _order], headingLength, [.. _starts]);
    }

    private void Read(ReadOnlySpan<char> text)
    {
        var start = _order.Count;
        var reader = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (reader.Read())
        {
            var word = vocabulary.Number(reader.Word);
            _words.Count(word);
            _order.Add(_stems.Count(vocabulary.StemOf(word)));
        }
        if (_order.Count > start)
            _starts.Add(start);
    }

    /// <summary>Numbers in the order in which they first come, with how often each comes.</summary>
    private sealed class Numbering
    {
        private readonly List<int> _numbers = [], _counts = [];

        // By number: its place and one; 0 for those that have not come.
        private int[] _places = new int[1024];

        public int Count(int number)
        {
            if (number >= _places.Length)
                Array.Resize(ref _places, Math.Max(number + 1, 2 * _places.Length));
            ref var place = ref _places[number];
            if (place == 0)
            {
                _numbers.Add(number);
                _counts.Add(0);
                place = _numbers.Count;
            }
            _counts[place - 1]++;
            return place - 1;
        }

        public (int[] Numbers, int[] Counts) Take()
        {
            (int[] numbers, int[] counts) = ([.. _numbers], [.. _counts]);
            foreach (var number in numbers)
                _places[number] = 0;
            _numbers.Clear();
            _counts.Clear();
            return (numbers, counts);
        }
    }
}
