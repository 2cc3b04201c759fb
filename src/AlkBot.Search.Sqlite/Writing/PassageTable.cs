using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>Writes sources and their passages.</summary>
internal sealed class PassageTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _source =
        new(connection, "INSERT INTO source VALUES($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)", 12);
    private readonly Statement _text = new(connection, "INSERT INTO source_text VALUES($1,$2)", 2);
    private readonly Statement _passage = new(connection, "INSERT INTO passage VALUES($1,$2,$3,$4,$5,$6,$7,$8,$9)", 9);
    private readonly Statement _index = new(connection, "INSERT INTO passage_index(rowid,text,context) VALUES($1,$2,$3)", 3);
    private readonly Statement _word = new(connection, "INSERT INTO passage_word(rowid,text,context) VALUES($1,$2,$3)", 3);
    private long _passages;

    public void Add(long row, SourceEvidence evidence, CancellationToken cancellationToken)
    {
        var source = evidence.Source;
        _source.Run(
            row, source.Id.Value, source.Title, source.Kind, source.FileName, source.Sha256, source.Text.Length, source.TextIsFile,
            _passages + 1, evidence.Passages.Count, evidence.Facts.Count, Stored.Detail(source));
        _text.Run(row, source.Text);
        foreach (var passage in evidence.Passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(row, passage);
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _source, _text, _passage, _index, _word })
            statement.Dispose();
    }

    private void Add(long source, Passage passage)
    {
        var context = PassageContext.Of(passage);
        _passage.Run(
            ++_passages, source, passage.Id.Ordinal, (int)passage.Kind, passage.Span.Start, passage.Span.End, passage.Text, context,
            Stored.Detail(passage));
        _index.Run(_passages, passage.Text, context);
        _word.Run(_passages, passage.Text, context);
    }
}
