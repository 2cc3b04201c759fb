using Lucene.Net.Index;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Reading;

/// <summary>The words of the passages, as they are written but for case and diacritics.</summary>
internal static class WordList
{
    // More words than any sensible prefix has; those that most parts of the sources have are kept.
    private const int MostWords = 256;

    public static IEnumerable<string> BeginningWith(IndexReader reader, string beginning)
    {
        if (MultiFields.GetTerms(reader, Fields.Word) is not { } terms)
            return [];
        var (words, prefix, term) = (new List<(string Word, int Documents)>(), new BytesRef(beginning), terms.GetEnumerator());
        for (var status = term.SeekCeil(prefix); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(term.Term, prefix);)
        {
            words.Add((term.Term.Utf8ToString(), term.DocFreq));
            if (!term.MoveNext())
                break;
        }
        return words.OrderByDescending(word => word.Documents).ThenBy(word => word.Word, StringComparer.Ordinal).Take(MostWords)
            .Select(word => word.Word);
    }
}
