using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Testing;

/// <summary>A source put together passage by passage; every span is right because it is counted while the text grows.</summary>
public sealed class EvidenceBuilder(string id)
{
    private readonly StringBuilder _text = new();
    private readonly List<Passage> _passages = [];
    private readonly List<Entity> _entities = [];
    private readonly List<Fact> _facts = [];
    private readonly SourceId _id = SourceId.Parse(id);
    private List<string> _sections = [];

    /// <summary>The passages so far.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>The headings above the passages that follow.</summary>
    public EvidenceBuilder Under(params string[] sections)
    {
        _sections = [.. sections];
        return this;
    }

    /// <summary>Adds a passage of one sentence.</summary>
    public EvidenceBuilder Passage(string text, PassageKind kind = PassageKind.Text)
    {
        Append(text, kind, null);
        return this;
    }

    /// <summary>Adds a table row, its cells joined by a space; each cell is headed by its column, which no span covers.</summary>
    public EvidenceBuilder Row(string table, params (string Column, string Text)[] cells)
    {
        var (place, row) = (NextStart, new List<TableCell>());
        foreach (var (column, text) in cells)
        {
            row.Add(new TableCell(column, [], new Span(place, place + text.Length), text));
            place += text.Length + 1;
        }
        Append(string.Join(' ', cells.Select(c => c.Text)), PassageKind.TableRow, new TableRow(table, null, null, row));
        return this;
    }

    /// <summary>Adds an entity.</summary>
    public EvidenceBuilder Entity(string entity, params string[] names)
    {
        _entities.Add(Some.Entity(entity, names));
        return this;
    }

    /// <summary>Adds an entity.</summary>
    public EvidenceBuilder Entity(Entity entity)
    {
        _entities.Add(entity);
        return this;
    }

    /// <summary>Adds a fact that cites the first place of <paramref name="quote"/> in the passages so far.</summary>
    public EvidenceBuilder Fact(
        string subject, string predicate, string value, string quote, string? target = null,
        params (string Name, string Value)[] qualifiers)
    {
        _facts.Add(new Fact(
            EntityId.Parse(subject), predicate, value, qualifiers.ToDictionary(q => q.Name, q => q.Value), [Cite(quote)])
        {
            Target = target is null ? null : EntityId.Parse(target),
        });
        return this;
    }

    /// <summary>Adds a fact.</summary>
    public EvidenceBuilder Fact(Fact fact)
    {
        _facts.Add(fact);
        return this;
    }

    /// <summary>Cites the first place of <paramref name="quote"/> in the passages so far.</summary>
    public Citation Cite(string quote)
    {
        var passage = _passages.First(p => p.Text.Contains(quote, StringComparison.Ordinal));
        var start = passage.Span.Start + passage.Text.IndexOf(quote, StringComparison.Ordinal);
        return Citation.Of(passage, new Span(start, start + quote.Length));
    }

    public SourceEvidence Build() => new(Some.Source(id, _text.ToString()), _passages, _entities, _facts);

    private int NextStart => _text.Length == 0 ? 0 : _text.Length + 1;

    private void Append(string text, PassageKind kind, TableRow? row)
    {
        if (_text.Length > 0)
            _text.Append(' ');
        var span = new Span(_text.Length, _text.Length + text.Length);
        _text.Append(text);
        _passages.Add(new Passage(new PassageId(_id, _passages.Count + 1), kind, _sections, span, text, [span]) { Row = row });
    }
}
