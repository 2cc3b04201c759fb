using AlkBot.Evidence;
using AlkBot.Sources.Composing;

namespace AlkBot.Sources.Registry;

/// <summary>Writes a record as a form, an entry a line, and keeps which entries state what.</summary>
internal sealed class TrialFormWriter(TextComposer composer)
{
    private readonly List<RecordField> _fields = [];

    /// <summary>What was stated.</summary>
    public IReadOnlyList<RecordField> Fields => _fields;

    /// <summary>Writes <c>label: words</c>; nothing where there are no words.</summary>
    /// <param name="label">What the entry is.</param>
    /// <param name="words">Its words.</param>
    /// <param name="predicate">What it states of the trial; null for nothing that facts have.</param>
    /// <param name="note">Words after the value that belong to it.</param>
    /// <param name="under">The entry that it tells more of; null where it stands by itself.</param>
    /// <returns>Where the entry stands.</returns>
    public Span? Line(string label, string words, string? predicate = null, string note = "", Span? under = null)
    {
        var value = Clean(words);
        if (value.Length == 0)
            return null;
        var line = composer.Paragraph($"{label}: {value}{(note.Length > 0 ? $" {note}" : "")}", under)!.Value;
        var start = line.Start + label.Length + 2;
        if (predicate is not null)
            _fields.Add(new RecordField(predicate, line, new Span(start, start + value.Length)));
        return line;
    }

    /// <summary>Makes the last entry hold for something, which stands in <paramref name="further"/> or in the entry itself.</summary>
    public void Qualify(string qualifier, string value, Span? further = null)
    {
        if (value.Length == 0 || _fields.Count == 0)
            return;
        var last = _fields[^1];
        _fields[^1] = last with
        {
            Qualifiers = new Dictionary<string, string>(last.Qualifiers) { [qualifier] = Clean(value) },
            Further = further is { } place ? [.. last.Further, place] : last.Further,
        };
    }

    /// <summary>Makes the last entry one about what <paramref name="name"/> names, and no longer about the trial.</summary>
    public void About(Span name) => _fields[^1] = _fields[^1] with { About = name };

    /// <summary>Paragraphs under a heading; nothing where there are none.</summary>
    public void Section(string heading, IReadOnlyList<string> paragraphs, SectionRole? role = null)
    {
        if (paragraphs.Count == 0)
            return;
        composer.Heading(heading, 1, role);
        foreach (var paragraph in paragraphs)
            composer.Paragraph(Clean(paragraph));
    }

    /// <summary>The words in one line.</summary>
    public static string Clean(string words) => new InlineText().Add(words).ToString();
}
