using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Contract;
using AlkBot.Index.Sentences;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>The words of a question that carry matter, each with how rare it is among all passages and how far texts tell it.</summary>
internal sealed class WordsAsked
{
    private const int MostWords = 40;

    private readonly IReadOnlyList<Token> _words;
    private readonly double[] _rarity;
    private readonly double _total;
    private readonly SentenceVectors? _vectors;
    private readonly Dictionary<AnnotatedText, double[]> _told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Word, string Other), double> _likeness = [];

    private WordsAsked(IReadOnlyList<Token> words, IReadOnlyList<int> counts, double passages, SentenceVectors? vectors)
    {
        (_words, _vectors) = (words, vectors);
        _rarity = [.. counts.Select(c => Math.Log(1 + (passages - c + 0.5) / (c + 0.5)))];
        _total = _rarity.Sum();
        Unknown = words.Count == 0 ? 0 : (double)counts.Count(c => c == 0) / words.Count;
    }

    /// <summary>How many there are.</summary>
    public int Count => _words.Count;

    /// <summary>The share of them that no passage has.</summary>
    public double Unknown { get; }

    /// <summary>Those of <paramref name="question"/>.</summary>
    public static async ValueTask<WordsAsked> OfAsync(Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var words = question.Text.Tokens.Skip(question.Start).Where(t => !FunctionWords.Contains(t.Word)).DistinctBy(t => t.Stem)
            .Take(MostWords).ToList();
        var counts = await context.Library.CountPassagesAsync([.. words.Select(t => t.Word)], cancellationToken).ConfigureAwait(false);
        return new WordsAsked(words, counts, context.Library.Generation.Passages, context.Library.Vectors);
    }

    /// <summary>How far <paramref name="texts"/> tell each of them: 1 by its stem, less by a word that is used alike.</summary>
    public double[] In(params IEnumerable<AnnotatedText> texts)
    {
        var best = new double[_words.Count];
        foreach (var text in texts)
        {
            var told = In(text);
            for (var i = 0; i < best.Length; i++)
                best[i] = Math.Max(best[i], told[i]);
        }
        return best;
    }

    /// <summary>The share of the words, by their rarity, that is told; 1 when there are none.</summary>
    public double ShareOf(double[] told) => _total == 0 ? 1 : told.Zip(_rarity).Sum(w => w.First * w.Second) / _total;

    /// <summary>The share of all that the word lacks which is told least; 0 when all are told.</summary>
    public double MostMissing(double[] told) => _total == 0 ? 0 : told.Zip(_rarity).Max(w => (1 - w.First) * w.Second) / _total;

    private double[] In(AnnotatedText text)
    {
        if (_told.TryGetValue(text, out var known))
            return known;
        var told = new double[_words.Count];
        for (var i = 0; i < told.Length; i++)
            told[i] = text.HasStem(_words[i].Stem) ? 1 : LikestIn(text, i);
        return _told[text] = told;
    }

    private double LikestIn(AnnotatedText text, int word)
    {
        var likest = 0.0;
        if (_vectors is null)
            return likest;
        foreach (var token in text.Tokens)
        {
            if (FunctionWords.Contains(token.Word))
                continue;
            if (!_likeness.TryGetValue((word, token.Word), out var likeness))
            {
                // Rounded, so that no machine's last bit decides.
                likeness = Math.Round(Math.Max(0, _vectors.Likeness(_words[word].Word, token.Word)), 3);
                _likeness[(word, token.Word)] = likeness;
            }
            likest = Math.Max(likest, likeness);
        }
        return likest;
    }
}
